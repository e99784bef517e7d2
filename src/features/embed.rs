//! The plan for another page: what is pasted there, and how it looks in a frame.

use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use crate::platform;
use crate::platform::Delayed;
use lapwise_core::files::embed_code::Embed;
use lapwise_core::messages;

use crate::controls::leave_names_out::leave_names_out;
use crate::controls::switch::numbered;
use crate::markup::{Element, button, effect, el};
use crate::parts::loader::glue_address;
use crate::state::Planner;

/// The tag, the iframe and the link, each to be copied, and a preview.
pub(crate) fn embed_panel(planner: Planner) -> Vec<Element> {
    let glue = glue_address();
    let (folder, page) = (platform::folder(&glue), platform::base(&glue));
    let is_nameless = RwSignal::new(false);
    let embed: Source = Rc::new(move || {
        let plan = &planner.get().plan;
        Embed::of(&if is_nameless.get() { plan.nameless() } else { plan.clone() }, &folder, &page)
    });
    let mut parts = vec![leave_names_out(is_nameless)];
    for index in 0..messages::EMBEDS.len() {
        parts.push(piece(index, &embed));
    }
    parts.push(preview(embed));
    parts
}

/// What is pasted, as the plan on screen has it.
type Source = Rc<dyn Fn() -> Embed>;

/// A text to be copied, by a button or by hand.
fn piece(index: usize, embed: &Source) -> Element {
    let (name, meaning, copy) = messages::EMBEDS.get(index).copied().unwrap_or_default();
    let area = el("textarea").attr("rows", "4").attr("readonly", "").attr("dir", "ltr").attr("aria-label", name);
    // A text area has what an input has.
    let input: HtmlInputElement = area.cast();
    let said = el("p").class("hint").attr("role", "status");
    let (shown, told, embed) = (input.clone(), said.clone(), embed.clone());
    effect(move || {
        shown.set_value(embed().pasted.get(index).map_or("", |text| text));
        // That was another text.
        told.set_text("");
    });
    let told = said.clone();
    let copy_it = button(move || {
        let (told, input) = (told.clone(), input.clone());
        let text = input.value();
        let tell = move |is_copied: bool| {
            told.set_text(if is_copied { messages::copied() } else { messages::selected() });
            if !is_copied {
                input.select();
            }
        };
        platform::copy(&text, Rc::new(tell));
    });
    group(name).put_all(&[
        el("p").class("hint").text(meaning),
        el("div").class("field").put(el("div").class("entry").put(area)),
        el("div").class("chips").put(copy_it.text(copy)),
        said,
    ])
}

fn group(name: &str) -> Element {
    el("fieldset").class("items").put(el("legend").text(name))
}

/// The plan in a frame of a width, once one is chosen.
fn preview(embed: Source) -> Element {
    let width = RwSignal::new(WIDTHS.len());
    let said = el("p").class("hint").attr("role", "status");
    let told = said.clone();
    let content = move |is_shown| if is_shown == 1 { vec![frame(width, &embed, &told)] } else { Vec::new() };
    let is_shown = move || usize::from(width.get() < WIDTHS.len());
    group(messages::preview()).put_all(&[
        numbered(messages::preview(), &messages::WIDTHS, width),
        said,
        el("div").class("preview").bind_children_by_key(is_shown, content),
    ])
}

/// In CSS pixels.
const WIDTHS: [&str; 3] = ["280", "390", "700"];
/// A preview need not keep up with a drag.
const SHOWN_AFTER_MILLIS: i32 = 400;

fn frame(width: RwSignal<usize>, embed: &Source, said: &Element) -> Element {
    let frame = el("iframe").attr("title", messages::preview()).attr("src", &embed().framed);
    let (told, window, shown, embed) = (said.clone(), frame.clone(), embed.clone(), embed.clone());
    platform::when_framed(
        &frame.0,
        Rc::new(move |is_there| told.set_text(if is_there { "" } else { messages::no_preview() })),
    );
    let show = Delayed::new(SHOWN_AFTER_MILLIS, move || platform::replace_in_frame(&window.0, &shown().framed));
    let mut is_first = true;
    effect(move || {
        embed();
        if !core::mem::take(&mut is_first) {
            show.ask();
        }
    });
    frame.bind_attr("width", move || WIDTHS.get(width.get()).map(|width| (*width).to_owned()))
}
