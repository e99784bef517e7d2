//! The browser entry: registers the widget.
#[cfg(target_arch = "wasm32")]
use lapwise as _;

fn main() {}
