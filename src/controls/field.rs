//! A field for a value that people type in many ways.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::markup::{Element, effect, el, pressed_key};
use crate::state::{Planned, Planner};

/// A text field beside which stands what was understood.
///
/// Each keystroke that can be read takes effect; one that cannot leaves the last good plan. Where what was typed cannot
/// be read when the field is left, that is said and the plan is again what it was before. What is typed is never
/// rewritten before that.
pub(crate) struct Field {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: Text,
    /// The value as it is tidied.
    pub(crate) value: Text,
    /// What was understood.
    pub(crate) hint: Text,
    /// The keyboard of a phone.
    pub(crate) mode: &'static str,
}

/// A text that follows the plan.
pub(crate) type Text = Box<dyn Fn() -> String>;
/// Takes over a text, or says what is wrong with it.
pub(crate) type Read = Box<dyn Fn(&str) -> Result<(), String>>;

/// A keyboard for letters and digits.
pub(crate) const TEXT: &str = "text";
/// A keyboard for digits, point and comma.
pub(crate) const DIGITS: &str = "decimal";

/// A label or a hint that stays the same.
pub(crate) fn fixed(text: &'static str) -> Text {
    Box::new(move || text.to_owned())
}

impl Field {
    /// The field, with what belongs beside its input, and what takes over what is typed.
    pub(crate) fn view(self, planner: Planner, beside: &[Element], read: Read) -> Element {
        let entry = self.shown(beside);
        entry.listen(planner, read, None);
        entry.field.clone()
    }

    /// The field as it shows the plan; it takes nothing over before it listens.
    pub(crate) fn shown(self, beside: &[Element]) -> Rc<Entry> {
        let Self { id, label, value, hint, mode } = self;
        let hint_id = [&id, "-hint"].concat();
        let input = text_input(&id, mode).attr("aria-describedby", &hint_id);
        let line = el("p").class("hint").attr("id", &hint_id);
        let field = el("div")
            .put(el("label").attr("for", &id).bind_text(label))
            .put(el("div").class("entry").put(input.clone()).put_all(beside))
            .put(line.clone());
        let (is_own, refusal) = (Cell::default(), RefCell::default());
        let (shown, tidy) = (RefCell::default(), RefCell::default());
        let (reader, typed) = (OnceCell::new(), RefCell::default());
        let entry = Rc::new(Entry { input, line, field, value, hint, reader, is_own, typed, refusal, shown, tidy });
        let shown = entry.clone();
        effect(move || shown.show());
        entry
    }
}

/// A listener that acts on what it is shared with.
pub(crate) fn on<T: 'static>(shared: &Rc<T>, act: fn(&T, &Event)) -> impl FnMut(Event) + 'static {
    let shared = shared.clone();
    move |event| act(&shared, &event)
}

/// A field on the page, and what is typed and not yet tidied.
pub(crate) struct Entry {
    input: Element,
    line: Element,
    pub(crate) field: Element,
    value: Text,
    hint: Text,
    /// What takes over what is typed, and in which plan, once it listens.
    reader: OnceCell<(Planner, Read)>,
    /// Whether the input shows what was typed; otherwise it shows the tidy value.
    is_own: Cell<bool>,
    /// The plan before anything of that was taken over, and the one with it.
    typed: RefCell<Option<[Arc<Planned>; 2]>>,
    refusal: RefCell<Option<String>>,
    /// Whether it shows a refusal, and the line under it.
    shown: RefCell<(Option<bool>, String)>,
    /// The tidy value when it was last shown, or when something was taken over.
    tidy: RefCell<String>,
}

impl Entry {
    /// Takes over what is typed, and what has been typed already. What is refused is read by `settle` when the field
    /// is left, where there is such a reader.
    pub(crate) fn listen(self: &Rc<Self>, planner: Planner, read: Read, settle: Option<Read>) {
        let _ = self.reader.set((planner, read));
        let input: HtmlInputElement = self.input.cast();
        if input.value() != *self.tidy.borrow() {
            self.take(None);
        } else if input.matches(":focus").unwrap_or(false) {
            input.select();
        }
        let widget = widget();
        if let Some(text) = self.kept(widget) {
            input.set_value(&text);
            self.take(None);
        }
        let (typed, left) = (self.clone(), self.clone());
        self.input
            .clone()
            .on("focus", select)
            .on("input", move |_| typed.take(None))
            .on("blur", move |_| {
                left.leave(settle.as_ref());
                left.keep(widget);
            })
            .on("keydown", on(self, Self::press));
    }

