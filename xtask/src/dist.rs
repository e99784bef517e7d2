//! Writes `dist/`: everything that ships, named, minified, compressed and weighed.

use crate::budget::{self, Weighed, Weight};
use crate::locales::{self, LanguageFile, Locales};
use crate::names::{hash, hashed};
use crate::setup::{Browser, Toolchain};
use crate::steps::Steps;
use crate::widget::{LaterModule, Widget};
use crate::{loader, minify, project, styles, wasm, wasm_opt};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The number of steps that [`build`] counts.
pub(crate) const STEPS: usize = 2 + wasm::STEPS;

/// Extensions of the files worth compressing.
const COMPRESSED: [&str; 9] = ["css", "html", "js", "json", "svg", "ts", "txt", "wasm", "webmanifest"];

/// Shipped files by their path in `dist/`, sorted, so that equal files always have the same [`version`].
type Files = BTreeMap<String, Vec<u8>>;

/// The names of the files that each part fetches, by the name of the part.
type FilesByPart = BTreeMap<String, Vec<String>>;

/// Builds `dist/` and holds it to its budgets.
///
/// # Errors
///
/// When it does not build or a budget is exceeded.
pub(crate) fn dist() -> Result<()> {
    let mut steps = Steps::of(1 + STEPS);
    let toolchain = steps.run("Finding the wasm target", Toolchain::find)?;
    budget::report(&build(toolchain, &mut steps)?.weighed)
}

/// What [`build`] has written into [`folder`].
pub(crate) struct Built {
    /// Its sizes, before wasm-opt made some smaller.
    pub(crate) weighed: Weighed,
    /// The loader for the package, with the names of the files.
    pub(crate) package_loader: String,
    /// The names of the files that the loader fetches, sorted.
    pub(crate) fetched: Vec<String>,
}

/// Builds `dist/` and weighs it, as steps of a longer command.
///
/// # Errors
///
/// When it does not build.
pub(crate) fn build(toolchain: Toolchain, steps: &mut Steps) -> Result<Built> {
    let widget = wasm::build(toolchain, steps)?;
    let root = project::root();
    let locales = Locales::read(&root)?;
    let assemble = |widget: &Widget| assemble(&root, widget, &locales, &locales.languages.iter().collect::<Vec<_>>());
    let weights = steps.run("Writing dist/", || {
        let Assembled { files, parts, .. } = assemble(&widget)?;
        let mut weights = replace_folder(&folder(), &files)?;
        for file in &mut weights {
            let fetching = parts.iter().filter(|(_, files)| files.contains(&file.name));
            file.parts = fetching.map(|(part, _)| part.clone()).collect();
        }
        Ok(weights)
    })?;
    // After the weighing, so that a verdict does not depend on what is installed.
    let shipped = steps.run("Shrinking it with wasm-opt", || {
        let smaller = wasm_opt::shrink(&widget)?;
        let shipped = smaller.as_ref().unwrap_or(&widget);
        let assembled = assemble(shipped)?;
        if smaller.is_some() {
            replace_folder(&folder(), &assembled.files)?;
        }
        write_pseudo(&assembled.files, &root, shipped, &locales)?;
        Ok(assembled)
    })?;
    Ok(Built {
        weighed: Weighed { weights, has_own_library: widget.has_own_library },
        fetched: shipped.fetched(),
        package_loader: shipped.package_loader,
    })
}

/// Finds what a build and a browser need and builds `dist/`; one over its budget can still be looked at.
///
/// # Errors
///
/// When it does not build or there is no browser.
pub(crate) fn build_to_look_at(steps: &mut Steps) -> Result<(Browser, Built)> {
    let (toolchain, browser) =
        steps.run("Finding the wasm target and a browser", || Ok((Toolchain::find()?, Browser::find()?)))?;
    let built = build(toolchain, steps)?;
    warn(&built.weighed);
    Ok((browser, built))
}

/// Prints the weights beside the budgets, and that `dist` would fail where they are exceeded.
pub(crate) fn warn(weighed: &Weighed) {
    if let Err(over) = budget::report(weighed) {
        eprintln!("\n{over}: `cargo xtask dist` would fail.");
    }
}

