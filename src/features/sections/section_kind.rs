//! The sections of a plan: named stretches.

use lapwise_core::editing::{SectionEnd, free_stretch, move_section_end, remove_section};
use lapwise_core::messages;
use lapwise_core::pacing::{Plan, Section};
use lapwise_core::present::{phrases, refusals, typed};

use super::item_kind::{ItemField, ItemKind};
use super::section_way::section_way;

/// The description of sections. What a section is called on screen is its name, or its number without one.
pub(super) static SECTIONS: ItemKind = ItemKind {
    id: "section",
    name: messages::sections,
    add_label: messages::add_section,
    item_name: phrases::section_name,
    fields: &[
        ItemField {
            label: messages::section_name,
            hint: |_| "",
            placeholder: messages::section_example,
            value: |plan, index| Some(plan.sections.get(index)?.name.clone()),
            accept: |plan, index, text| {
                let name = typed::line(text)?;
                if let Some(section) = plan.sections.get_mut(index) {
                    section.name = name;
                }
                Ok(())
            },
        },
        ItemField {
            label: messages::from,
            hint: messages::place_example,
            placeholder: || "",
            value: |plan, index| Some(phrases::place(plan, plan.sections.get(index)?.from)),
            accept: |plan, index, text| move_end(plan, index, text, SectionEnd::From),
        },
        ItemField {
            label: messages::to,
            hint: messages::place_example,
            placeholder: || "",
            value: |plan, index| Some(phrases::place(plan, plan.sections.get(index)?.to)),
            accept: |plan, index, text| move_end(plan, index, text, SectionEnd::To),
        },
    ],
    count: |plan| plan.sections.len(),
    push: |plan| {
        let (from, to) = free_stretch(plan);
        plan.sections.push(Section { from, to, name: String::new() });
    },
    remove: |plan, index| *plan = remove_section(plan, index),
    extra_fields: section_way,
};

/// Moves an end of a section to a typed place; how it is run goes with it.
fn move_end(plan: &mut Plan, index: usize, text: &str, end: SectionEnd) -> Result<(), String> {
    let at = typed::place(text, plan)?;
    *plan = move_section_end(plan, index, end, at).map_err(|error| refusals::section_error(&error, plan))?;
    Ok(())
}
