//! The race picker: a field that finds races by what people call them.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event as DomEvent, HtmlElement, HtmlInputElement};

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

/// The race, as editable text with a list of what it may mean.
///
/// Choosing a race keeps the pace and selects the goal for typing.
pub(crate) fn race_field(planner: Planner, goal: &Element) -> Rc<RacePicker> {
    let input = text_input("race", Keyboard::Text)
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "races")
        .attr("aria-expanded", "false")
        .attr("aria-describedby", "race-hint");
    // A list that scrolls would be a stop of the Tab key, and is gone when the field is left.
    let list = el("ul")
        .class("races")
        .attr("id", "races")
        .attr("role", "listbox")
        .attr("tabindex", "-1")
        .attr("aria-label", messages::races());
    let line = el("p").class("hint").attr("id", "race-hint");
    let field = el("div")
        .class("field race")
        .put(el("label").attr("for", "race").text(messages::race()))
        .put(el("div").class("entry").put(input.clone()))
        .put(line.clone())
        .put(list.clone().attr("hidden", ""));
    let picker = Rc::new(RacePicker {
        planner,
        input: input.clone(),
        list: list.clone(),
        line,
        field: field.clone(),
        goal: goal.clone(),
        found: RefCell::default(),
        active: Cell::default(),
        is_typed: Cell::default(),
        refusal: RefCell::default(),
        to_goal: OnceCell::new(),
    });
    let shown = picker.clone();
    effect(move || shown.show());
    picker
}

/// The race on the page, and what is typed and not yet taken.
pub(crate) struct RacePicker {
    planner: Planner,
    input: Element,
    list: Element,
    line: Element,
    pub(crate) field: Element,
    goal: Element,
    found: RefCell<Vec<Found>>,
    /// The option that the arrow keys are on.
    active: Cell<Option<usize>>,
    is_typed: Cell<bool>,
    refusal: RefCell<Option<String>>,
    /// The input of the goal, and what selects it once it shows the one of the race that was chosen.
    to_goal: OnceCell<(HtmlInputElement, Timer)>,
}

impl RacePicker {
    /// Finds races as they are typed, also for what has been typed already.
    pub(crate) fn listen(self: &Rc<Self>) {
        if let Ok(Some(goal)) = self.goal.0.query_selector("input") {
            let goal: HtmlInputElement = goal.unchecked_into();
            let selected = goal.clone();
            let _ = self.to_goal.set((goal, Timer::new(0, move || selected.select())));
        }
        let is_in = self.input.0.matches(":focus").unwrap_or(false);
        if self.text() != phrases::race_name(Event::of(&self.planner.get_untracked().plan)) {
            self.type_text();
        } else if is_in {
            self.input.cast::<HtmlInputElement>().select();
            self.open();
        }
        self.input
            .clone()
            .on("focus", select_all)
            .on("click", handler(self, |picker, _| picker.open()))
            .on("input", handler(self, |picker, _| picker.type_text()))
            .on("blur", handler(self, |picker, _| picker.leave()))
            .on("keydown", handler(self, Self::press));
        // A press on the list would take the focus from the field, which closes the list.
        self.list.clone().on("pointerdown", |event| event.prevent_default()).on("mousedown", |e| e.prevent_default());
        self.field.clone().on("click", handler(self, Self::pick));
    }

    fn text(&self) -> String {
        self.input.cast::<HtmlInputElement>().value()
    }

    /// Shows the race of the plan, unless something else is being typed.
    fn show(&self) {
        let plan = &self.planner.get().plan;
        let (name, course) = (phrases::race_name(Event::of(plan)), phrases::course(plan));
        if !self.is_typed.get() {
            self.input.cast::<HtmlInputElement>().set_value(&name);
        }
        let refusal = self.refusal.borrow();
        self.field.set_attr("class", if refusal.is_some() { "field race wrong" } else { "field race" });
        self.input.set_attr("aria-invalid", if refusal.is_some() { "true" } else { "false" });
        self.line.set_attr("aria-live", if refusal.is_some() { "assertive" } else { "off" });
        self.line.0.set_text_content(Some(refusal.as_deref().unwrap_or(&course)));
    }