/// Writes the files of a folder as they would ship, minified and compressed, but under their own names.
///
/// # Errors
///
/// When one cannot be read or written.
pub(crate) fn pack(source: &Path, folder: &Path) -> Result<()> {
    let mut sources = Vec::new();
    list(source, "", &mut sources)?;
    let packed = sources.into_iter().map(|(name, source)| {
        // `shipped` copies a style sheet as it is.
        let content = if name.ends_with(".css") {
            minify::css(&read_text(&source)?)?.into_bytes()
        } else {
            shipped(&source, &Placeholders::new(), None)?
        };
        Ok((name, content))
    });
    replace_folder(folder, &packed.collect::<Result<Files>>()?).map(drop)
}

/// Returns the folder of the shipped files.
pub(crate) fn folder() -> PathBuf {
    project::root().join("dist")
}

/// Returns the folder of the files that differ from those of [`folder`] where there are languages derived from English,
/// and some whose files are broken. It is for the end-to-end tests.
///
/// Each of the languages has a standalone page of its own, such as `en-XA.html`.
pub(crate) fn pseudo_folder() -> PathBuf {
    project::target().join("pseudo")
}

/// Writes the files of [`pseudo_folder`]. `files` are those that ship.
fn write_pseudo(files: &Files, root: &Path, widget: &Widget, locales: &Locales) -> Result<()> {
    let languages: Vec<_> = locales.languages.iter().chain(&locales.pseudo).chain(&locales.broken).collect();
    let mut own = assemble(root, widget, locales, &languages)?.files;
    let page = own.get("index.html").map(|page| String::from_utf8_lossy(page).into_owned()).unwrap_or_default();
    // A test makes an instance fail by this.
    let page = page.replacen("<script", "<script src=\"embedding/panic/page.js\"></script><script", 1);
    for LanguageFile { tag, name, .. } in locales.pseudo.iter().chain(&locales.broken) {
        let page = page.replace("<lapwise-plan ", &format!("<lapwise-plan lang=\"{tag}\" "));
        own.insert(format!("{tag}.html"), page.into_bytes());
        if tag == locales::MISSING {
            own.remove(name);
        }
    }
    own.retain(|name, content| files.get(name) != Some(content));
    let folder = pseudo_folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    // Not compressed, since they are fetched a few times and from this machine.
    own.iter().try_for_each(|(name, content)| Ok(fs::write(folder.join(name), content)?))
}

/// Everything that ships.
struct Assembled {
    files: Files,
    parts: FilesByPart,
    /// What stands for the placeholders.
    names: Placeholders,
    /// The loader for the package, which is not among the files.
    package_loader: String,
}

