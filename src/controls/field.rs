//! A field for a value that people type in many ways.
//!
//! A keystroke that can be read takes effect at once; one that cannot leaves the last good plan. Where the text cannot
//! be read when the field is left, the field says so and the plan is again the one before. The field never rewrites
//! what is being typed.
//!
//! Reading a text and wording a refusal are the caller's.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::refused_texts::RefusedTexts;
use super::text_input::{Keyboard, select_all, text_input};
use crate::markup::{Element, effect, el, handler, pressed_key};
use crate::state::{Planned, Planner};

/// The description of a field.
pub(crate) struct Field {
    /// Unique in the widget.
    pub(crate) id: String,
    pub(crate) label: ReactiveText,
    /// The value in its tidy form.
    pub(crate) value: ReactiveText,
    /// The line below the input, which says how the value was understood.
    pub(crate) hint: ReactiveText,
    pub(crate) keyboard: Keyboard,
}

/// A text that follows the plan.
pub(crate) type ReactiveText = Box<dyn Fn() -> String>;
/// Takes over a text, or returns a sentence that says what is wrong with it.
pub(crate) type Accept = Box<dyn Fn(&str) -> Result<(), String>>;

/// A label or a hint that stays the same.
pub(crate) fn fixed(text: &'static str) -> ReactiveText {
    Box::new(move || text.to_owned())
}

impl Field {
    /// Builds the field with the elements `beside` its input. What is typed goes to `accept`.
    pub(crate) fn view(self, planner: Planner, beside: &[Element], accept: Accept) -> Element {
        let field = self.build(beside);
        field.listen(planner, accept, None);
        field.element.clone()
    }

    /// Builds the field as it shows the plan. It takes nothing over before [`FieldView::listen`].
    pub(crate) fn build(self, beside: &[Element]) -> Rc<FieldView> {
        let Self { id, label, value, hint, keyboard } = self;
        let hint_id = format!("{id}-hint");
        let input = text_input(&id, keyboard).attr("aria-describedby", &hint_id);
        let line = el("p").class("hint").attr("id", &hint_id);
        let element = el("div")
            .put(el("label").attr("for", &id).bind_text(label))
            .put(el("div").class("entry").put(input.clone()).put_all(beside))
            .put(line.clone());
        let field = Rc::new(FieldView {
            input,
            line,
            element,
            value,
            hint,
            acceptor: OnceCell::new(),
            has_typed_text: Cell::default(),
            typed: RefCell::default(),
            refusal: RefCell::default(),
            shown: RefCell::default(),
            tidy: RefCell::default(),
        });
        let shown = field.clone();
        effect(move || shown.show());
        field
    }
}

/// A field on the page, and the text in it that is not tidied yet.
pub(crate) struct FieldView {
    /// The outermost element, with label, input and hint.
    pub(crate) element: Element,
    input: Element,
    /// The line below the input: the hint, or the refusal.
    line: Element,
    value: ReactiveText,
    hint: ReactiveText,
    /// Takes over what is typed, and the plan that it changes, once the field listens.
    acceptor: OnceCell<(Planner, Accept)>,
    /// True while the input shows what was typed, false while it shows the tidy value.
    has_typed_text: Cell<bool>,
    /// The plan before anything of what is typed was taken over, and the one after.
    typed: RefCell<Option<[Arc<Planned>; 2]>>,
    refusal: RefCell<Option<String>>,
    /// True if a refusal is shown, `None` before anything is; and the text of the line.
    shown: RefCell<(Option<bool>, String)>,
    /// The tidy value when it was last shown, or when something was taken over.
    tidy: RefCell<String>,
}

