//! The race picker: a field that finds races by what people call them.
//!
//! Before [`RacePicker::listen`] it only shows the race of the plan.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element as DomElement, Event as DomEvent, HtmlElement, HtmlInputElement};

use lapwise_core::editing::CourseSetting;
use lapwise_core::formats::races;
use lapwise_core::formats::races::Found;
use lapwise_core::formats::{TextError, field};
use lapwise_core::messages;
use lapwise_core::pacing::Event;
use lapwise_core::present::phrases;
use lapwise_core::present::refusals;

use crate::controls::text_input::{Keyboard, select_all, text_input};
use crate::markup::{Element, effect, el, handler, pressed_key};
use crate::platform::Timer;
use crate::state::{Origin, Planner};

#[cfg(test)]
mod tests;

/// The race, as editable text with a list of races that it may mean.
///
/// Choosing a race keeps the pace and selects the text of `goal`, the field of the finish time, for typing.
pub(crate) fn race_field(planner: Planner, goal: &Element) -> Rc<RacePicker> {
    let input = text_input("race", Keyboard::Text)
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "races")
        .attr("aria-expanded", "false")
        .attr("aria-describedby", "race-hint");
    let list = el("ul")
        .class("races")
        .attr("id", "races")
        .attr("role", "listbox")
        // Browsers make a list that scrolls a stop of the Tab key; this one is gone when its field is left.
        .attr("tabindex", "-1")
        .attr("aria-label", messages::races())
        .attr("hidden", "");
    let line = el("p").class("hint").attr("id", "race-hint");
    let element = el("div")
        .class("field race")
        .attr("part", "field race")
        .put(el("label").attr("for", "race").text(messages::race()))
        .put(el("div").class("entry").put(input.clone()))
        .put(line.clone())
        .put(list.clone());
    let picker = Rc::new(RacePicker {
        planner,
        input,
        list,
        line,
        element,
        goal: goal.clone(),
        found: RefCell::default(),
        active: Cell::default(),
        is_typed: Cell::default(),
        refusal: RefCell::default(),
        goal_input: OnceCell::new(),
    });
    let shown = picker.clone();
    effect(move || shown.show());
    picker
}

/// The race on the page, and the text that is typed and not yet taken over.
pub(crate) struct RacePicker {
    planner: Planner,
    input: Element,
    list: Element,
    /// The line below the input: the course, or the refusal.
    line: Element,
    pub(crate) element: Element,
    goal: Element,
    /// The races in the list; none while it is closed.
    found: RefCell<Vec<Found>>,
    /// The option that the arrow keys are on.
    active: Cell<Option<usize>>,
    is_typed: Cell<bool>,
    refusal: RefCell<Option<String>>,
    /// The input of the goal, and the timer that selects its text once it shows the goal of a chosen race.
    goal_input: OnceCell<(HtmlInputElement, Timer)>,
}

/// The beginning of an option's id.
const OPTION_ID_PREFIX: &str = "race-";

fn option_id(index: usize) -> String {
    format!("{OPTION_ID_PREFIX}{index}")
}

impl RacePicker {
    /// Attaches the listeners. Takes over what has been typed already.
    pub(crate) fn listen(self: &Rc<Self>) {
        if let Ok(Some(goal)) = self.goal.0.query_selector("input") {
            let goal: HtmlInputElement = goal.unchecked_into();
            let selected = goal.clone();
            // A picker listens once, so nothing is there yet.
            let _ = self.goal_input.set((goal, Timer::new(0, move || selected.select())));
        }
        let has_focus = self.input.0.matches(":focus").unwrap_or(false);
        if self.text() != phrases::race_name(Event::of(&self.planner.get_untracked().plan)) {
            self.type_text();
        } else if has_focus {
            self.input.cast::<HtmlInputElement>().select();
            self.open();
        }
        self.input
            .clone()
            .on("focus", |event| select_all(crate::markup::Event(event)))
            .on("click", handler(self, |picker, _| picker.open()))
            .on("input", handler(self, |picker, _| picker.type_text()))
            .on("blur", handler(self, |picker, _| picker.leave()))
            .on("keydown", handler(self, Self::press));
        // By default a press on the list takes the focus from the field, which closes the list before the click.
        self.list
            .clone()
            .on("pointerdown", |event| event.prevent_default())
            .on("mousedown", |event| event.prevent_default());
        self.element.clone().on("click", handler(self, Self::pick));
    }

    fn text(&self) -> String {
        self.input.cast::<HtmlInputElement>().value()
    }

    /// Shows the race of the plan, unless another text is being typed.
    fn show(&self) {
        let plan = &self.planner.get().plan;
        let (name, course) = (phrases::race_name(Event::of(plan)), phrases::course(plan));
        if !self.is_typed.get() {
            self.input.cast::<HtmlInputElement>().set_value(&name);
        }
        let refusal = self.refusal.borrow();
        self.element.set_attr("class", if refusal.is_some() { "field race wrong" } else { "field race" });
        self.input.set_attr("aria-invalid", if refusal.is_some() { "true" } else { "false" });
        self.line.set_attr("aria-live", if refusal.is_some() { "assertive" } else { "off" });
        // A new text node, since a live region is read aloud when one is added.
        self.line.0.set_text_content(Some(refusal.as_deref().unwrap_or(&course)));
    }

    fn type_text(&self) {
        self.is_typed.set(true);
        self.refusal.replace(None);
        self.show();
        self.open();
    }

