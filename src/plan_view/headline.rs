//! What a runner repeats on the start line.

use crate::platform::Timer;
use lapwise_core::formats::print;
use lapwise_core::messages;
use lapwise_core::present::headline::{Headline, headline as told, remark};

use crate::markup::{Element, effect, el};
use crate::state::{Planned, Planner};

/// How many clock times are told before the chart.
const FIRST: usize = 4;

/// "80.4 a lap after a 77.0. Halfway 5:18.3. Finish 10:40."
///
/// The second element is what a screen reader hears of it, once [`speak`] goes along.
pub(crate) fn headline(planner: Planner) -> (Element, Element) {
    let tags = ["strong", "span", "b", "span", "b", "span"];
    let (parts, mut shown) = (tags.map(el), tags.map(|_| String::new()));
    let [number, rest, halfway, finish_label, finish, against] = parts.clone();
    let pace = el("p").class("pace").put(number).put_text(" ").put(rest);
    let line = el("p").class("finish").put_text(messages::halfway_label()).put_text(" ").put(halfway).put_text(" · ");
    let line = line.put(finish_label).put_text(" ").put(finish).put(against.class("against"));
    effect(move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        let Headline { number, rest, halfway, finish_label, finish, against_pb } =
            told(plan, schedule, planner.pb_name());
        let texts = [number, rest, halfway, finish_label.to_owned(), finish, separated(against_pb)];
        for ((part, shown), text) in parts.iter().zip(&mut shown).zip(texts) {
            part.update_text(text, shown);
        }
    });
    let remark = move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        remark(plan, schedule, planner.pb_name()).unwrap_or_default()
    };
    let spoken = el("p").class("unseen").attr("role", "status");
    let remark = el("p").class("remark").bind_text(remark);
    (el("div").class("headline").put_all(&[pace, line, remark, spoken.clone()]), spoken)
}

/// Tells a screen reader the headline, once somebody has stopped to type.
pub(crate) fn speak(planner: Planner, line: Element) {
    let say = Timer::new(SPOKEN_AFTER_MILLIS, move || {
        let Planned { plan, schedule, .. } = &*planner.get_untracked();
        let Headline { number, rest, finish_label, finish, .. } = told(plan, schedule, planner.pb_name());
        line.0.set_text_content(Some(&[&number, " ", &rest, ". ", finish_label, " ", &finish].concat()));
    });
    let mut is_first = true;
    effect(move || {
        planner.revision();
        if !is_first {
            say.start();
        }
        is_first = false;
    });
}

const SPOKEN_AFTER_MILLIS: i32 = 1500;

fn separated(text: String) -> String {
    if text.is_empty() { text } else { [" · ", &text].concat() }
}

/// The first clock times, for the first look on a phone.
pub(crate) fn first_clocks(planner: Planner) -> Element {
    let mut items = Vec::new();
    for _ in 0..FIRST {
        let texts = [el("span"), el("b")];
        let [mark, clock] = texts.clone();
        items.push((el("li").put(mark).put_text(" ").put(clock), texts, <[String; 2]>::default()));
    }
    let list = el("ol").class("clocks").attr("aria-label", messages::first_clocks());
    items.iter().for_each(|(item, ..)| list.append(&item.0));
    effect(move || {
        let Planned { plan, schedule, .. } = &*planner.get();
        for (index, (item, [mark, clock], [shown_mark, shown_clock])) in items.iter_mut().enumerate() {
            let split = schedule.splits().get(index);
            // A plan of fewer laps has fewer times.
            let _ = item.0.toggle_attribute_with_force("hidden", split.is_none());
            if let Some(split) = split {
                mark.update_text(print::mark(split.mark, plan.surface, plan.units), shown_mark);
                clock.update_text(print::clock(split.cumulative, schedule.unit()), shown_clock);
            }
        }
    });
    list
}
