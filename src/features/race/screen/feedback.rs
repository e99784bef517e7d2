//! What a tap gives back beside the picture: a vibration, and on request a sound and the next target in words.

use crate::markup::Element;
use crate::platform::sound::{Sound, Tone};
use crate::platform::{speech, vibration};
use crate::signals::StoredValue;

/// How a tap compares with the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Ahead,
    OnPlan,
    Behind,
    /// There is nothing to compare it with.
    Unknown,
}

/// The vibration of a tap that is taken, in milliseconds.
const TAKEN: u32 = 40;

impl Verdict {
    /// Two tones that rise when ahead and fall when behind, and one on plan.
    const fn tones(self) -> &'static [Tone] {
        const LOW: u32 = 520;
        const MIDDLE: u32 = 700;
        const HIGH: u32 = 940;
        match self {
            Self::Ahead => &[Tone { hertz: MIDDLE, at: 0, millis: 120 }, Tone { hertz: HIGH, at: 150, millis: 160 }],
            Self::OnPlan | Self::Unknown => &[Tone { hertz: MIDDLE, at: 0, millis: 160 }],
            Self::Behind => &[Tone { hertz: MIDDLE, at: 0, millis: 120 }, Tone { hertz: LOW, at: 150, millis: 240 }],
        }
    }
}

/// The sounds of a race. Copies are of the same ones.
#[derive(Clone, Copy)]
pub(super) struct Feedback(StoredValue<Option<Sound>>);

impl Feedback {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Gives back that a tap was taken, in a listener to it.
    pub(super) fn tap(self, verdict: Verdict, has_sound: bool) {
        vibration::vibrate(TAKEN);
        if has_sound {
            self.0.update_value(|sound| {
                if sound.is_none() {
                    *sound = Sound::start();
                }
                if let Some(sound) = sound {
                    sound.play(verdict.tones());
                }
            });
        }
    }

    /// Speaks a target in the language of the widget.
    pub(super) fn speak(frame: &Element, text: &str) {
        speech::speak(text, &frame.attr_value("lang").unwrap_or_default());
    }
}
