//! A device for tests: it notes how it vibrates, sounds, speaks and keeps its screen on, and does nothing of it.

use wasm_bindgen::prelude::*;

use super::dynamic_js::{array_texts, call, get, set};

/// The device, from its creation until it is dropped.
pub(crate) struct SimulatedDevice(JsValue);

/// Makes the device, in the place of what the browser has.
const SOURCE: &str = r#"
const notes = [];
const undo = [];
const define = (object, name, value) => {
  const known = Object.getOwnPropertyDescriptor(object, name);
  undo.push(() => (known ? Object.defineProperty(object, name, known) : delete object[name]));
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
};
define(navigator, "vibrate", (millis) => notes.push(`vibrates ${millis}`));
define(navigator, "audioSession", { set type(type) { notes.push(`session ${type}`); } });
define(window, "AudioContext", class {
  currentTime = 0;
  resume() {}
  close() {}
  createOscillator() {
    const frequency = { value: 0 };
    return { frequency, connect() {}, start() { notes.push(`tone ${frequency.value}`); }, stop() {} };
  }
});
define(window, "SpeechSynthesisUtterance", class { constructor(text) { this.text = text; } });
define(window, "speechSynthesis", { cancel() {}, speak({ text, lang }) { notes.push(`says ${text} (${lang})`); } });
const device = { notes, refusesLock: false, restore: () => undo.forEach((act) => act()) };
define(navigator, "wakeLock", {
  async request(kind) {
    notes.push(`asks for ${kind}`);
    if (device.refusesLock) throw new DOMException("refused", "NotAllowedError");
    const lock = { released: false, async release() { lock.released = true; notes.push("lets the screen go"); } };
    device.takeBack = () => { lock.released = true; lock.onrelease?.(); };
    return lock;
  },
});
return device;
"#;

impl SimulatedDevice {
    /// Takes the place of the device.
    pub(crate) fn new() -> Self {
        let make = js_sys::Function::new_no_args(SOURCE);
        Self(make.call0(&JsValue::NULL).expect_throw("a page takes another device"))
    }

    /// Returns what it has done since it was asked last.
    pub(crate) fn notes(&self) -> Vec<String> {
        let notes = call(&get(&self.0, "notes"), "splice", &[0.into()]).expect_throw("notes are a list");
        array_texts(&notes)
    }

    /// Has it refuse to keep the screen on, or not.
    pub(crate) fn refuses_lock(&self, refuses: bool) {
        set(&self.0, "refusesLock", &refuses.into());
    }

    /// Has it let the screen go off by itself, as when the page is hidden.
    pub(crate) fn takes_lock_back(&self) {
        call(&self.0, "takeBack", &[]).expect_throw("a lock is held");
    }
}

impl Drop for SimulatedDevice {
    fn drop(&mut self) {
        call(&self.0, "restore", &[]).expect_throw("the browser's own comes back");
    }
}