    fn type_text(&self) {
        self.is_typed.set(true);
        self.refusal.replace(None);
        self.show();
        self.open();
    }

    fn open(&self) {
        let query = if self.is_typed.get() { self.text() } else { String::new() };
        self.found.replace(races::find(&query));
        self.active.set(None);
        self.draw();
    }

    fn draw(&self) {
        let found = self.found.borrow();
        let item = |(index, found): (usize, &Found)| {
            let is_active = self.active.get() == Some(index);
            let name = el("span")
                .class("option")
                .put(el("b").text(&phrases::race_name(found.event)))
                .put_text(" ")
                .put(el("small").text(&phrases::race_hint(found)));
            el("div")
                .attr("id", &option_id(index))
                .attr("role", "option")
                .attr("aria-selected", if is_active { "true" } else { "false" })
                .put(name)
        };
        let mut groups: Vec<Element> = Vec::new();
        let mut last = None;
        for option in found.iter().enumerate() {
            let group = races::group(option.1.event);
            if last.replace(group) != Some(group) {
                let name = messages::group(group);
                let heading = el("span").class("group").attr("aria-hidden", "true").text(name);
                groups.push(el("li").attr("role", "group").attr("aria-label", name).put(heading));
            }
            if let Some(group) = groups.last() {
                group.append(&item(option).0);
            }
        }
        self.list.replace(&groups);
        let is_open = !found.is_empty();
        let _ = self.list.0.toggle_attribute_with_force("hidden", !is_open);
        self.input.set_attr("aria-expanded", if is_open { "true" } else { "false" });
        self.input.set_attr("aria-activedescendant", &self.active.get().map_or_else(String::new, option_id));
        let active = self.list.0.query_selector("[aria-selected=true]").ok().flatten();
        if let Some(option) = active {
            // Not by scrolling into view, which would move the page around the widget too.
            let option: &HtmlElement = option.unchecked_ref();
            self.list.0.set_scroll_top(option.offset_top() - option.offset_height());
        }
    }

    fn close(&self) {
        self.found.replace(Vec::new());
        self.active.set(None);
        self.draw();
    }

    fn press(&self, event: &DomEvent) {
        match pressed_key(event).as_str() {
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            "Enter" => self.accept(),
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

    /// Goes through the options, round and round.
    fn step(&self, is_down: bool) {
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
        self.draw();
    }

    /// Takes the marked option, else what the text says.
    fn accept(&self) {
        let marked = self.active.get().and_then(|index| self.found.borrow().get(index).map(|found| found.event));
        match marked.map_or_else(|| self.meant(), |event| Some(Ok(event))) {
            Some(Ok(event)) => self.choose(event),
            Some(Err(_)) => self.leave(),
            None => self.close(),
        }
    }

    /// What was typed: a distance where it has a number, else the first race of that name.
    fn meant(&self) -> Option<Result<Event, TextError>> {
        if !self.is_typed.get() {
            return None;
        }
        let text = self.text();
        let is_name = !text.bytes().any(|byte| byte.is_ascii_digit());
        let named = is_name.then(|| races::find(&text)).and_then(|found| found.first().map(|found| found.event));
        Some(named.map_or_else(|| field::distance(&text), Ok))
    }

    fn pick(&self, event: &DomEvent) {
        let target = event.target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok());
        let option = target.and_then(|target| target.closest("[role=option]").ok().flatten());
        let index = option.and_then(|option| option.id().strip_prefix(OPTION)?.parse().ok());
        let event = index.and_then(|index: usize| self.found.borrow().get(index).map(|found| found.event));
        if let Some(event) = event {
            self.choose(event);
        }
    }

    fn choose(&self, event: Event) {
        self.take(event);
        self.close();
        if let Some((goal, select)) = self.to_goal.get() {
            let _ = goal.focus();
            select.start();
        }
    }

    /// Takes what was typed if it names a race, and says so if it does not.
    fn leave(&self) {
        self.close();
        match self.meant() {
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
        self.is_typed.set(refusal.is_some());
        self.refusal.replace(refusal);
        self.show();
    }
}

const OPTION: &str = "race-";

fn option_id(index: usize) -> String {
    format!("{}{index}", OPTION)
}
