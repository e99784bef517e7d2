//! Saves files and chooses them.

use super::Visitor;
use serde_json::json;

impl Visitor {
    /// Remembers every file that is saved from now on, in place of saving it.
    #[track_caller]
    pub fn watches_saved_files(&self) {
        self.asks::<bool>("watchSavedFiles", &[]);
    }

    /// Returns name and media type of every saved file.
    #[track_caller]
    pub fn saved_files(&self) -> Vec<(String, String)> {
        self.asks("savedFiles", &[])
    }

    /// Waits for the first saved file and returns its text.
    #[track_caller]
    pub fn first_saved_text(&self) -> String {
        let is_saved = |files: &Vec<(String, String)>| !files.is_empty();
        self.waits_for("a saved file", "savedFiles", &[], is_saved);
        self.saved_text(0)
    }

    /// Returns the text of a saved file, counted from 0.
    #[track_caller]
    pub fn saved_text(&self, index: usize) -> String {
        self.asks("savedText", &[json!(index)])
    }

    /// Returns width and height of a saved picture, in pixels.
    #[track_caller]
    pub fn saved_picture_size(&self, index: usize) -> [u32; 2] {
        self.asks("savedPictureSize", &[json!(index)])
    }

    /// Chooses a file of a watch with this text.
    #[track_caller]
    pub fn chooses_a_run(&self, name: &str, text: &str) {
        self.asks::<bool>("chooseRun", &[json!(name), json!(text)]);
    }

    /// Chooses a file of a watch with so many points, of which each takes about 105 bytes.
    #[track_caller]
    pub fn chooses_a_long_run(&self, points: u32) {
        self.asks::<bool>("chooseLongRun", &[json!(points)]);
    }

    /// Chooses a file of plans that the browser cannot read.
    #[track_caller]
    pub fn chooses_an_unreadable_file(&self) {
        self.asks::<bool>("chooseUnreadableFile", &[]);
    }

    /// Returns every rejected promise since then that no script has handled.
    #[track_caller]
    pub fn unhandled_rejections(&self) -> Vec<String> {
        self.asks("rejections", &[])
    }
}
