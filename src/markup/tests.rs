//! Markup in a real document.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;
use crate::platform::{document, events, sleep};
use crate::signals::{RwSignal, StoredValue};

/// Makes something under an owner of its own, which the test ends.
fn made<T>(make: impl FnOnce() -> T) -> (T, Owner) {
    // The executor is there already where another test has run.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    (owner.with(make), owner)
}

fn html(element: &Element) -> String {
    let html: web_sys::HtmlElement = element.clone().0.unchecked_into();
    html.outer_html()
}

/// An empty text that counts how often it is made.
fn counted(count: StoredValue<u32>) -> &'static str {
    count.update_value(|count| *count += 1);
    ""
}

/// An empty text that counts how often its owner ends.
fn ends_in(count: StoredValue<u32>) -> &'static str {
    on_cleanup(move || count.update_value(|count| *count += 1));
    ""
}

/// Waits until effects have run.
async fn settle() {
    sleep(0).await;
}

#[wasm_bindgen_test]
fn elements_stand_in_document_order() {
    let name = String::from("Ana");
    let (element, _owner) = made(|| {
        markup! {
            section class="plan" aria-label=(name.as_str()) {
                h2 { "Plan of " (&name) }
                input type="text" id="goal" data-kind="time";
                (markup! { p { "made elsewhere" } })
                (None::<Element>)
                for lap in ([1, 2]) { b { (lap.to_string()) } }
                if (true) { i { "shown" } } else { i { "not shown" } }
                if (false) { u { "not shown" } }
            }
        }
    });
    assert_eq!(
        html(&element),
        "<section class=\"plan\" aria-label=\"Ana\"><h2>Plan of Ana</h2><input type=\"text\" id=\"goal\" \
         data-kind=\"time\"><p>made elsewhere</p><b>1</b><b>2</b><i>shown</i></section>"
    );
}

