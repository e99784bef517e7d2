//! Times that are typed or pasted, what they are taken for, and the button that keeps them with the plan.

use std::sync::Arc;

use lapwise_core::formats::pasted_times;
use lapwise_core::messages;
use lapwise_core::options;
use lapwise_core::present::{PastedReport, race_text};
use lapwise_core::racing::{PastedItem, PastedKind, PastedRun, pasted_run};

use super::kept_run::KeptRun;
use crate::controls::labelled::labelled;
use crate::controls::switch::{Choice, switch};
use crate::controls::text_input::text_area;
use crate::markup::{Element, effect, markup};
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
    let times = TypedTimes { planner, kept, text, kind, read };
    effect(move || {
        // Other times are taken for what is most plausible again.
        if times.is_empty() {
            times.kind.set(None);
        }
    });
    markup! {
        fieldset class="items" {
            legend { (messages::paste_times()) }
            (labelled("run-times", messages::pasted_times(), &text_area("run-times", "3", text)))
            p class="hint" role="status" { (move || times.hint()) }
            // Outside what is made anew with each reading, so that it keeps the focus.
            if (move || times.read.with(Option::is_some)) { (times.kind_switch()) }
            for read in (move || times.read.get()) { (times.rows(&read)) }
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
        match self.read.get() {
            Some(read) => PastedReport::of(&self.planner.get().plan, &read).sentence,
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

    /// The times that were read, beside the plan.
    fn rows(self, read: &Arc<PastedRun>) -> Element {
        run_table(PastedReport::of(&self.planner.get_untracked().plan, read).rows)
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
