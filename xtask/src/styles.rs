//! Joins the style files beside the components into the sheets that ship.

use crate::minify;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;

/// A sheet that ships.
struct Sheet {
    name: &'static str,
    /// Its files in the order of the cascade.
    files: &'static [&'static str],
}

/// Every sheet. One with the name of a part comes with it, behind `widget`, so it wins among rules of equal specificity.
const SHEETS: [Sheet; 14] = [
    // What a plan needs to be shown.
    Sheet {
        name: "widget",
        files: &[
            "style/tokens.css",
            "style/frame.css",
            "style/layout.css",
            "style/controls.css",
            "style/drawing.css",
            "src/plan_view/fields.css",
            "src/plan_view/headline.css",
            "src/plan_view/chart.css",
            "src/plan_view/table.css",
            "style/bar.css",
            "src/element/element.css",
            "style/languages.css",
            // Last, since paper overrides the screen.
            "style/print.css",
        ],
    },
    // What is shown once the part `edit` is there, in the panels of all parts, which need it.
    Sheet {
        name: "edit",
        files: &[
            // Before the features, which override it.
            "style/panel.css",
            "style/sheet.css",
            "src/plan_view/typing.css",
            "src/plan_view/race.css",
            "src/features/menus/menus.css",
            "src/features/notices/notices.css",
            "src/features/lap_editor/lap_editor.css",
        ],
    },
    Sheet { name: "details", files: &["src/features/sections/sections.css"] },
    Sheet { name: "pacing", files: &[SLIDER, "src/features/shape_editor/shape_editor.css"] },
    Sheet { name: "share", files: &["src/features/share/share.css", "src/features/embed/embed.css"] },
    Sheet { name: "library", files: &[FILE_INPUT, COMPARISON_TABLE, LINE_KEY, "src/features/library/library.css"] },
    Sheet { name: "review", files: &[COMPARISON_TABLE, "src/features/review/review.css"] },
    Sheet { name: "trackside", files: &[SLIDER, "src/features/trackside/trackside.css"] },
    Sheet { name: "race", files: &["src/features/race/race.css"] },
    Sheet { name: "screen", files: &["src/features/race/screen.css"] },
    Sheet { name: "result", files: &[LINE_KEY, "src/run_view/run_view.css"] },
    Sheet { name: "run", files: &["src/features/race/run.css"] },
    Sheet { name: "activity", files: &[FILE_INPUT, "src/features/activity/activity.css"] },
    // The standalone page around the widget.
    Sheet { name: "page", files: &["style/page.css"] },
];

/// What two parts have and no other one: each has it in its own sheet, so that `edit` need not bring it.
const FILE_INPUT: &str = "style/parts/file_input.css";
const COMPARISON_TABLE: &str = "style/parts/comparison_table.css";
const LINE_KEY: &str = "style/parts/line_key.css";
const SLIDER: &str = "style/parts/slider.css";
const SHARED: [&str; 4] = [FILE_INPUT, COMPARISON_TABLE, LINE_KEY, SLIDER];

/// The folders whose style files all ship.
const FOLDERS: [&str; 2] = ["src", "style"];

/// Returns the sheets of the project in `root` by their names, minified.
///
/// # Errors
///
/// When a file cannot be read, is in no sheet or in two, or a sheet cannot be minified.
pub(crate) fn sheets(root: &Path) -> Result<Vec<(&'static str, String)>> {
    check(&style_files(root)?)?;
    let mut sheets = Vec::new();
    for Sheet { name, files } in &SHEETS {
        let mut joined = String::new();
        for file in *files {
            let text = fs::read_to_string(root.join(file)).with_context(|| format!("{file} cannot be read"))?;
            joined.push_str(&text);
        }
        let minified = minify::css(&joined).with_context(|| format!("the sheet `{name}`"))?;
        sheets.push((*name, minified));
    }
    Ok(sheets)
}

/// Returns the paths from `root` of all style files that have to be in a sheet.
fn style_files(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = FOLDERS.map(str::to_owned).to_vec();
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(root.join(&folder)).with_context(|| format!("{folder} cannot be read"))?;
        for entry in entries {
            let entry = entry?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.ends_with(".css") {
                found.push(path);
            }
        }
    }
    // A folder is listed in no particular order, and the first error is the one that is told.
    found.sort();
    Ok(found)
}

/// Fails unless each of the style files is in one sheet.
fn check(style_files: &[String]) -> Result<()> {
    for path in style_files {
        let listed = SHEETS.iter().flat_map(|sheet| sheet.files).filter(|file| *file == path).count();
        let is_of_parts = SHARED.contains(&path.as_str());
        ensure!(listed < 2 || is_of_parts, "{path} is in the sheets of xtask/src/styles.rs more than once");
        if listed == 0 {
            bail!("{path} is in no sheet, so nobody would see it: add it to SHEETS in xtask/src/styles.rs");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn every_style_file_is_in_one_sheet() {
        let names: Vec<_> = sheets(&project::root()).unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            [
                "widget",
                "edit",
                "details",
                "pacing",
                "share",
                "library",
                "review",
                "trackside",
                "race",
                "screen",
                "result",
                "run",
                "activity",
                "page"
            ]
        );
    }

    #[test]
    fn every_property_that_a_sheet_reads_is_set_or_has_a_fallback() {
        let text: String = sheets(&project::root()).unwrap().into_iter().map(|(_, sheet)| sheet).collect();
        for after in text.split("var(").skip(1) {
            let end = after.find([')', ',']).unwrap();
            let (name, has_fallback) = (&after[..end], after[end..].starts_with(','));
            assert!(has_fallback || text.contains(&format!("{name}:")), "nothing sets {name}");
        }
    }

    #[test]
    fn a_style_file_in_no_sheet_is_an_error_that_names_it() {
        let error = check(&["style/panel.css".to_owned(), "src/features/new/new.css".to_owned()]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "src/features/new/new.css is in no sheet, so nobody would see it: add it to SHEETS in xtask/src/styles.rs"
        );
    }
}
