//! Copies and pastes, and looks at what is about to be embedded or sent.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Gives the page a clipboard that remembers all that is copied.
    #[track_caller]
    pub fn watches_clipboard(&self) {
        self.asks::<bool>("watchClipboard", &[]);
    }

    /// Takes the clipboard away from the page, as an insecure site has none.
    #[track_caller]
    pub fn has_no_clipboard(&self) {
        self.asks::<bool>("removeClipboard", &[]);
    }

    /// Returns the last copied text.
    #[track_caller]
    pub fn copied(&self) -> String {
        let mut copied: Vec<String> = self.asks("copied", &[]);
        copied.pop().expect("a text has been copied")
    }

    /// Waits until so many texts have been copied.
    #[track_caller]
    pub fn waits_for_copies(&self, count: usize) {
        self.waits_for(&format!("{count} copied texts"), "copied", &[], |copied: &Vec<String>| copied.len() == count);
    }

    /// Waits until the last copied text starts with this.
    #[track_caller]
    pub fn waits_for_copy_of(&self, start: &str) {
        let starts = |copied: &Vec<String>| copied.last().is_some_and(|text| text.starts_with(start));
        self.waits_for(&format!("a copied text that starts with “{start}”"), "copied", &[], starts);
    }

    /// Returns the names of all elements of a page whose source is the last copied text.
    #[track_caller]
    pub fn pasted_tags(&self) -> Vec<String> {
        self.asks("pastedTags", &[])
    }

    /// Returns an attribute of an element of such a page.
    #[track_caller]
    pub fn pasted_attribute(&self, tag: &str, name: &str) -> String {
        self.asks("pastedAttribute", &[json!(tag), json!(name)])
    }

    /// Pastes the copied planner at the end of this page, which has the script already, and scrolls to it.
    #[track_caller]
    pub fn pastes_planner(&self) {
        self.asks::<bool>("pastePlanner", &[]);
    }

    /// Waits until the pasted planner has this label.
    #[track_caller]
    pub fn waits_for_pasted_label(&self, label: &str) {
        self.waits_for(&format!("the label {label}"), "pastedLabel", &[], |seen: &String| seen == label);
    }

    /// Waits until the pasted planner has this link.
    #[track_caller]
    pub fn waits_for_pasted_link(&self, link: &str) {
        self.waits_for(&format!("the link {link}"), "pastedLink", &[], |seen: &String| seen == link);
    }

    /// Waits until the message that would be sent by mail contains a text.
    #[track_caller]
    pub fn waits_for_mail_with(&self, part: &str) {
        self.waits_for(&format!("a mail with {part}"), "mail", &[], |mail: &String| mail.contains(part));
    }

    /// Waits until the code for another phone's camera is drawn.
    #[track_caller]
    pub fn waits_for_code(&self) {
        self.waits_for("a drawn code", "codeOutline", &[], |outline: &String| outline.len() > 1000);
    }

    /// Waits until the preview is so many pixels wide.
    #[track_caller]
    pub fn waits_for_preview_width(&self, pixels: u32) {
        self.waits_for(&format!("a preview of {pixels} px"), "previewWidth", &[], |width: &u32| *width == pixels);
    }

    /// Waits until the plan in the preview has a goal of so many seconds.
    #[track_caller]
    pub fn waits_for_goal_in_preview(&self, seconds: f64) {
        let what = format!("a goal of {seconds} s in the preview");
        self.waits_for(&what, "previewGoalSeconds", &[], |goal: &Option<f64>| *goal == Some(seconds));
    }

    /// Marks the page in the preview, so that one that is loaded anew can be told from it.
    #[track_caller]
    pub fn marks_preview(&self) {
        self.asks::<bool>("markPreview", &[]);
    }

    /// Returns true if the preview still shows the page that was marked.
    #[track_caller]
    pub fn is_preview_marked(&self) -> bool {
        self.asks("isPreviewMarked", &[])
    }
}