    fn show(&self) {
        let (value, hint) = ((self.value)(), (self.hint)());
        // Once the value is set in another way, what was refused is of no use.
        if self.refusal.borrow().is_some() && *self.tidy.borrow() != value {
            self.is_own.set(false);
            self.refusal.replace(None);
        }
        if !self.is_own.get() && *self.tidy.borrow() != value {
            self.write(value);
        }
        // An entry may still become right while it is being typed.
        let is_left = !self.input.0.matches(":focus").unwrap_or(false);
        let refusal = self.refusal.borrow();
        let refusal = refusal.as_deref().filter(|_| is_left);
        let (is_wrong, said) = &mut *self.shown.borrow_mut();
        if is_wrong.replace(refusal.is_some()) != *is_wrong {
            self.field.set_attr("class", if refusal.is_some() { "field wrong" } else { "field" });
            self.input.set_attr("aria-invalid", if refusal.is_some() { "true" } else { "false" });
            self.line.set_attr("aria-live", if refusal.is_some() { "assertive" } else { "off" });
        }
        let text = refusal.unwrap_or(&hint);
        if said != text {
            text.clone_into(said);
            self.line.0.set_text_content(Some(text));
        }
    }

    /// Takes over what is typed as `settle` reads it, or else as it is read while somebody types.
    fn take(&self, settle: Option<&Read>) {
        let Some((planner, read)) = self.reader.get() else { return };
        let before = planner.get_untracked();
        self.is_own.set(true);
        let refusal = settle.unwrap_or(read)(&self.input.cast::<HtmlInputElement>().value()).err();
        self.refusal.replace(refusal);
        let known = self.typed.take().filter(|[_, with]| Arc::ptr_eq(with, &before));
        self.typed.replace(Some([known.map_or(before, |[first, _]| first), planner.get_untracked()]));
        self.tidy.replace((self.value)());
        self.show();
    }

    /// Takes back what was taken over, unless the plan is another one since.
    fn take_back(&self) {
        if let (Some((planner, _)), Some([first, with])) = (self.reader.get(), self.typed.take())
            && Arc::ptr_eq(&with, &planner.get_untracked())
            && !Arc::ptr_eq(&with, &first)
        {
            planner.go_back(first);
            self.tidy.replace((self.value)());
        }
    }

    fn leave(&self, settle: Option<&Read>) {
        if settle.is_some() && self.refusal.borrow().is_some() {
            self.take(settle);
        }
        if self.refusal.borrow().is_none() {
            self.give_back();
        } else {
            self.take_back();
        }
        self.show();
    }

    /// The input shows the tidy value again.
    fn give_back(&self) {
        self.is_own.set(false);
        self.typed.replace(None);
        self.write((self.value)());
    }

    fn write(&self, tidy: String) {
        let input: HtmlInputElement = self.input.cast();
        if input.value() != tidy {
            input.set_value(&tidy);
        }
        self.tidy.replace(tidy);
    }

    /// What was refused when the field was there before, unless its value is another one since.
    fn kept(&self, widget: usize) -> Option<String> {
        let id = self.input.0.id();
        KEPT.with_borrow(|kept| {
            let same = |kept: &&RefusedText| kept.widget == widget && kept.id == id && kept.tidy == *self.tidy.borrow();
            kept.iter().find(same).map(|kept| kept.typed.clone())
        })
    }

    /// Keeps what is typed where it is refused, since the field goes with its panel.
    fn keep(&self, widget: usize) {
        let id = self.input.0.id();
        KEPT.with_borrow_mut(|kept| {
            kept.retain(|kept| kept.widget != widget || kept.id != id);
            if self.refusal.borrow().is_some() {
                let (tidy, typed) = (self.tidy.borrow().clone(), self.input.cast::<HtmlInputElement>().value());
                kept.push(RefusedText { widget, id, tidy, typed });
            }
        });
    }

    fn press(&self, event: &Event) {
        match pressed_key(event).as_str() {
            "Escape" => {
                self.take_back();
                self.give_back();
                self.refusal.replace(None);
                self.show();
            }
            // Enter is done: it tidies the text and puts a phone's keyboard away.
            "Enter" => {
                event.prevent_default();
                // An input that has the focus lets go of it.
                let _ = self.input.cast::<HtmlElement>().blur();
            }
            _ => {}
        }
    }
}

/// A text that a field did not take.
struct RefusedText {
    widget: usize,
    id: String,
    tidy: String,
    typed: String,
}

thread_local! {
    static KEPT: RefCell<Vec<RefusedText>> = const { RefCell::new(Vec::new()) };
}

/// A number for the widget that a field is made in: several on a page have fields of the same id.
fn widget() -> usize {
    let mut owner = Owner::current().unwrap_or_default();
    while let Some(parent) = owner.parent() {
        owner = parent;
    }
    owner.debug_id()
}

/// An input for text that no browser completes, corrects or capitalises.
pub(crate) fn text_input(id: &str, mode: &str) -> Element {
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
pub(crate) fn select(event: Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}
