//! How the reader wants the race screen: kept on the device by the standalone page, else as long as the page is open.

use crate::platform::storage;
use crate::signals::RwSignal;

/// The settings of the race screen. Copies are of the same ones.
#[derive(Clone, Copy)]
pub(super) struct Settings {
    /// The lap button is at the left in landscape.
    pub(super) is_left_handed: RwSignal<bool>,
    /// Nothing but the next mark is shown.
    pub(super) is_next_only: RwSignal<bool>,
    /// A tap is answered by a sound.
    pub(super) has_sound: RwSignal<bool>,
    /// The next target is spoken after a tap.
    pub(super) is_spoken: RwSignal<bool>,
    is_kept: bool,
}

/// The key in storage. Its value has a word for each setting that is on.
const KEY: &str = "lapwise:race-screen";
const LEFT: &str = "left";
const NEXT: &str = "next";
const SOUND: &str = "sound";
const SPOKEN: &str = "spoken";

impl Settings {
    /// Loads the settings, from the device where they are kept there.
    pub(super) fn load(is_kept: bool) -> Self {
        let known = if is_kept { storage::get(KEY).unwrap_or_default() } else { String::new() };
        let is_on = |word| RwSignal::new(known.split(' ').any(|known| known == word));
        Self {
            is_left_handed: is_on(LEFT),
            is_next_only: is_on(NEXT),
            has_sound: is_on(SOUND),
            is_spoken: is_on(SPOKEN),
            is_kept,
        }
    }

    /// Turns a setting on or off.
    pub(super) fn set(self, setting: RwSignal<bool>, is_on: bool) {
        setting.set(is_on);
        if self.is_kept {
            let words = [
                (self.is_left_handed, LEFT),
                (self.is_next_only, NEXT),
                (self.has_sound, SOUND),
                (self.is_spoken, SPOKEN),
            ];
            let on: Vec<_> =
                words.iter().filter(|(setting, _)| setting.get_untracked()).map(|(_, word)| *word).collect();
            // Where it is refused, they hold as long as the page is open.
            let _ = storage::set(KEY, &on.join(" "));
        }
    }
}
