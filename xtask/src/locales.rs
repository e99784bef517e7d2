//! Reads `locales/`: the messages in HTML and in the loader, and the files of the languages.
//!
//! The planner's own messages become code in the build script of the core.

use crate::names::hashed;
use anyhow::{Context, Result, anyhow};
use lapwise_ftl::{Catalog, Faults, Pseudo};
use std::fs;
use std::path::Path;

/// The file that is compiled in.
const ENGLISH: &str = "en";

/// The start of the name of a language's file.
pub(crate) const LANGUAGE_STEM: &str = "lang-";

/// The tag of a language that is listed and has no file.
pub(crate) const MISSING: &str = "x-missing";

/// A language's file as it ships.
pub(crate) struct LanguageFile {
    /// Such as `pt-BR`.
    pub(crate) tag: String,
    /// Carries a hash of the content.
    pub(crate) name: String,
    pub(crate) content: Vec<u8>,
}

/// All messages of the project.
pub(crate) struct Locales {
    english: Catalog,
    /// The languages of `locales/`, in the order of their tags.
    pub(crate) languages: Vec<LanguageFile>,
    /// The languages derived from English, which do not ship.
    pub(crate) pseudo: Vec<LanguageFile>,
    /// Files that are no languages of this build, which do not ship: `x-cut`, `x-other` (version), `x-page`, `x-missing`.
    pub(crate) broken: Vec<LanguageFile>,
}

impl Locales {
    /// Reads the folder.
    ///
    /// # Errors
    ///
    /// Every message that is wrong, by its file.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let folder = root.join("locales");
        let english = in_file(ENGLISH, Catalog::read(&read(&folder.join("en.ftl"))?))?;
        let mut languages = Vec::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_some_and(|extension| extension == "ftl") && tag != ENGLISH {
                let content = in_file(&tag, english.encode(&tag, &read(&path)?))?;
                languages.push(LanguageFile::new(tag, content));
            }
        }
        // A folder has no order, and equal sources make equal files.
        languages.sort_by(|a, b| a.tag.cmp(&b.tag));
        let pseudo = Pseudo::ALL
            .into_iter()
            .map(|pseudo| {
                let content = in_file(pseudo.tag(), english.encode_pseudo(pseudo))?;
                Ok(LanguageFile::new(pseudo.tag().to_owned(), content))
            })
            .collect::<Result<Vec<_>>>()?;
        let whole = pseudo.first().map(|language| String::from_utf8_lossy(&language.content)).unwrap_or_default();
        let broken = [
            ("x-cut", whole.chars().take(whole.chars().count() / 2).collect()),
            ("x-other", whole.replacen(&english.version(), "0123456789abcdef", 1)),
            ("x-page", "<!doctype html><title>Not found</title>".to_owned()),
            (MISSING, String::new()),
        ];
        let broken = broken.map(|(tag, content)| LanguageFile::new(tag.to_owned(), content)).into();
        Ok(Self { english, languages, pseudo, broken })
    }

    /// An English message without holes, by its name in the file.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub(crate) fn message(&self, id: &str) -> Result<String> {
        self.english.text(id).with_context(|| format!("locales/en.ftl has no message {id} without holes"))
    }
}

impl LanguageFile {
    fn new(tag: String, content: String) -> Self {
        let content = content.into_bytes();
        Self { name: hashed(&format!("{LANGUAGE_STEM}{}", tag.to_ascii_lowercase()), "txt", &content), tag, content }
    }
}

/// The tags of languages in small letters with the names of their files, as a JavaScript array of pairs.
pub(crate) fn file_table(languages: &[&LanguageFile]) -> String {
    let pairs = languages.iter().map(|language| vec![language.tag.to_ascii_lowercase(), language.name.clone()]);
    serde_json::Value::from_iter(pairs).to_string()
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))
}

fn in_file<T>(tag: &str, result: Result<T, Faults>) -> Result<T> {
    result.map_err(|faults| {
        let lines: Vec<String> = faults.0.iter().map(|fault| format!("locales/{tag}.ftl: {fault}")).collect();
        anyhow!("{}", lines.join("\n"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn messages_are_found_by_name() {
        let locales = Locales::read(&project::root()).unwrap();
        assert_eq!(locales.message("try-again").unwrap(), "Try again");
        assert!(locales.message("try-never").is_err());
    }

    #[test]
    fn a_language_is_listed_by_its_tag_in_small_letters() {
        let file = LanguageFile::new("pt-BR".to_owned(), "text".to_owned());
        assert_eq!(file_table(&[&file]), format!(r#"[["pt-br","{}"]]"#, file.name));
        assert!(file.name.starts_with("lang-pt-br-") && file.name.ends_with(".txt"), "{}", file.name);
    }

    #[test]
    fn the_derived_languages_are_made() {
        let locales = Locales::read(&project::root()).unwrap();
        let tags: Vec<_> = locales.pseudo.iter().map(|language| language.tag.as_str()).collect();
        assert_eq!(tags, ["en-XA", "ar-XB"]);
    }
}
