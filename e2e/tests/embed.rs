//! A web editor takes a plan to the club's page.

use e2e::{Key, Visitor};
use std::time::Duration;

const ROOT: &str = "document.querySelector('lapwise-plan').shadowRoot";
/// A title with all that HTML means something by.
const LABEL: &str = "Club \"5\" & <run> 'n' \u{1f3c3}";

/// An editor with a plan, whose clipboard is a list of texts.
fn editor() -> Visitor {
    let visitor = Visitor::open("/#distance=5km&goal=25:00");
    visitor.sees("5:00");
    visitor.evaluates(&format!("document.querySelector('lapwise-plan').label = {}", serde_json::json!(LABEL)));
    visitor.evaluates(
        "(window.copied = [], Object.defineProperty(navigator, 'clipboard', \
         { value: { writeText: async (text) => void copied.push(text) } }), true)",
    );
    visitor.clicks("Embed this plan");
    visitor.sees("Leave names out");
    visitor
}

fn copied(visitor: &Visitor) -> String {
    visitor.evaluates("copied.at(-1)").as_str().expect("a text").to_owned()
}

/// Pastes the last copied text into the page, as its source; what stands in it, as a JavaScript expression.
fn pasted(visitor: &Visitor, expression: &str) -> serde_json::Value {
    visitor.evaluates(&format!(
        "((body) => {expression})(new DOMParser().parseFromString(copied.at(-1), 'text/html').documentElement)"
    ))
}

fn asks_nobody_else(visitor: &Visitor) {
    assert_eq!(visitor.console_errors(), [""; 0]);
    for url in visitor.requested_urls() {
        let is_own = url.starts_with(&visitor.origin()) || url.starts_with("data:") || url == "about:blank";
        assert!(is_own, "{url} was requested");
    }
}

#[test]
fn the_tag_shows_the_plan_where_it_is_pasted() {
    let visitor = editor();
    visitor.clicks("Copy tag");
    visitor.sees("Copied.");
    assert_eq!(copied(&visitor), visitor.value_of("Tag"));
    assert_eq!(pasted(&visitor, "body.querySelector('lapwise-plan').getAttribute('label')"), LABEL);
    let tags = "[...body.querySelectorAll('*')].map(({ localName }) => localName).join(' ')";
    assert_eq!(pasted(&visitor, tags), "head script body lapwise-plan a");
    // As the author of that page, with the script that is there already.
    pasted(&visitor, "void document.body.append(document.adoptNode(body.querySelector('lapwise-plan')))");
    visitor.waits_until("document.querySelector('lapwise-plan:not([page])').shadowRoot !== null");
    visitor.evaluates("document.querySelector('lapwise-plan:not([page])').scrollIntoView()");
    visitor.waits_until("document.querySelector('lapwise-plan:not([page])').schedule?.plan.label.startsWith('Club')");
    let same =
        "document.querySelector('lapwise-plan:not([page])').link === document.querySelector('lapwise-plan').link";
    visitor.waits_until(same);
    asks_nobody_else(&visitor);
}

#[test]
fn the_preview_shows_the_plan_at_three_widths() {
    let visitor = editor();
    let entries = visitor.evaluates("history.length");
    for width in [280, 390, 700] {
        visitor.clicks(&format!("{width} px"));
        visitor.waits_until(&format!("{ROOT}.querySelector('.preview iframe')?.contentWindow.innerWidth === {width}"));
        visitor.waits_until(&in_frame(1500));
    }
    visitor.evaluates(&format!("{ROOT}.querySelector('.preview iframe').contentWindow.isStillThere = true"));
    visitor.types_into("Goal", "24:00");
    visitor.presses(Key::Tab);
    visitor.waits_until(&in_frame(1440));
    assert_eq!(visitor.evaluates(&format!("{ROOT}.querySelector('.preview iframe').contentWindow.isStillThere")), true);
    assert_eq!(visitor.evaluates("history.length"), entries, "a step back leads where it led");
    std::thread::sleep(Duration::from_secs(9));
    visitor.sees_no("Nothing came.");
    asks_nobody_else(&visitor);
}

/// Whether the plan in the frame has a goal of so many seconds.
fn in_frame(goal: u32) -> String {
    let plan = format!("{ROOT}.querySelector('.preview iframe').contentDocument.querySelector('lapwise-plan')");
    format!("{plan}?.schedule?.goalS === {goal}")
}

#[test]
fn the_iframe_and_the_link_are_copied_with_names_or_without() {
    let visitor = editor();
    visitor.clicks("Copy iframe");
    visitor.sees("Copied.");
    let address = pasted(&visitor, "body.querySelector('iframe').src");
    let address = address.as_str().expect("an address");
    assert!(address.starts_with(&format!("{}/frame.html#v=1&distance=5km&", visitor.origin())), "{address}");
    assert_eq!(pasted(&visitor, "body.querySelector('script').src"), format!("{}/frame.js", visitor.origin()));
    visitor.clicks("Copy link");
    visitor.waits_until("copied.length === 2");
    let link = copied(&visitor);
    assert_eq!(link.split_once('#').map(|(page, _)| page), Some(&*format!("{}/", visitor.origin())));
    assert!(link.contains("&label=Club%20%225%22%20%26%20%3Crun%3E%20%27n%27%20%F0%9F%8F%83&"), "{link}");
    visitor.evaluates(&format!("{ROOT}.querySelector('.panel .check input').click()"));
    visitor.sees_no("Copied.");
    for label in ["Tag", "Iframe", "Link"] {
        assert!(!visitor.value_of(label).contains("Club"), "{label}");
    }
}

#[test]
fn where_nothing_is_copied_the_text_is_selected() {
    let visitor = Visitor::open("/#distance=5km&goal=25:00").on_a_phone();
    visitor.evaluates("(Object.defineProperty(navigator, 'clipboard', { value: undefined }), true)");
    visitor.clicks("Embed this plan");
    visitor.clicks("Copy tag");
    visitor.sees("The browser did not copy it.");
    visitor.waits_until(&format!(
        "(({{ selectionStart, selectionEnd, value }}) => selectionStart === 0 && selectionEnd === value.length)\
         ({ROOT}.querySelector('textarea'))"
    ));
    visitor.fits_on_the_screen();
    asks_nobody_else(&visitor);
}

#[test]
fn a_site_that_forbids_frames_is_said_to() {
    let visitor = Visitor::arrives_at_a_strict_site();
    visitor.goes_to("/#distance=5km&goal=25:00");
    visitor.clicks("Embed this plan");
    visitor.sees("Copy tag");
    // The service worker of the page is refused there too.
    let is_of_frame = |error: &String| error.contains("frame");
    assert!(!visitor.console_errors().iter().any(is_of_frame), "nothing is tried before it is asked for");
    visitor.clicks("390 px");
    visitor.sees("Nothing came. This site may not allow frames");
}
