//! The binary that becomes the widget's WebAssembly.
//!
//! It has nothing to do itself: the loader calls what the library exports. Naming the library keeps those exports,
//! which the linker would drop with a library that nobody uses.

// A `main` brings the runtime of the standard library, such as its standard output, which nothing here needs.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
use lapwise as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
