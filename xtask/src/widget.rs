//! The result of building the widget.

/// The widget as a browser loads it.
pub(crate) struct Widget {
    /// The ES module that wasm-bindgen writes around the wasm.
    pub(crate) glue: String,
    /// The module that shows a plan.
    pub(crate) wasm: Vec<u8>,
    /// The modules that are loaded later, by name. They share memory and table with the first.
    pub(crate) later: Vec<(String, Vec<u8>)>,
    /// True if the standard library in it was compiled for size.
    pub(crate) has_own_library: bool,
}
