//! The result of building the widget.

use anyhow::Result;

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

impl Widget {
    /// Returns the widget with each of its modules changed.
    ///
    /// # Errors
    ///
    /// Those of `change`.
    pub(crate) fn map_modules(&self, change: impl Fn(&[u8]) -> Result<Vec<u8>>) -> Result<Self> {
        let later = self.later.iter().map(|module| Ok(LaterModule { wasm: change(&module.wasm)?, ..module.clone() }));
        Ok(Self {
            glue: self.glue.clone(),
            wasm: change(&self.wasm)?,
            later: later.collect::<Result<_>>()?,
            has_own_library: self.has_own_library,
        })
    }
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
