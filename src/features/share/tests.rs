//! The panel that shares, on the page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::testing::{Visitor, link_of, opened, soon, until};

const PANEL: &str = "panel-share";
const NAMED: [(&str, &str); 5] =
    [("distance", "3200m"), ("goal", "10:40"), ("label", "Spring"), ("athlete", "Ana"), ("text", "Go")];

/// The link in the mail, as far as it is read without decoding.
fn mailed(visitor: &Visitor) -> String {
    visitor.attribute_of("#panel-share a", "href")
}

fn code(visitor: &Visitor) -> String {
    visitor.attribute_of("#panel-share .code path", "d")
}

#[wasm_bindgen_test]
async fn names_are_left_out_where_the_reader_wants_it() {
    let visitor = opened(&NAMED, PANEL).await;
    let (mail, drawn) = (mailed(&visitor), code(&visitor));
    assert!(mail.starts_with("mailto:?"), "{mail}");
    assert!(mail.contains("Spring") && mail.contains("Ana"), "{mail}");
    visitor.clicks("#panel-share [type=checkbox]");
    soon().await;
    let nameless = mailed(&visitor);
    assert!(!nameless.contains("Spring") && !nameless.contains("Ana"), "{nameless}");
    assert!(nameless.contains("Go"), "{nameless}");
    assert_ne!(code(&visitor), drawn);
    assert_eq!(visitor.in_link("athlete"), "Ana", "the plan itself keeps them");
    visitor.clicks("#panel-share [type=checkbox]");
    until(|| (mailed(&visitor), code(&visitor)), (mail, drawn)).await;
}

#[wasm_bindgen_test]
async fn the_code_and_the_mail_follow_the_plan() {
    let visitor = opened(&NAMED, PANEL).await;
    let (mail, drawn) = (mailed(&visitor), code(&visitor));
    visitor.fills("#goal", "11:00").await;
    soon().await;
    assert!(mailed(&visitor).contains("11m"), "{}", mailed(&visitor));
    assert_ne!(code(&visitor), drawn);
    visitor.clicks_button("Undo");
    until(|| (mailed(&visitor), code(&visitor)), (mail, drawn)).await;
}

#[wasm_bindgen_test]
async fn a_plan_too_long_for_a_code_says_so() {
    let visitor = opened(&NAMED, PANEL).await;
    let look = || (visitor.attribute_of("#panel-share svg", "class"), visitor.reads("#panel-share div > .hint"));
    assert_eq!(look(), ("code".to_owned(), "Point another phone’s camera at it.".to_owned()));
    visitor.attribute("text", Some("ä".repeat(600)));
    soon().await;
    assert_eq!(look(), ("code none".to_owned(), "This plan is too long for a QR code. Send the link.".to_owned()));
    assert_eq!(
        (code(&visitor), visitor.attribute_of("#panel-share svg", "viewBox")),
        (String::new(), "0 0 0 0".to_owned())
    );
    visitor.attribute("text", None);
    until(look, ("code".to_owned(), "Point another phone’s camera at it.".to_owned())).await;
}

#[wasm_bindgen_test]
async fn a_message_with_a_plan_is_opened() {
    let visitor = opened(&NAMED, PANEL).await;
    let marathon = link_of(&[("distance", "marathon"), ("goal", "3:30:00")]);
    visitor.types("#received", "no plan here");
    visitor.clicks_button("Open it");
    soon().await;
    assert_eq!(
        visitor.reads("#panel-share [role=alert]"),
        "There is no plan in this text. Paste the whole message or the whole link."
    );
    assert_eq!(visitor.value("#received"), "no plan here");
    visitor.types("#received", &format!("Look: https://example.org/{marathon} Yours, Ana"));
    visitor.clicks_button("Open it");
    until(|| visitor.in_link("distance"), "marathon").await;
    until(|| visitor.count("dialog[open]"), 0).await;
    assert_eq!(visitor.reads(".notices p > span"), "The plan is open.");
    visitor.clicks(".notice p button");
    until(|| visitor.in_link("distance"), "3200m").await;
    visitor.opens(PANEL).await;
    assert_eq!(
        (visitor.value("#received"), visitor.reads("#panel-share [role=alert]")),
        (String::new(), String::new())
    );
}

#[wasm_bindgen_test]
async fn a_damaged_link_is_told_and_the_plan_stays_until_the_rest_is_taken() {
    let visitor = opened(&NAMED, PANEL).await;
    let damaged = link_of(&[("distance", "marathon"), ("goal", "3:30:00"), ("pb", "3:40:00")]).replace("3h40m", "3h4m");
    visitor.types("#received", &damaged);
    visitor.clicks_button("Open it");
    until(
        || visitor.reads("#panel-share [role=alert]"),
        "This link was damaged on its way: part of it is missing or changed. What can be read of it: Marathon 3:30:00.",
    )
    .await;
    assert_eq!((visitor.in_link("distance"), visitor.value("#received")), ("3200m".to_owned(), damaged));
    visitor.clicks_button("Open what can be read");
    until(|| visitor.in_link("distance"), "marathon").await;
    until(|| visitor.count("dialog[open]"), 0).await;
    visitor.opens(PANEL).await;
    assert_eq!(visitor.reads("#panel-share [role=alert]"), "");
    assert!(visitor.reads_all("#panel-share fieldset button").iter().all(|name| name == "Open it"));
}

#[wasm_bindgen_test]
async fn the_plan_on_screen_that_is_pasted_is_named_so_and_answered() {
    let visitor = opened(&NAMED, PANEL).await;
    visitor.types("#received", &link_of(&NAMED));
    visitor.clicks_button("Open it");
    until(
        || visitor.reads_all("#panel-share fieldset [role=status]"),
        ["This is the plan on screen. What you change from here on is sent as an answer to it."],
    )
    .await;
    visitor.attribute("goal", Some("10:30".to_owned()));
    until(|| visitor.in_link("from"), "goal~10m40s").await;
}
