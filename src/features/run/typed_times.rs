//! Times that are typed or pasted, what they are taken for, and the button that keeps them with the plan.

use std::sync::Arc;

use lapwise_core::formats::pasted_times;
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::present::{PastedReport, race_text};
use lapwise_core::racing::{PastedItem, PastedKind, PastedRun, pasted_run};

use crate::controls::kept_run::KeptRun;
use crate::controls::labelled::labelled;
use crate::controls::switch::{Choice, switch};
use crate::controls::text_input::text_area;
use crate::markup::{Element, Event, markup};
use crate::run_view::run_table;
use crate::signals::{Memo, RwSignal};
use crate::state::Planner;

/// Times in their field. Copies are of the same ones.
#[derive(Clone, Copy)]
struct TypedTimes {
    planner: Planner,
    kept: KeptRun,
    text: RwSignal<String>,
    /// What the reader takes them for, where that is not what is most plausible.
    kind: RwSignal<Option<PastedKind>>,
    read: Memo<Option<Arc<PastedRun>>>,
    /// What is said of it, and the times beside the plan.
    report: Memo<Option<Arc<PastedReport>>>,
}

/// The field, what was read in it, and the button.
pub(super) fn typed_times(planner: Planner, kept: KeptRun) -> Element {
    let (text, kind): (_, RwSignal<Option<PastedKind>>) = (RwSignal::new(String::new()), RwSignal::new(None));
    let read = Memo::new(move |_| {
        let plan = &planner.get().plan;
        let lines = text.with(|text: &String| pasted_times(text));
        // Where the times cannot be what they are to be, they are what they can be.
        pasted_run(plan, &lines, kind.get()).or_else(|| pasted_run(plan, &lines, None)).map(Arc::new)
    });
    let report = Memo::new(move |_| read.get().map(|read| Arc::new(PastedReport::of(&planner.get().plan, &read))));
    let times = TypedTimes { planner, kept, text, kind, read, report };
    let field = text_area("run-times", "3", text);
    let emptied = move |event: Event| {
        if event.value().is_empty() {
            // What is typed next is taken for what is most plausible again.
            kind.set(None);
        }
    };
    field.listen("input", Box::new(emptied));
    markup! {
        fieldset class="items" {
            legend { (messages::paste_times()) }
            (labelled("run-times", messages::pasted_times(), &field))
            p class="hint" role="status" { (move || times.hint()) }
            // Outside what is made anew with each reading, so that it keeps the focus.
            if (move || times.read.with(Option::is_some)) { (times.kind_switch()) }
            for report in (move || times.report.get()) { (run_table(report.rows.clone())) }
            if (move || times.unkept().is_some()) {
                button type="button" class="primary" on:click=(move |_| times.keep()) {
                    (move || race_text::keep_button(&planner.get().plan))
                }
            }
        }
    }
}

impl TypedTimes {
    /// What is said below the field.
    fn hint(self) -> String {
        match self.report.get() {
            Some(report) => report.sentence.clone(),
            None if self.is_empty() => messages::pasted_times_hint().to_owned(),
            None if self.has_time() => messages::no_time_fits_race().to_owned(),
            None => messages::no_time_in_text().to_owned(),
        }
    }

    fn is_empty(self) -> bool {
        self.text.with(|text| text.trim().is_empty())
    }

    /// Returns true if the text has a time, whether the race can have it or not.
    fn has_time(self) -> bool {
        let is_time = |item: &PastedItem| matches!(item, PastedItem::Time(_));
        self.text.with(|text| pasted_times(text).iter().flatten().any(is_time))
    }

    /// What was read, where the plan does not have these times yet.
    fn unkept(self) -> Option<Arc<PastedRun>> {
        self.read.get().filter(|read| !options::carries_run(&self.planner.get().plan, &read.run))
    }

    /// The switch to the other reading.
    fn kind_switch(self) -> Element {
        let choice = |kind, name| Choice {
            name,
            title: name,
            is_chosen: Box::new(move || self.read.get().is_some_and(|read| read.kind == kind)),
            choose: Box::new(move || self.kind.set(Some(kind))),
        };
        let choices =
            vec![choice(PastedKind::Laps, messages::as_laps()), choice(PastedKind::Cumulative, messages::as_clocks())];
        switch(messages::read_as(), choices)
    }

    fn keep(self) {
        if let Some(read) = self.unkept() {
            self.kept.keep(&read.run);
        }
    }
}
