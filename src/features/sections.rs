//! Named stretches of the race and how they are run, and a coach's lines at marks.

use crate::platform::Timer;
use lapwise_core::editing::{
    SectionEnd, SectionSetting, SectionWay, free_stretch, move_section_end, remove_section, section_length,
    section_pace, section_setting, section_time, set_section, setting_at_pace, setting_of_way,
};
use lapwise_core::formats::{field, print};
use lapwise_core::messages;
use lapwise_core::options::{LONGEST_LINES, LONGEST_NAME, plain};
use lapwise_core::pacing::{Cue, Distance, Plan, Section};
use lapwise_core::present::refusals;
use leptos::prelude::*;

use crate::controls::field::{Field, fixed};
use crate::controls::focus::focus_first;
use crate::controls::select::Select;
use crate::controls::text_input::Keyboard;
use crate::markup::{Element, button, effect, el};
use crate::state::Planner;

/// The sections and the cues.
pub(crate) fn sections_panel(planner: Planner) -> Vec<Element> {
    vec![list(planner, &SECTIONS), list(planner, &CUES)]
}

/// Items that are added, changed and taken out one by one.
struct List {
    id: &'static str,
    name: &'static str,
    add: &'static str,
    /// What an item is called.
    called: fn(&Plan, usize) -> String,
    fields: &'static [Entry],
    count: fn(&Plan) -> usize,
    push: fn(&mut Plan),
    remove: fn(&mut Plan, usize),
    /// What else belongs to an item.
    more: fn(Planner, usize) -> Vec<Element>,
}

/// A field of an item: its label, what it shows and how it takes over what is typed.
struct Entry {
    label: &'static str,
    hint: &'static str,
    show: fn(&Plan, usize) -> Option<String>,
    take: fn(&mut Plan, usize, &str) -> Result<(), String>,
}

static SECTIONS: List = List {
    id: "section",
    name: messages::sections(),
    add: messages::add_section(),
    called: |plan, index| {
        let name = plan.sections.get(index).map(|section| section.name.clone()).unwrap_or_default();
        if name.is_empty() { section_number(index) } else { name }
    },
    fields: &[
        Entry {
            label: messages::section_name(),
            hint: "",
            show: |plan, index| Some(plan.sections.get(index)?.name.clone()),
            take: |plan, index, text| {
                let name = line(text)?;
                if let Some(section) = plan.sections.get_mut(index) {
                    section.name = name;
                }
                Ok(())
            },
        },
        Entry {
            label: messages::from(),
            hint: messages::places(),
            show: |plan, index| Some(place(plan, plan.sections.get(index)?.from)),
            take: |plan, index, text| move_end(plan, index, text, SectionEnd::From),
        },
        Entry {
            label: messages::to(),
            hint: messages::places(),
            show: |plan, index| Some(place(plan, plan.sections.get(index)?.to)),
            take: |plan, index, text| move_end(plan, index, text, SectionEnd::To),
        },
    ],
    count: |plan| plan.sections.len(),
    push: |plan| {
        let (from, to) = free_stretch(plan);
        let name = section_number(plan.sections.len());
        plan.sections.push(Section { from, to, name });
    },
    remove: |plan, index| *plan = remove_section(plan, index),
    more: |planner, index| way(planner, index).into(),
};

static CUES: List = List {
    id: "cue",
    name: messages::cues(),
    add: messages::add_cue(),
    called: |plan, index| {
        format!("{}{}", messages::cue(), place(plan, plan.cues.get(index).map_or(plan.distance, |cue| cue.at)))
    },
    fields: &[
        Entry {
            label: messages::cue_line(),
            hint: "",
            show: |plan, index| Some(plan.cues.get(index)?.line.clone()),
            take: |plan, index, text| {
                let line = line(text)?;
                if let Some(cue) = plan.cues.get_mut(index) {
                    cue.line = line;
                }
                Ok(())
            },
        },
        Entry {
            label: messages::cue_at(),
            hint: messages::places(),
            show: |plan, index| Some(place(plan, plan.cues.get(index)?.at)),
            take: |plan, index, text| {
                let at = read_place(plan, text)?;
                if let Some(cue) = plan.cues.get_mut(index) {
                    cue.at = at;
                }
                Ok(())
            },
        },
    ],
    count: |plan| plan.cues.len(),
    push: |plan| plan.cues.push(Cue { at: plan.distance.halfway(), line: messages::cue_example().to_owned() }),
    remove: |plan, index| {
        if index < plan.cues.len() {
            plan.cues.remove(index);
        }
    },
    more: |_, _| Vec::new(),
};

/// "Section 2", as a name.
fn section_number(index: usize) -> String {
    format!("{}{}", messages::section(), index as u64 + 1)
}

