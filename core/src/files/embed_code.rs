//! A plan as what is pasted into a page: the tag, an iframe for sites that forbid scripts, and the link.

use crate::link;
use crate::messages;
use crate::options::{self, KEYS};
use crate::pacing::Plan;
use crate::present::phrases;
use crate::present::xml::{push_attribute, push_escaped};

/// What shows a plan on another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// What is pasted: HTML with the script and the tag, and in the tag a link for where neither runs; HTML with an
    /// iframe, and the script that makes it as high as it needs; the address of the plan on the standalone page.
    pub pasted: [String; 3],
    /// The address of the plan in a frame.
    pub framed: String,
}

impl Embed {
    /// What shows a plan with the files in `folder`, which ends in a slash, and the standalone page at `page`.
    ///
    /// ```
    /// use lapwise_core::files::embed_code::Embed;
    /// use lapwise_core::options;
    /// let plan = options::read([("distance", "5km"), ("goal", "25:00"), ("label", "\"Us\" & <them>")]).plan;
    /// let embed = Embed::of(&plan, "https://club.example/lapwise/", "https://club.example/lapwise/");
    /// assert!(embed.pasted[0].contains("distance=\"5km\" goal=\"25m\""));
    /// assert!(embed.pasted[0].contains("label=\"&quot;Us&quot; &amp; &lt;them&gt;\""));
    /// ```
    #[must_use]
    pub fn of(plan: &Plan, folder: &str, page: &str) -> Self {
        let fragment = link::encode(plan);
        let link = format!("{page}{fragment}");
        let framed = format!("{folder}frame.html{fragment}");
        Self { pasted: [tag(plan, folder, &link), frame(folder, &framed), link], framed }
    }
}

fn tag(plan: &Plan, folder: &str, link: &str) -> String {
    let mut html = script(folder, "lapwise.js");
    html.push_str("\n<lapwise-plan");
    for (key, value) in options::write(plan) {
        // What this version does not know might mean something else as an attribute.
        if KEYS.contains(&key.as_str()) {
            push_attribute(&mut html, &key, &value);
        }
    }
    html.push_str(">\n  <a");
    push_attribute(&mut html, "href", link);
    html.push('>');
    push_escaped(&mut html, &phrases::race_in(plan));
    html.push_str("</a>\n</lapwise-plan>");
    html
}

fn frame(folder: &str, framed: &str) -> String {
    let mut html = String::from("<iframe");
    push_attribute(&mut html, "src", framed);
    format!("{html} title=\"{}{}{}", messages::planner(), FRAME, script(folder, "frame.js"))
}

const FRAME: &str = "\" width=\"100%\" height=\"1100\" frameborder=\"0\"></iframe>\n";

fn script(folder: &str, name: &str) -> String {
    let mut html = String::from("<script type=\"module\"");
    push_attribute(&mut html, "src", &format!("{folder}{name}"));
    format!("{html}></script>")
}
