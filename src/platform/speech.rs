//! Texts that the device speaks.

use super::dynamic_js::{call, construct, get, global, set};

/// Speaks a text of a language such as `en`, in the place of what is being spoken. Does nothing where the device cannot.
pub(crate) fn speak(text: &str, language: &str) {
    let Ok(utterance) = construct(&global("SpeechSynthesisUtterance"), &[text.into()]) else { return };
    set(&utterance, "lang", &language.into());
    let speech = global("speechSynthesis");
    // A browser that makes utterances speaks them, or is silent.
    let _ = call(&speech, "cancel", &[]).and_then(|_| call(&speech, "speak", &[utterance]));
}

/// Returns true if the device speaks.
pub(crate) fn is_available() -> bool {
    get(&global("speechSynthesis"), "speak").is_function()
}