fn list(planner: Planner, list: &'static List) -> Element {
    let refusal = el("p").class("hint error").attr("role", "alert");
    let items = el("div").class("parts");
    let (line, shown) = (refusal.clone(), items.clone());
    // The new item is on the page only after this turn.
    let soon = Timer::new(0, move || focus_first(&shown, "fieldset:last-child input"));
    let add = button(move || {
        let added = add(planner, list);
        if added.is_ok() {
            soon.start();
        }
        line.0.set_text_content(added.err().as_deref());
    });
    let whole = el("fieldset").class("items");
    let place = whole.clone();
    let items = items.bind_children_by_key(
        move || (list.count)(&planner.get().plan),
        move |count| (0..count).map(|index| item(planner, list, index, &place)).collect(),
    );
    whole.put_all(&[el("legend").text(list.name), items, add.class("add-item").text(list.add), refusal])
}

/// As many as fit a link where each has the longest name.
const MOST: usize = LONGEST_LINES / LONGEST_NAME;

fn add(planner: Planner, list: &List) -> Result<(), String> {
    let count = (list.count)(&planner.get_untracked().plan);
    if count >= MOST { Err(messages::too_many_items(MOST)) } else { planner.edit(&mut |plan| (list.push)(plan)) }
}

fn item(planner: Planner, list: &'static List, index: usize, whole: &Element) -> Element {
    let id = |field: usize| [list.id, "-", &index.to_string(), "-", &field.to_string()].concat();
    let mut fields = Vec::new();
    for (field, entry) in list.fields.iter().enumerate() {
        let show = move || (entry.show)(&planner.get().plan, index).unwrap_or_default();
        let read = move |text: &str| {
            let mut plan = planner.get_untracked().plan.clone();
            (entry.take)(&mut plan, index, text)?;
            if characters(&plan) > LONGEST_LINES {
                return Err(messages::text_too_long(LONGEST_LINES));
            }
            planner.edit(&mut |now| now.clone_from(&plan))
        };
        let (label, hint) = (fixed(entry.label), fixed(entry.hint));
        fields.push(Field { id: id(field), label, value: Box::new(show), hint, keyboard: Keyboard::Text }.view(
            planner,
            &[],
            Box::new(read),
        ));
    }
    let whole = whole.clone();
    let remove = move || {
        // Less of a plan still fits.
        drop(planner.edit(&mut |plan| (list.remove)(plan, index)));
        focus_first(&whole, ".add-item");
    };
    fields.extend((list.more)(planner, index));
    let (part, remove) = (el("fieldset").class("part"), button(remove).class("remove").text(messages::remove_label()));
    let named = [part.clone(), remove.clone()];
    effect(move || {
        let name = (list.called)(&planner.get().plan, index);
        let [part, remove] = &named;
        part.set_attr("aria-label", &name);
        remove.set_attr("aria-label", &messages::remove(&name));
    });
    part.put(el("div").class("grid").put_all(&fields)).put(remove)
}

fn place(plan: &Plan, at: Distance) -> String {
    if at.is_zero() {
        messages::place_start().to_owned()
    } else if at == plan.distance {
        messages::place_end().to_owned()
    } else {
        print::mark(at, plan.surface, plan.units)
    }
}

fn read_place(plan: &Plan, text: &str) -> Result<Distance, String> {
    let at = field::place(text, plan.units, plan.distance).map_err(|error| refusals::text_error(&error))?;
    let finish = || messages::beyond_finish(&print::mark(plan.distance, plan.surface, plan.units));
    if at > plan.distance { Err(finish()) } else { Ok(at) }
}

/// A name or a line, within what a link holds.
fn line(text: &str) -> Result<String, String> {
    let line = plain(text).trim().to_owned();
    if line.chars().count() > LONGEST_NAME { Err(messages::text_too_long(LONGEST_NAME)) } else { Ok(line) }
}

/// The characters of all names, or of all lines where those are more.
fn characters(plan: &Plan) -> usize {
    let mut names = 0;
    for section in &plan.sections {
        names += section.name.chars().count();
    }
    let mut lines = 0;
    for cue in &plan.cues {
        lines += cue.line.chars().count();
    }
    names.max(lines)
}

/// Moves an end of a section to a typed place; how it is run goes with it.
fn move_end(plan: &mut Plan, index: usize, text: &str, end: SectionEnd) -> Result<(), String> {
    let at = read_place(plan, text)?;
    *plan = move_section_end(plan, index, end, at).map_err(|error| refusals::section_error(&error, plan))?;
    Ok(())
}

fn set(planner: Planner, index: usize, setting: SectionSetting) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let Some(section) = plan.sections.get(index) else { return Ok(()) };
    let changed = set_section(plan, section, setting).map_err(|error| refusals::section_error(&error, plan))?;
    planner.edit(&mut |plan| plan.clone_from(&changed))
}

fn setting(plan: &Plan, index: usize) -> SectionSetting {
    plan.sections.get(index).map_or(SectionSetting::Planned, |section| section_setting(plan, section))
}