    /// Opens the list with the races that the text may mean; with all of them where nothing is typed.
    fn open(&self) {
        let query = if self.is_typed.get() { self.text() } else { String::new() };
        self.found.replace(races::find(&query));
        self.active.set(None);
        self.draw_list();
    }

    fn close(&self) {
        self.found.replace(Vec::new());
        self.active.set(None);
        self.draw_list();
    }

    fn draw_list(&self) {
        let found = self.found.borrow();
        let mut groups: Vec<Element> = Vec::new();
        let mut last = None;
        for (index, option) in found.iter().enumerate() {
            // Likelier races come first, whatever their group, so a group may begin more than once.
            let group = races::group(option.event);
            if last.replace(group) != Some(group) {
                let name = messages::group(group);
                let heading = el("span").class("group").attr("aria-hidden", "true").text(name);
                groups.push(el("li").attr("role", "group").attr("aria-label", name).put(heading));
            }
            if let Some(group) = groups.last() {
                group.append(&self.option(index, option).0);
            }
        }
        self.list.replace(&groups);
        let is_open = !found.is_empty();
        self.list.set_hidden(!is_open);
        self.input.set_attr("aria-expanded", if is_open { "true" } else { "false" });
        // The focus stays in the input; this tells a screen reader which option the arrow keys are on.
        self.input.set_attr("aria-activedescendant", &self.active.get().map_or_else(String::new, option_id));
        let active = self.list.0.query_selector("[aria-selected=true]").ok().flatten();
        if let Some(option) = active {
            // By the list's own position: scrolling the option into view would move the page around the widget too.
            let option: &HtmlElement = option.unchecked_ref();
            self.list.0.set_scroll_top(option.offset_top() - option.offset_height());
        }
    }

    /// An option of the list.
    fn option(&self, index: usize, found: &Found) -> Element {
        let is_active = self.active.get() == Some(index);
        let text = el("span")
            .class("option")
            .put(el("b").text(&phrases::race_name(found.event)))
            .put_text(" ")
            .put(el("small").text(&phrases::race_hint(found)));
        el("div")
            .attr("id", &option_id(index))
            .attr("role", "option")
            .attr("aria-selected", if is_active { "true" } else { "false" })
            .put(text)
    }

    fn press(&self, event: &DomEvent) {
        match pressed_key(event).as_str() {
            "ArrowDown" => self.move_active(true),
            "ArrowUp" => self.move_active(false),
            "Enter" => self.accept(),
            // Otherwise Escape is the page's, such as that of a dialog around the widget.
            "Escape" if self.is_typed.get() || !self.found.borrow().is_empty() => {
                self.is_typed.set(false);
                self.refusal.replace(None);
                self.close();
                self.show();
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to the next option below or above, round and round.
    fn move_active(&self, is_down: bool) {
        if self.found.borrow().is_empty() {
            self.open();
        }
        let Some(last) = self.found.borrow().len().checked_sub(1) else { return };
        self.active.set(Some(match (self.active.get(), is_down) {
            (Some(index), true) if index < last => index + 1,
            (_, true) => 0,
            (Some(index), false) => index.checked_sub(1).unwrap_or(last),
            (None, false) => last,
        }));
        self.draw_list();
    }

    /// The race of an option in the list.
    fn event_at(&self, index: usize) -> Option<Event> {
        self.found.borrow().get(index).map(|found| found.event)
    }

    /// Chooses the active option, or else the race that the text means.
    fn accept(&self) {
        let active = self.active.get().and_then(|index| self.event_at(index));
        match active.map(Ok).or_else(|| self.typed_event()) {
            Some(Ok(event)) => self.choose(event),
            Some(Err(_)) => self.leave(),
            None => self.close(),
        }
    }

    /// The race that was typed; `None` where nothing was.
    ///
    /// A text with a digit is a distance. Without one, the first race of that name is meant.
    fn typed_event(&self) -> Option<Result<Event, TextError>> {
        if !self.is_typed.get() {
            return None;
        }
        let text = self.text();
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        let named = if has_digit { None } else { races::find(&text).first().map(|found| found.event) };
        Some(named.map_or_else(|| field::distance(&text), Ok))
    }

    /// Chooses the option that was clicked.
    fn pick(&self, event: &DomEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<DomElement>().ok());
        let option = target.and_then(|target| target.closest("[role=option]").ok().flatten());
        let index = option.and_then(|option| option.id().strip_prefix(OPTION_ID_PREFIX)?.parse().ok());
        if let Some(event) = index.and_then(|index| self.event_at(index)) {
            self.choose(event);
        }
    }

    /// Takes over a race, and selects the goal for typing.
    fn choose(&self, event: Event) {
        self.take(event);
        self.close();
        if let Some((goal, select)) = self.goal_input.get() {
            // An input takes the focus.
            let _ = goal.focus();
            // Only once the field shows the new goal, which it does in an effect.
            select.start();
        }
    }

    /// Takes over the race that was typed when the field is left, or says why it is none.
    fn leave(&self) {
        self.close();
        match self.typed_event() {
            Some(Ok(event)) => self.take(event),
            Some(Err(error)) => {
                self.refusal.replace(Some(refusals::text_error(&error)));
                self.show();
            }
            None => {}
        }
    }

    fn take(&self, event: Event) {
        let refusal = self.planner.change_course(Origin::Choice, CourseSetting::Event(event)).err();
        // A race that is refused stays typed, with the reason below it.
        self.is_typed.set(refusal.is_some());
        self.refusal.replace(refusal);
        self.show();
    }
}