impl FieldView {
    /// Takes over what is typed, and what has been typed already.
    ///
    /// A text that `accept` refused is given to `accept_left`, where there is one, when the field is left.
    pub(crate) fn listen(self: &Rc<Self>, planner: Planner, accept: Accept, accept_left: Option<Accept>) {
        // A field listens once; a second acceptor would be a mistake of its caller's and is ignored.
        let _ = self.acceptor.set((planner, accept));
        let input: HtmlInputElement = self.input.cast();
        if input.value() != *self.tidy.borrow() {
            self.take(None);
        } else if input.matches(":focus").unwrap_or(false) {
            input.select();
        }
        let refused = RefusedTexts::of_widget();
        // The panel was closed with a text that was refused, and the value is still the same.
        // Read in a statement of its own: the borrow must end before `take` writes the tidy value.
        let refused_text = refused.get(&input.id(), &self.tidy.borrow());
        if let Some(text) = refused_text {
            input.set_value(&text);
            self.take(None);
        }
        let (typed, left) = (self.clone(), self.clone());
        self.input
            .clone()
            .on("focus", select_all)
            .on("input", move |_| typed.take(None))
            .on("blur", move |_| {
                left.leave(accept_left.as_ref());
                left.remember_refused(refused);
            })
            .on("keydown", handler(self, Self::press));
    }

    fn show(&self) {
        let (value, hint) = ((self.value)(), (self.hint)());
        // A refused text is of no use once the value is set in another way.
        if self.refusal.borrow().is_some() && *self.tidy.borrow() != value {
            self.has_typed_text.set(false);
            self.refusal.replace(None);
        }
        if !self.has_typed_text.get() && *self.tidy.borrow() != value {
            self.write(value);
        }
        // A text may still become right while it is being typed.
        let is_left = !self.input.0.matches(":focus").unwrap_or(false);
        let refusal = self.refusal.borrow();
        let refusal = refusal.as_deref().filter(|_| is_left);
        let (is_wrong, shown) = &mut *self.shown.borrow_mut();
        if is_wrong.replace(refusal.is_some()) != *is_wrong {
            self.element.set_attr("class", if refusal.is_some() { "field wrong" } else { "field" });
            self.input.set_attr("aria-invalid", if refusal.is_some() { "true" } else { "false" });
            self.line.set_attr("aria-live", if refusal.is_some() { "assertive" } else { "off" });
        }
        let text = refusal.unwrap_or(&hint);
        if shown != text {
            text.clone_into(shown);
            self.line.0.set_text_content(Some(text));
        }
    }

    /// Takes over what is typed as `accept_left` reads it, or else as it is read while somebody types.
    fn take(&self, accept_left: Option<&Accept>) {
        let Some((planner, accept)) = self.acceptor.get() else { return };
        let before = planner.get_untracked();
        self.has_typed_text.set(true);
        let refusal = accept_left.unwrap_or(accept)(&self.input.cast::<HtmlInputElement>().value()).err();
        self.refusal.replace(refusal);
        // After a change from elsewhere there is no going back past it.
        let known = self.typed.take().filter(|[_, after]| after.plan == before.plan);
        self.typed.replace(Some([known.map_or(before, |[first, _]| first), planner.get_untracked()]));
        self.tidy.replace((self.value)());
        self.show();
    }

    /// Takes back what was taken over, unless the plan has changed since.
    fn take_back(&self) {
        if let (Some((planner, _)), Some([first, after])) = (self.acceptor.get(), self.typed.take())
            && after.plan == planner.get_untracked().plan
            && after.plan != first.plan
        {
            planner.take_back(&first);
            self.tidy.replace((self.value)());
        }
    }

    fn leave(&self, accept_left: Option<&Accept>) {
        if accept_left.is_some() && self.refusal.borrow().is_some() {
            self.take(accept_left);
        }
        if self.refusal.borrow().is_none() {
            self.tidy_up();
        } else {
            self.take_back();
        }
        self.show();
    }

    /// Shows the tidy value in the input again.
    fn tidy_up(&self) {
        self.has_typed_text.set(false);
        self.typed.replace(None);
        self.write((self.value)());
    }

    fn write(&self, tidy: String) {
        let input: HtmlInputElement = self.input.cast();
        // Setting the same value would move the cursor.
        if input.value() != tidy {
            input.set_value(&tidy);
        }
        self.tidy.replace(tidy);
    }

    fn remember_refused(&self, refused: RefusedTexts) {
        let input: HtmlInputElement = self.input.cast();
        let text = self.refusal.borrow().as_ref().map(|_| input.value());
        refused.set(&input.id(), &self.tidy.borrow(), text);
    }

    fn press(&self, event: &Event) {
        match pressed_key(event).as_str() {
            "Escape" => {
                self.take_back();
                self.tidy_up();
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
