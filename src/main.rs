//! The binary that becomes the widget's WebAssembly.
//!
//! It has nothing to do itself: the loader calls what the library exports. Naming the library keeps those exports,
//! which the linker would drop with a library that nobody uses.

#[cfg(target_arch = "wasm32")]
use lapwise as _;

fn main() {}
