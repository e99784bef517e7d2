//! The result of building the widget.

/// The widget as a browser loads it.
pub(crate) struct Widget {
    /// The ES module that wasm-bindgen writes around the wasm.
    pub(crate) glue: String,
    /// The module that shows a plan.
    pub(crate) wasm: Vec<u8>,
    /// The modules that are loaded later. They share memory and table with the first.
    pub(crate) later: Vec<LaterModule>,
    /// True if the standard library in it was compiled for size.
    pub(crate) has_own_library: bool,
}

/// The part that tells others of a plan. All others need it, and a host page fetches it with the first module.
pub(crate) const API: &str = "api";

/// The part that changes a plan, which those that follow need.
pub(crate) const EDIT: &str = "edit";

/// A module that is loaded later.
#[derive(Clone)]
pub(crate) struct LaterModule {
    /// The name of its file: that of its part, or another for what several parts share.
    pub(crate) name: String,
    /// The parts that need it, sorted.
    pub(crate) parts: Vec<String>,
    pub(crate) wasm: Vec<u8>,
}
