//! The HTML that shows a plan on another page: the tag, an iframe for sites that forbid scripts, and the link.

use crate::link;
use crate::messages;
use crate::options::{self, Key};
use crate::pacing::Plan;
use crate::present::phrases;
use crate::present::xml::{push_attribute, push_escaped};

/// The code that shows a plan on another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedCode {
    /// HTML with the script and the tag; in the tag is a link for browsers where the script does not run.
    pub tag: String,
    /// HTML with an iframe, and the script that makes it as high as it needs.
    pub iframe: String,
    /// The address of the plan on the standalone page.
    pub link: String,
    /// The address of the plan in the iframe.
    pub frame_url: String,
}

impl EmbedCode {
    /// The code of a plan for the files in `folder`, which ends in a slash, and the standalone page at `page`.
    ///
    /// ```
    /// use lapwise_core::files::embed_code::EmbedCode;
    /// use lapwise_core::options;
    /// let plan = options::read([("distance", "5km"), ("goal", "25:00"), ("label", "\"Us\" & <them>")]).plan;
    /// let code = EmbedCode::of(&plan, "https://club.example/lapwise/", "https://club.example/lapwise/");
    /// assert!(code.tag.contains("distance=\"5km\" goal=\"25m\""));
    /// assert!(code.tag.contains("label=\"&quot;Us&quot; &amp; &lt;them&gt;\""));
    /// ```
    #[must_use]
    pub fn of(plan: &Plan, folder: &str, page: &str) -> Self {
        let fragment = link::encode(plan);
        let link = format!("{page}{fragment}");
        let frame_url = format!("{folder}frame.html{fragment}");
        Self { tag: tag(plan, folder, &link), iframe: iframe(folder, &frame_url), link, frame_url }
    }
}

/// The script and the tag, with the plan as attributes.
fn tag(plan: &Plan, folder: &str, link: &str) -> String {
    let mut html = script(folder, "lapwise.js");
    html.push_str("\n<lapwise-plan");
    for (key, value) in options::write(plan) {
        // A key that this version does not know might mean something else as an attribute.
        if Key::of(&key).is_some() {
            push_attribute(&mut html, &key, &value);
        }
    }
    html.push_str(">\n  <a");
    push_attribute(&mut html, "href", link);
    html.push('>');
    // Without the isolates that a message may have on screen.
    push_escaped(&mut html, &options::plain(&phrases::race_in(plan)));
    html.push_str("</a>\n</lapwise-plan>");
    html
}

/// The iframe and its script.
fn iframe(folder: &str, frame_url: &str) -> String {
    let mut html = String::from("<iframe");
    push_attribute(&mut html, "src", frame_url);
    format!("{html} title=\"{}{}{}", messages::planner(), FRAME, script(folder, "frame.js"))
}

const FRAME: &str = "\" width=\"100%\" height=\"1100\" frameborder=\"0\"></iframe>\n";

/// A module script in the folder.
fn script(folder: &str, name: &str) -> String {
    let mut html = String::from("<script type=\"module\"");
    push_attribute(&mut html, "src", &format!("{folder}{name}"));
    format!("{html}></script>")
}
