//! A few choices side by side.

use super::dom::{El, button, el};

/// One of the choices.
pub(super) struct Choice {
    pub(super) name: &'static str,
    /// What it says in full.
    pub(super) title: &'static str,
    pub(super) is_chosen: Box<dyn Fn() -> bool>,
    pub(super) choose: Box<dyn Fn()>,
}

/// A group of buttons of which the chosen one is pressed.
pub(super) fn switch(label: &str, choices: Vec<Choice>) -> El {
    let choice = |Choice { name, title, is_chosen, choose }: Choice| {
        button(choose).attr("title", title).state("aria-pressed", is_chosen).text(name)
    };
    group(label, choices.into_iter().map(choice).collect())
}

/// Buttons that each do something.
pub(super) fn presets(label: &str, presets: Vec<(String, Box<dyn Fn()>)>) -> El {
    let preset = |(name, act): (String, Box<dyn Fn()>)| button(act).text(&name);
    group(label, presets.into_iter().map(preset).collect())
}

fn group(label: &str, buttons: Vec<El>) -> El {
    el("div").class("switch").attr("role", "group").attr("aria-label", label).put_all(&buttons)
}