impl Assembled {
    /// The names of the files that the loader fetches, sorted.
    fn fetched(&self) -> Vec<String> {
        let is_language = |name: &&String| name.starts_with(locales::LANGUAGE_STEM);
        let always = ["wasm", "glue", "widget.css"].iter().filter_map(|placeholder| self.names.get(*placeholder));
        let fetched = self.parts.values().flatten().chain(always).chain(self.files.keys().filter(is_language));
        fetched.cloned().collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Names and fills every file, from the ones that others refer to upwards.
fn assemble(root: &Path, widget: &Widget, locales: &Locales, languages: &[&LanguageFile]) -> Result<Assembled> {
    let mut files = Files::new();
    let mut names = Placeholders::new();

    for language in languages {
        files.insert(language.name.clone(), language.content.clone());
    }
    names.insert("languages".to_owned(), locales::file_table(languages));
    let mut hashed_files = vec![("wasm".to_owned(), "lapwise", "wasm", widget.wasm.clone())];
    for (name, sheet) in styles::sheets(root)? {
        hashed_files.push((format!("{name}.css"), name, "css", sheet.into_bytes()));
    }
    for (placeholder, stem, extension, content) in hashed_files {
        let name = hashed(stem, extension, &content);
        names.insert(placeholder, name.clone());
        files.insert(name, content);
    }
    let mut parts = FilesByPart::new();
    for LaterModule { name, parts: needed_by, wasm } in &widget.later {
        let file = hashed(name, "wasm", wasm);
        for part in needed_by {
            parts.entry(part.clone()).or_default().push(file.clone());
        }
        files.insert(file, wasm.clone());
    }
    for (part, needed) in &mut parts {
        // A part's own sheet has its name.
        needed.extend(names.get(&format!("{part}.css")).cloned());
    }
    names.insert("parts".to_owned(), serde_json::to_string(&parts)?);
    let message = |id: &str| Ok(in_quotes(&locales.message(id)?));
    let glue = minify::javascript(&fill(&widget.glue, &names, message)?)?.into_bytes();
    let name = hashed("glue", "js", &glue);
    names.insert("glue".to_owned(), name.clone());
    files.insert(name, glue);
    // The loader's name has no hash, since pages of others refer to it.
    names.insert("loader".to_owned(), "lapwise.js".to_owned());

    let script = minify::javascript(&fill(&loader::of_folder(root)?, &names, message)?)?;
    files.insert("lapwise.js".to_owned(), script.into_bytes());
    let package_loader = fill(&loader::of_package(root)?, &names, message)?;

    let mut sources = vec![
        ("lapwise.d.ts".to_owned(), root.join("src/element/lapwise.d.ts")),
        ("index.html".to_owned(), root.join("index.html")),
    ];
    list(&root.join("static"), "", &mut sources)?;
    // The service worker names every other file, so it comes last.
    sources.sort_by_key(|(name, _)| name == "sw.js");
    for (name, source) in sources {
        if name == "sw.js" {
            names.insert("version".to_owned(), version(&files));
            names.insert("files".to_owned(), file_list(&files));
        }
        files.insert(name, shipped(&source, &names, Some(locales))?);
    }
    Ok(Assembled { files, parts, names, package_loader })
}

/// The values of the placeholders `{{name}}` in shipped texts, by name.
type Placeholders = BTreeMap<String, String>;

/// A source file as it ships.
fn shipped(source: &Path, names: &Placeholders, locales: Option<&Locales>) -> Result<Vec<u8>> {
    let extension = source.extension().unwrap_or_default().to_string_lossy();
    let escape = match extension.as_ref() {
        "html" => in_html,
        "js" | "webmanifest" => in_quotes,
        _ => return fs::read(source).with_context(|| missing(source)),
    };
    let message = |id: &str| locales.context("there are no messages here")?.message(id).map(|text| escape(&text));
    let text = read_text(source)?;
    let shipped = fill(&text, names, message).and_then(|filled| match extension.as_ref() {
        "js" => minify::javascript(&filled),
        _ => Ok(filled),
    });
    Ok(shipped.with_context(|| source.display().to_string())?.into_bytes())
}

/// A text as it stands in HTML, in an attribute too.
fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A text as it stands between double quotes in a script or in JSON.
fn in_quotes(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Fills the placeholders of a text: `{{message:ID}}` is the text of a message, and any other one of `names`.
fn fill(text: &str, names: &Placeholders, message: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut output = String::new();
    let mut rest = text;
    while let Some((before, placeholder)) = rest.split_once("{{") {
        let Some((name, after)) = placeholder.split_once("}}") else {
            bail!("a placeholder is opened with `{{{{` and never closed");
        };
        output.push_str(before);
        if let Some(id) = name.trim().strip_prefix("message:") {
            output.push_str(&message(id)?);
        } else if let Some(value) = names.get(name.trim()) {
            output.push_str(value);
        } else {
            let known: Vec<_> = names.keys().map(String::as_str).collect();
            bail!("`{{{{{name}}}}}` is not a placeholder here; there are: {}", known.join(", "));
        }
        rest = after;
    }
    Ok(output + rest)
}

/// A hash over the names and contents of all files.
fn version(files: &Files) -> String {
    let mut all = Vec::new();
    for (name, content) in files {
        // The name counts too, so that a renamed file makes another version.
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(hash(content).as_bytes());
    }
    hash(&all)
}

/// The files that the standalone page may ask for, as a JavaScript array.
fn file_list(files: &Files) -> String {
    let is_elsewhere =
        |name: &str| name.starts_with("frame.") || name.ends_with(".d.ts") || name.ends_with("elements.json");
    let names = files.keys().filter(|name| !is_elsewhere(name));
    serde_json::Value::from_iter(names.cloned()).to_string()
}

/// Adds the files under a folder, with their paths from it after `prefix`.
///
/// # Errors
///
/// When it cannot be read.
pub(crate) fn list(folder: &Path, prefix: &str, found: &mut Vec<(String, PathBuf)>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| missing(folder))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            list(&path, &format!("{name}/"), found)?;
        } else {
            found.push((name, path));
        }
    }
    Ok(())
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| missing(path))
}

fn missing(path: &Path) -> String {
    format!("{} cannot be read", path.display())
}

