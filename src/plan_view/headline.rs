//! The plan in the line that a runner repeats on the start line, and the first clock times.

use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::present::headline::{self as core_headline, Headline};

use crate::markup::{Element, effect, el};
use crate::platform::Timer;
use crate::state::{Planned, Planner};

/// The headline, such as "80.4 a lap after a 77.0. Halfway 5:18.3. Finish 10:40."
///
/// The second element is the live region that [`speak`] writes to.
pub(crate) fn headline(planner: Planner) -> (Element, Element) {
    let tags = ["strong", "span", "b", "span", "b", "span"];
    let (parts, mut shown) = (tags.map(el), tags.map(|_| String::new()));
    let [number, rest, halfway, finish_label, finish, against] = parts.clone();
    let pace = el("p").class("pace").put(number).put_text(" ").put(rest);
    let line = el("p").class("finish").put_text(messages::halfway_label()).put_text(" ").put(halfway).put_text(" · ");
    let line = line.put(finish_label).put_text(" ").put(finish).put(against.class("against"));
    // One effect for all six texts, since one computation gives them all.
    effect(move || {
        let Headline { number, rest, halfway, finish_label, finish, against_pb } = contents(planner, &planner.get());
        let against_pb = if against_pb.is_empty() { against_pb } else { format!(" · {against_pb}") };
        let texts = [number, rest, halfway, finish_label.to_owned(), finish, against_pb];
        for ((part, shown), text) in parts.iter().zip(&mut shown).zip(texts) {
            part.update_text(text, shown);
        }
    });
    let remark = move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        core_headline::remark(plan, schedule, planner.pb_name()).unwrap_or_default()
    };
    let remark = el("p").class("remark").bind_text(remark);
    let spoken = el("p").class("unseen").attr("role", "status");
    (el("div").class("headline").put_all(&[pace, line, remark, spoken.clone()]), spoken)
}

fn contents(planner: Planner, planned: &Planned) -> Headline {
    core_headline::headline(&planned.plan, &planned.schedule, planner.pb_name())
}

/// Long enough after the last change that nobody is interrupted while typing.
const SPEAK_AFTER_MILLIS: i32 = 1500;

/// Has a screen reader read the headline aloud after each change by the reader.
pub(crate) fn speak(planner: Planner, live_region: Element) {
    let speak = Timer::new(SPEAK_AFTER_MILLIS, move || {
        let planned = planner.get_untracked();
        let Headline { number, rest, finish, .. } = contents(planner, &planned);
        // A new text node, since a live region is read aloud when one is added.
        live_region.0.set_text_content(Some(&messages::spoken_headline(&number, &rest, planned.plan.aim, &finish)));
    });
    let mut is_first = true;
    effect(move || {
        planner.revision();
        // The plan that the page opens with is read where it stands.
        if !is_first {
            speak.start();
        }
        is_first = false;
    });
}

/// The number of clock times shown before the chart.
const CLOCKS: usize = 4;

/// The first clock times, for the first look on a phone.
pub(crate) fn first_clocks(planner: Planner) -> Element {
    let list = el("ol").class("clocks").attr("aria-label", messages::first_clocks());
    for index in 0..CLOCKS {
        list.append(&clock_item(planner, index).0);
    }
    list
}

/// The mark and the clock time of one split.
fn clock_item(planner: Planner, index: usize) -> Element {
    let (mark, clock) = (el("span"), el("b"));
    let item = el("li").put(mark.clone()).put_text(" ").put(clock.clone());
    let (element, [mut shown_mark, mut shown_clock]) = (item.clone(), [String::new(), String::new()]);
    effect(move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        let split = schedule.splits().get(index);
        // A plan of fewer laps has fewer times.
        element.set_hidden(split.is_none());
        if let Some(split) = split {
            mark.update_text(print::mark_on(plan, split.mark), &mut shown_mark);
            clock.update_text(print::clock(split.cumulative, schedule.unit()), &mut shown_clock);
        }
    });
    item
}
