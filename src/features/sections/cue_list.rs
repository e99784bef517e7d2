//! The list of cues: lines that a coach says at a mark.

use lapwise_core::messages;
use lapwise_core::pacing::Cue;
use lapwise_core::present::phrases;

use super::item_list::{ItemField, ItemList};
use super::item_text::read_line;
use crate::controls::place::read_place;

/// The cues of a plan. What a cue is called on screen is its mark.
pub(crate) static CUES: ItemList = ItemList {
    id: "cue",
    name: messages::cues(),
    add_label: messages::add_cue(),
    item_name: |plan, index| {
        messages::cue_at_place(&phrases::place(plan, plan.cues.get(index).map_or(plan.distance, |cue| cue.at)))
    },
    fields: &[
        ItemField {
            label: messages::cue_line(),
            hint: "",
            value: |plan, index| Some(plan.cues.get(index)?.line.clone()),
            accept: |plan, index, text| {
                let line = read_line(text)?;
                if let Some(cue) = plan.cues.get_mut(index) {
                    cue.line = line;
                }
                Ok(())
            },
        },
        ItemField {
            label: messages::cue_at(),
            hint: messages::place_example(),
            value: |plan, index| Some(phrases::place(plan, plan.cues.get(index)?.at)),
            accept: |plan, index, text| {
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
    extra_fields: |_, _| Vec::new(),
};
