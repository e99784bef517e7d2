//! A field for a value that people type in many ways.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::dom::{El, el, follow, key_of};

/// A text field beside which stands what was understood.
///
/// Each keystroke that can be read takes effect; one that cannot leaves the last good plan, and what is wrong is
/// said when the field is left. What is typed is never rewritten before that.
pub(super) struct Field {
    /// Unique in the widget.
    pub(super) id: String,
    pub(super) label: Text,
    /// The value as it is tidied.
    pub(super) value: Text,
    /// What was understood.
    pub(super) hint: Text,
    /// Takes over a text, or says what is wrong with it.
    pub(super) read: Read,
    /// The keyboard of a phone.
    pub(super) mode: &'static str,
}

/// A text that follows the plan.
pub(super) type Text = Box<dyn Fn() -> String>;
/// Takes over a text, or says what is wrong with it.
type Read = Box<dyn Fn(&str) -> Result<(), String>>;

/// A keyboard for letters and digits.
pub(super) const TEXT: &str = "text";
/// A keyboard for digits, point and comma.
pub(super) const DIGITS: &str = "decimal";

/// A label or a hint that stays the same.
pub(super) fn fixed(text: &'static str) -> Text {
    Box::new(move || text.to_owned())
}

/// What is typed and not yet tidied.
#[derive(Default)]
struct Typed {
    /// Whether the input shows what was typed; otherwise it shows the tidy value.
    is_own: Cell<bool>,
    refusal: RefCell<Option<String>>,
}

impl Field {
    /// The field, with what belongs beside its input.
    pub(super) fn view(self, beside: Vec<El>) -> El {
        let Self { id, label, value, hint, read, mode } = self;
        let hint_id = [&id, "-hint"].concat();
        let input = text_input(&id, mode).attr("aria-describedby", &hint_id);
        let line = el("p").class("hint").attr("id", &hint_id);
        let field = el("div")
            .class("field")
            .put(el("label").attr("for", &id).text_of(label))
            .put(el("div").class("entry").put(input.clone()).put_all(&beside))
            .put(line.clone());
        let typed = Rc::new(Typed::default());
        let (value, hint) = (Rc::new(value), Rc::new(hint));
        let box_of_input: HtmlInputElement = input.cast();

        let tidy = {
            let (typed, value, input) = (typed.clone(), value, box_of_input.clone());
            move || {
                let value = value();
                if !typed.is_own.get() && input.value() != value {
                    input.set_value(&value);
                }
            }
        };
        let say = {
            let (typed, field, input) = (typed.clone(), field.clone(), input.clone());
            move || {
                // An entry may still become right while it is being typed.
                let is_left = !is_focused(&input);
                let refusal = typed.refusal.borrow().clone().filter(|_| is_left);
                field.set("class", if refusal.is_some() { "field wrong" } else { "field" });
                input.set("aria-invalid", if refusal.is_some() { "true" } else { "false" });
                line.0.set_text_content(Some(&refusal.unwrap_or_else(|| hint())));
            }
        };
        follow(tidy.clone());
        follow(say.clone());
        let (forget_tidy, forget_say) = (tidy.clone(), say.clone());
        let forget = {
            let typed = typed.clone();
            move || {
                typed.is_own.set(false);
                typed.refusal.replace(None);
                forget_tidy();
                forget_say();
            }
        };
        input
            .on("focus", select)
            .on("input", {
                let (typed, say) = (typed.clone(), say.clone());
                move |_| {
                    typed.is_own.set(true);
                    let refusal = read(&box_of_input.value()).err();
                    typed.refusal.replace(refusal);
                    say();
                }
            })
            .on("blur", move |_| {
                if typed.refusal.borrow().is_none() {
                    typed.is_own.set(false);
                }
                tidy();
                say();
            })
            .on("keydown", move |event| match key_of(&event).as_str() {
                "Escape" => forget(),
                "Enter" => leave(&event),
                _ => {}
            });
        field
    }
}

/// An input for text that no browser completes, corrects or capitalises.
pub(super) fn text_input(id: &str, mode: &str) -> El {
    el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "done")
}

/// Selects the whole text of an input, so that typing replaces it.
#[allow(clippy::needless_pass_by_value, reason = "the signature of a listener")]
pub(super) fn select(event: web_sys::Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

fn is_focused(input: &El) -> bool {
    input.0.matches(":focus").unwrap_or(false)
}

/// Enter is done: it tidies the text and puts a phone's keyboard away.
fn leave(event: &web_sys::Event) {
    event.prevent_default();
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = input.blur();
    }
}
