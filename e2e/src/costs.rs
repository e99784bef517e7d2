//! What a page holds, and how long it has worked: Chromium's own counters.

use crate::browser::Browser;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// What a page holds when nothing is left to be collected, and how long it has worked so far.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// The bytes of its objects.
    pub heap: f64,
    /// The bytes of the module's memory, which never shrinks.
    pub memory: f64,
    /// The nodes of its documents.
    pub nodes: f64,
    /// The listeners to its events.
    pub listeners: f64,
    /// The seconds that all its tasks took.
    pub busy: f64,
}

/// Remembers the memory of the module that is made first, whose parts share it.
const REMEMBER_MEMORY: &str = "
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
      const made = await instantiate(...given);
      window.memoryOfModule ??= (made.instance ?? made).exports.memory;
      return made;
    };
";

impl Browser {
    /// Remembers the memory of every page that is opened from now on, for [`Browser::held`].
    pub(crate) fn watch_memory(&self) -> WebDriverResult<()> {
        self.run_first(REMEMBER_MEMORY)
    }

    /// Measures what the page holds. Only Chromium does.
    pub(crate) fn held(&self) -> WebDriverResult<Held> {
        self.ask("Performance.enable", json!({}))?;
        self.ask("HeapProfiler.collectGarbage", json!({}))?;
        let heap = self.ask("Runtime.getHeapUsage", json!({}))?;
        let counters = self.ask("Memory.getDOMCounters", json!({}))?;
        let metrics = self.ask("Performance.getMetrics", json!({}))?;
        let number = |object: &Value, name: &str| object[name].as_f64().unwrap_or_default();
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let busy = all.filter(|metric| metric["name"] == "TaskDuration").map(|metric| number(metric, "value")).sum();
        Ok(Held {
            heap: number(&heap, "usedSize"),
            memory: self.evaluate("window.memoryOfModule.buffer.byteLength", vec![])?.convert()?,
            nodes: number(&counters, "nodes"),
            listeners: number(&counters, "jsEventListeners"),
            busy,
        })
    }
}