#[wasm_bindgen_test]
fn drawings_are_of_svg() {
    let (element, _owner) = made(|| markup! { svg viewBox="0 0 1 1" { g { path d="M0 0"; } } });
    let path = element.find("path").expect_throw("a path");
    assert_eq!(path.0.namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
}

#[wasm_bindgen_test]
async fn texts_and_attributes_follow_signals() {
    let (name, is_on) = (RwSignal::new(String::from("Ana")), RwSignal::new(true));
    let (element, owner) = made(|| {
        markup! {
            button type="button"
                title=(move || name.get()) hidden=(move || is_on.get()) aria-pressed=(move || is_on.get())
                lang=(move || is_on.get().then(|| "en".to_owned()))
            { "by " (move || name.get()) }
        }
    });
    assert_eq!(
        html(&element),
        "<button type=\"button\" title=\"Ana\" hidden=\"\" aria-pressed=\"true\" lang=\"en\">by Ana</button>"
    );
    name.set("Bo".to_owned());
    is_on.set(false);
    settle().await;
    assert_eq!(html(&element), "<button type=\"button\" title=\"Bo\" aria-pressed=\"false\">by Bo</button>");
    owner.cleanup();
    name.set("Cy".to_owned());
    settle().await;
    assert_eq!(html(&element), "<button type=\"button\" title=\"Bo\" aria-pressed=\"false\">by Bo</button>");
}

#[wasm_bindgen_test]
async fn a_property_is_written_where_the_elements_own_differs() {
    let (text, revision) = (RwSignal::new(String::from("10:40")), RwSignal::new(0_u32));
    let value = move || {
        revision.track();
        text.get()
    };
    let (input, _owner) = made(|| markup! { input type="text" prop:value=(value); });
    document::body().append_child(&input.0).expect_throw("a body takes an input");
    assert_eq!(input.value(), "10:40");
    let typed: web_sys::HtmlInputElement = input.0.clone().unchecked_into();
    typed.set_selection_range(1, 1).expect_throw("a text has a cursor");
    revision.set(1);
    settle().await;
    assert_eq!(
        typed.selection_start().expect_throw("a text has a cursor"),
        Some(1),
        "the same text is not written again"
    );
    typed.set_value("10:4");
    revision.set(2);
    settle().await;
    assert_eq!(input.value(), "10:40");
    input.0.remove();
}

#[wasm_bindgen_test]
async fn properties_are_set_after_the_children_they_depend_on() {
    let (list, _owner) = made(|| {
        markup! {
            select prop:value="b" {
                for value in (["a", "b"]) { option value=(value) { (value) } }
            }
        }
    });
    assert_eq!(list.value(), "b");
}

#[wasm_bindgen_test]
async fn a_condition_makes_its_content_anew_only_when_it_changes() {
    let (seconds, made_count) = (RwSignal::new(5_u32), StoredValue::new(0_u32));
    let (element, _owner) = made(|| {
        markup! {
            div {
                "before"
                if (move || seconds.get() > 3) {
                    (counted(made_count)) b { (move || seconds.get().to_string()) }
                } else {
                    i { "soon" }
                }
                "after"
            }
        }
    });
    assert_eq!(html(&element), "<div>before<b>5</b>after</div>");
    seconds.set(4);
    settle().await;
    assert_eq!(html(&element), "<div>before<b>4</b>after</div>");
    assert_eq!(made_count.get_value(), 1);
    seconds.set(3);
    settle().await;
    assert_eq!(html(&element), "<div>before<i>soon</i>after</div>");
    seconds.set(9);
    settle().await;
    assert_eq!(html(&element), "<div>before<b>9</b>after</div>");
    assert_eq!(made_count.get_value(), 2);
}

#[wasm_bindgen_test]
async fn a_list_is_updated_by_index() {
    let names = RwSignal::new(vec!["a", "b", "c"]);
    let (list, _owner) = made(|| {
        markup! {
            ul {
                for name in (move || names.get()) {
                    li { (name) }
                    if (name == "b") { li { "after b" } }
                }
                li { "last" }
            }
        }
    });
    assert_eq!(html(&list), "<ul><li>a</li><li>b</li><li>after b</li><li>c</li><li>last</li></ul>");
    let first = list.find("li").expect_throw("an item");
    names.set(vec!["a", "x"]);
    settle().await;
    assert_eq!(html(&list), "<ul><li>a</li><li>x</li><li>last</li></ul>");
    assert_eq!(list.find("li").expect_throw("an item").0, first.0, "an equal item keeps its element");
    names.set(vec!["y", "x", "b"]);
    settle().await;
    assert_eq!(html(&list), "<ul><li>y</li><li>x</li><li>b</li><li>after b</li><li>last</li></ul>");
    assert!(list.find("li").expect_throw("an item").0 != first.0);
    names.set(Vec::new());
    settle().await;
    assert_eq!(html(&list), "<ul><li>last</li></ul>");
}

#[wasm_bindgen_test]
async fn what_a_gone_item_was_bound_to_ends_with_it() {
    let (names, seen) = (RwSignal::new(vec!["a", "b"]), RwSignal::new(0_u32));
    let ended = StoredValue::new(0_u32);
    let (_list, owner) = made(|| {
        markup! {
            ul {
                for name in (move || names.get()) {
                    li title=(move || { seen.track(); name }) {
                        (ends_in(ended))
                    }
                }
            }
        }
    });
    names.set(vec!["a"]);
    settle().await;
    assert_eq!(ended.get_value(), 1);
    names.set(vec!["c"]);
    settle().await;
    assert_eq!(ended.get_value(), 2);
    owner.cleanup();
    assert_eq!(ended.get_value(), 3);
}

#[wasm_bindgen_test]
async fn a_list_ends_with_an_owner_that_is_only_dropped() {
    let (names, ended) = (RwSignal::new(vec!["a"]), StoredValue::new(0_u32));
    let (list, owner) =
        made(|| markup! { ul { for name in (move || names.get()) { li { (ends_in(ended)) (name) } } } });
    drop(owner);
    assert_eq!(ended.get_value(), 1);
    names.set(vec!["b"]);
    settle().await;
    assert_eq!(html(&list), "<ul><li>a</li></ul>");
}

#[wasm_bindgen_test]
async fn an_optional_item_is_there_or_not() {
    let open = RwSignal::new(None::<&'static str>);
    let (element, _owner) =
        made(|| fragment! { div { for panel in (move || open.get()) { p { (panel) } } } }.0.first_child());
    let element: web_sys::HtmlElement = element.expect_throw("a fragment has its nodes").unchecked_into();
    assert_eq!(element.outer_html(), "<div></div>");
    open.set(Some("share"));
    settle().await;
    assert_eq!(element.outer_html(), "<div><p>share</p></div>");
    open.set(None);
    settle().await;
    assert_eq!(element.outer_html(), "<div></div>");
}

#[wasm_bindgen_test]
async fn a_listener_hears_until_its_owner_ends() {
    let (typed, is_checked) = (RwSignal::new(String::new()), RwSignal::new(true));
    let ((input, found), owner) = made(|| {
        let found = ElementRef::new();
        let input = markup! {
            input type="text" ref=(found)
                on:input=(move |event| typed.set(event.value()))
                on:change=(move |event| is_checked.set(event.is_checked()));
        };
        (input, found)
    });
    assert!(found.get().is_some_and(|found| found.0 == input.0));
    input.set_value("3:29");
    events::dispatch_bubbling(&input.0, "input");
    assert_eq!(typed.get_untracked(), "3:29");
    events::dispatch_bubbling(&input.0, "change");
    assert!(!is_checked.get_untracked(), "a field for text is never checked");
    owner.cleanup();
    assert!(found.get().is_none());
    input.set_value("3:30");
    events::dispatch_bubbling(&input.0, "input");
    assert_eq!(typed.get_untracked(), "3:29");
}