/// Writes the files and their compressed twins beside the folder, then swaps it in.
fn replace_folder(folder: &Path, files: &Files) -> Result<Vec<Weight>> {
    let fresh = project::target().join("dist-new");
    // Written elsewhere first, so that a failed build leaves the last one in place.
    let weights = write_all(&fresh, files)?;
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    // A target folder on another disk cannot be moved from.
    if fs::rename(&fresh, folder).is_err() {
        write_all(folder, files)?;
        fs::remove_dir_all(&fresh)?;
    }
    Ok(weights)
}

fn write_all(folder: &Path, files: &Files) -> Result<Vec<Weight>> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    files.iter().map(|(name, content)| write_file(folder, name, content)).collect()
}

/// Writes the compressed twins of the files of a folder beside them, in brotli.
///
/// # Errors
///
/// When one cannot be read or written.
pub(crate) fn add_twins(folder: &Path) -> Result<()> {
    let mut files = Vec::new();
    list(folder, "", &mut files)?;
    let is_worth_it = |path: &Path| path.extension().is_some_and(|is| COMPRESSED.iter().any(|known| is == *known));
    for (_, path) in files.into_iter().filter(|(_, path)| is_worth_it(path)) {
        let twin = format!("{}.br", path.display());
        fs::write(twin, brotlied(&fs::read(path)?)?)?;
    }
    Ok(())
}

fn write_file(folder: &Path, name: &str, content: &[u8]) -> Result<Weight> {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    fs::write(&path, content)?;
    let mut weight = Weight {
        name: name.to_owned(),
        parts: Vec::new(),
        raw: content.len(),
        gzip: content.len(),
        brotli: content.len(),
    };
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    if COMPRESSED.contains(&extension.as_ref()) {
        let (gzip, brotli) = (gzipped(content)?, brotlied(content)?);
        weight.gzip = gzip.len();
        weight.brotli = brotli.len();
        fs::write(folder.join(format!("{name}.gz")), gzip)?;
        fs::write(folder.join(format!("{name}.br")), brotli)?;
    }
    Ok(weight)
}

fn gzipped(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

pub(crate) fn brotlied(content: &[u8]) -> Result<Vec<u8>> {
    let parameters =
        // The highest quality, since a file is compressed once and sent often.
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: content.len(), ..Default::default() };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut output, &parameters)?;
    Ok(output)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Placeholders {
        [("glue", "glue-0.js"), ("files", "[\"a\"]")].map(|(name, value)| (name.to_owned(), value.to_owned())).into()
    }

    fn filled(text: &str) -> Result<String> {
        let message = |id: &str| if id == "again" { Ok("Try again".to_owned()) } else { bail!("no message {id}") };
        fill(text, &names(), message)
    }

    #[test]
    fn placeholders_are_filled() {
        let text = filled("import(\"{{glue}}\"); {{ files }} {{message:again}}").unwrap();
        assert_eq!(text, "import(\"glue-0.js\"); [\"a\"] Try again");
    }

    #[test]
    fn an_unknown_placeholder_is_an_error_that_names_it() {
        let error = filled("{{glu}}").unwrap_err().to_string();
        assert_eq!(error, "`{{glu}}` is not a placeholder here; there are: files, glue");
        assert_eq!(filled("{{message:once}}").unwrap_err().to_string(), "no message once");
        assert!(filled("{{glue}").is_err());
    }

    #[test]
    fn a_message_is_escaped_as_its_file_needs() {
        assert_eq!(in_html("\"a\" < b & c"), "&quot;a&quot; &lt; b &amp; c");
        assert_eq!(in_quotes("\"a\" \\ b"), "\\\"a\\\" \\\\ b");
    }

    #[test]
    fn the_version_changes_with_any_content() {
        let files = |content: &[u8]| Files::from([("a.js".to_owned(), content.to_vec())]);
        assert_eq!(version(&files(b"1")), version(&files(b"1")));
        assert_ne!(version(&files(b"1")), version(&files(b"2")));
    }

    #[test]
    fn the_file_list_is_what_a_page_may_ask_for() {
        let files = Files::from(["b.js", "b.d.ts", "a.css"].map(|name| (name.to_owned(), vec![])));
        assert_eq!(file_list(&files), r#"["a.css","b.js"]"#);
    }

    #[test]
    fn compressed_twins_hold_the_same_content() {
        let content = "lap after lap after lap ".repeat(40);
        let brotlied = brotlied(content.as_bytes()).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &brotlied[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, content.as_bytes());
        assert!(brotlied.len() < content.len() / 4);
    }
}
