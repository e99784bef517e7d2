//! The browser's globals, a file a capability.
//!
//! Nothing outside this room calls `window`, `document`, `navigator`, `location`, `Date` or a constructor of the
//! browser. Callers pass elements and texts in and hold what they get back: whatever listens, watches or waits here
//! stops when its handle is dropped. A capability that the browser refuses is absent; the planner works without it.
//!
//! The room draws nothing, and knows neither plans nor words.

mod address;
mod animation_frames;
pub(crate) mod canvas;
pub(crate) mod channel;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod dialog;
pub(crate) mod document;
pub(crate) mod download;
pub(crate) mod dynamic_js;
pub(crate) mod events;
pub(crate) mod file_input;
pub(crate) mod focus;
pub(crate) mod frames;
pub(crate) mod history_entry;
pub(crate) mod indexed_db;
pub(crate) mod json;
pub(crate) mod language;
mod listener;
pub(crate) mod lock;
mod picture_point;
pub(crate) mod pixels;
pub(crate) mod pointer;
pub(crate) mod preview_frame;
pub(crate) mod print_frame;
mod resize;
pub(crate) mod scroll;
pub(crate) mod session_storage;
pub(crate) mod share_sheet;
#[cfg(test)]
pub(crate) mod simulated;
#[cfg(test)]
pub(crate) mod simulated_device;
pub(crate) mod sound;
pub(crate) mod speech;
pub(crate) mod storage;
mod timer;
pub(crate) mod vibration;
pub(crate) mod visibility;
pub(crate) mod wake_lock;
mod window;

pub(crate) use address::{Address, go_to_fragment, has_fragment, page_url};
pub(crate) use animation_frames::AnimationFrames;
pub(crate) use listener::{Listener, Phase, on_page_hide, on_resize};
pub(crate) use picture_point::picture_point;
pub(crate) use pixels::whole_pixels;
pub(crate) use resize::WidthObserver;
#[cfg(test)]
pub(crate) use timer::sleep;
pub(crate) use timer::{Timer, soon};
