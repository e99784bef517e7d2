//! The cues of a plan: lines that a coach says at a mark.

use lapwise_core::messages;
use lapwise_core::pacing::Cue;
use lapwise_core::present::{phrases, typed};

use super::item_kind::{ItemField, ItemKind};
use crate::markup::Fragment;

/// The description of cues. What a cue is called on screen is its mark.
pub(super) static CUES: ItemKind = ItemKind {
    id: "cue",
    name: messages::cues,
    add_label: messages::add_cue,
    item_name: |plan, index| {
        messages::cue_at_place(&phrases::place(plan, plan.cues.get(index).map_or(plan.distance, |cue| cue.at)))
    },
    fields: &[
        ItemField {
            label: messages::cue_line,
            hint: |_| "",
            placeholder: messages::cue_example,
            value: |plan, index| Some(plan.cues.get(index)?.line.clone()),
            accept: |plan, index, text| {
                let line = typed::line(text)?;
                if let Some(cue) = plan.cues.get_mut(index) {
                    cue.line = line;
                }
                Ok(())
            },
        },
        ItemField {
            label: messages::cue_at,
            hint: messages::place_example,
            placeholder: || "",
            value: |plan, index| Some(phrases::place(plan, plan.cues.get(index)?.at)),
            accept: |plan, index, text| {
                let at = typed::place(text, plan)?;
                if let Some(cue) = plan.cues.get_mut(index) {
                    cue.at = at;
                }
                Ok(())
            },
        },
    ],
    count: |plan| plan.cues.len(),
    push: |plan| plan.cues.push(Cue { at: plan.distance.halfway(), line: String::new() }),
    remove: |plan, index| {
        if index < plan.cues.len() {
            plan.cues.remove(index);
        }
    },
    extra_fields: |_, _| Fragment::new(),
};
