//! Short tones.

use wasm_bindgen::JsValue;

use super::dynamic_js::{call, construct, get, get_number, global, set};

/// What plays tones. The browser lets it be heard from a touch of the page on.
pub(crate) struct Sound(JsValue);

/// A tone that is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tone {
    /// The frequency in hertz.
    pub(crate) hertz: u32,
    /// The milliseconds from the first tone on.
    pub(crate) at: u32,
    /// Its length in milliseconds.
    pub(crate) millis: u32,
}

impl Sound {
    /// Starts what plays tones, in a listener to a touch. None in a browser without.
    ///
    /// On a device that has a switch for silence, the tones are heard all the same, and other music stops.
    pub(crate) fn start() -> Option<Self> {
        let session = get(&global("navigator"), "audioSession");
        if session.is_object() {
            set(&session, "type", &"playback".into());
        }
        Some(Self(construct(&global("AudioContext"), &[]).ok()?))
    }

    /// Plays tones.
    pub(crate) fn play(&self, tones: &[Tone]) {
        // Suspended where the page was hidden; it goes on in a listener to a touch.
        let _ = call(&self.0, "resume", &[]);
        for tone in tones {
            // A browser that has contexts has all of this.
            let _ = self.play_one(*tone);
        }
    }

    fn play_one(&self, Tone { hertz, at, millis }: Tone) -> Result<(), JsValue> {
        let seconds = |millis: u32| f64::from(millis) / 1000.0;
        let start = get_number(&self.0, "currentTime") + seconds(at);
        let oscillator = call(&self.0, "createOscillator", &[])?;
        set(&get(&oscillator, "frequency"), "value", &hertz.into());
        call(&oscillator, "connect", &[get(&self.0, "destination")])?;
        call(&oscillator, "start", &[start.into()])?;
        call(&oscillator, "stop", &[(start + seconds(millis)).into()])?;
        Ok(())
    }
}

impl Drop for Sound {
    fn drop(&mut self) {
        // Its promise resolves, since it is closed once.
        let _ = call(&self.0, "close", &[]);
    }
}
