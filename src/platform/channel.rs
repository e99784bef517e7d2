//! Channels between the tabs of a site, on which one tells the others that something has changed.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

use super::dynamic_js::{call, construct, global};
use super::listener::{Listener, Phase};

/// The channel of a name, closed when it is dropped.
pub(crate) struct Channel {
    channel: JsValue,
    _listener: Option<Listener>,
}

impl Channel {
    /// Opens a channel, and calls `hear` each time that another tab tells something on it. None in a browser without.
    pub(crate) fn open(name: &str, mut hear: impl FnMut() + 'static) -> Option<Self> {
        let channel = construct(&global("BroadcastChannel"), &[name.into()]).ok()?;
        let target = channel.clone().unchecked_into();
        let listener = Listener::on(target, "message", Phase::Bubble, Box::new(move |_| hear()));
        Some(Self { channel, _listener: listener })
    }

    /// Tells the other tabs.
    pub(crate) fn tell(&self) {
        // A channel that is open takes any text.
        let _ = call(&self.channel, "postMessage", &["".into()]);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        // A channel closes.
        let _ = call(&self.channel, "close", &[]);
    }
}