/// The name of a way to run a section, and of its amount.
const fn way_names(way: SectionWay) -> (&'static str, &'static str) {
    let [planned, easier, harder, in_time, at_pace] = messages::WAYS;
    let [nothing, slower_by, faster_by, time, pace] = messages::AMOUNTS;
    match way {
        SectionWay::Planned => (planned, nothing),
        SectionWay::Easier => (easier, slower_by),
        SectionWay::Harder => (harder, faster_by),
        SectionWay::InTime => (in_time, time),
        SectionWay::AtPace => (at_pace, pace),
    }
}

fn pace(plan: &Plan, index: usize) -> Option<String> {
    Some(print::pace(section_pace(plan, plan.sections.get(index)?)?))
}

/// The choice of how a section is run, and by how much or in what.
fn way(planner: Planner, index: usize) -> [Element; 3] {
    // A time and a pace are the same to the plan.
    let is_pace = RwSignal::new(false);
    let way = move || match (SectionWay::of(setting(&planner.get().plan, index)), is_pace.get()) {
        (SectionWay::InTime, true) => SectionWay::AtPace,
        (way, _) => way,
    };
    let refusal = el("p").class("hint error").attr("role", "alert");
    let line = refusal.clone();
    let choose = move |text: &str| {
        let way = text.parse().ok().and_then(|number: usize| SectionWay::ALL.get(number).copied()).unwrap_or_default();
        let refused = choose(planner, index, way).err();
        line.0.set_text_content(refused.as_deref());
        is_pace.set(way == SectionWay::AtPace);
    };
    let hint = move || {
        let plan = &planner.get().plan;
        let text = || {
            let time = section_time(plan, plan.sections.get(index)?)?;
            let time = print::clock(time, plan.shown_unit());
            Some(messages::time_and_pace(&time, &pace(plan, index)?, plan.units))
        };
        text().unwrap_or_default()
    };
    let number =
        |way: SectionWay| SectionWay::ALL.iter().position(|known| *known == way).unwrap_or_default().to_string();
    let options = move || SectionWay::ALL.map(|way| (number(way), way_names(way).0.to_owned()));
    let choice = Select {
        id: format!("section-{index}-way"),
        label: messages::section_run(),
        options: Box::new(move || options().into()),
        value: Box::new(move || number(way())),
        hint: Box::new(hint),
        set: Box::new(choose),
    };
    [choice.view(), el("div").bind_children_by_key(way, move |way| amount(planner, index, way)), refusal]
}

/// Runs a section another way, from what it is now.
fn choose(planner: Planner, index: usize, way: SectionWay) -> Result<(), String> {
    let plan = &planner.get_untracked().plan;
    let Some(section) = plan.sections.get(index) else { return Ok(()) };
    set(planner, index, setting_of_way(plan, section, way))
}

/// The field for by how much, or in what.
fn amount(planner: Planner, index: usize, way: SectionWay) -> Vec<Element> {
    if way == SectionWay::Planned {
        return Vec::new();
    }
    let show = move || {
        let plan = &planner.get().plan;
        match setting(plan, index) {
            SectionSetting::Planned => String::new(),
            SectionSetting::Easier(by) | SectionSetting::Harder(by) => print::percent(by),
            SectionSetting::Locked(time) if way == SectionWay::InTime => print::clock(time, plan.shown_unit()),
            SectionSetting::Locked(_) => pace(plan, index).unwrap_or_default(),
        }
    };
    let read = move |text: &str| set(planner, index, read_amount(&planner.get_untracked().plan, index, way, text)?);
    let field = Field {
        id: format!("section-{index}-amount"),
        label: fixed(way_names(way).1),
        value: Box::new(show),
        hint: Box::new(move || match way {
            SectionWay::AtPace => messages::per(planner.get().plan.units).to_owned(),
            _ => String::new(),
        }),
        keyboard: Keyboard::Decimal,
    };
    vec![field.view(planner, &[], Box::new(read))]
}

fn read_amount(plan: &Plan, index: usize, way: SectionWay, text: &str) -> Result<SectionSetting, String> {
    let Some(section) = plan.sections.get(index) else { return Ok(SectionSetting::Planned) };
    let percent = || {
        let by = field::percent(text)?.percent;
        Ok((by.hundredths() > 0).then_some(by))
    };
    let setting = match way {
        SectionWay::Planned => Ok(Some(SectionSetting::Planned)),
        SectionWay::Easier => percent().map(|by| by.map(SectionSetting::Easier)),
        SectionWay::Harder => percent().map(|by| by.map(SectionSetting::Harder)),
        SectionWay::InTime => {
            field::lap(text, section_length(plan, section)).map(|time| Some(SectionSetting::Locked(time)))
        }
        SectionWay::AtPace => field::pace(text, plan.units).map(|pace| Some(setting_at_pace(plan, section, pace))),
    };
    setting.map_err(|error| refusals::text_error(&error))?.ok_or_else(messages::no_percent)
}
