//! Keeps the traps of the module out of the page around it.
//!
//! A panic leaves the module through its caller: an event, a timer, the garbage collector.
//! wasm-bindgen's glue lets it pass, so it would end in the host page's console, and the next event would call a
//! module in an unknown state.
//! This pass inserts two names into the glue: `isBroken`, and `fail`, which receives the error.
//! Both are defined in `src/element/element.js`, which ships at the end of the glue. The pass adds 24 bytes after brotli.

use anyhow::{Result, ensure};

/// The text that wasm-bindgen writes, and its replacement.
const CHANGES: [(&str, &str); 5] = [
    // A closure of a broken module is not entered again.
    ("return f(a, state.b, ...args);", "return isBroken ? undefined : f(a, state.b, ...args);"),
    (
        "        } finally {\n            state.a = a;",
        "        } catch (error) { fail(error); } finally {\n            state.a = a;",
    ),
    // Freeing memory would enter the broken module too.
    ("if (--state.cnt === 0) {", "if (--state.cnt === 0 && !isBroken) {"),
    ("new FinalizationRegistry(ptr => wasm.", "new FinalizationRegistry(ptr => isBroken || wasm."),
    ("new FinalizationRegistry(state => wasm.", "new FinalizationRegistry(state => isBroken || wasm."),
];

/// Returns the glue with every call guarded.
///
/// # Errors
///
/// When the glue has another shape than wasm-bindgen gives it, so that a trap would pass.
pub(crate) fn guard_traps(glue: &str) -> Result<String> {
    let mut guarded = glue.to_owned();
    for (open, closed) in CHANGES {
        ensure!(guarded.contains(open), "wasm-bindgen's glue has no `{open}`: see xtask/src/trap_guard.rs");
        guarded = guarded.replace(open, closed);
    }
    Ok(guarded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_out_is_closed() {
        let glue: String = CHANGES.iter().map(|(open, _)| format!("{open}\n")).collect();
        let guarded = guard_traps(&glue).unwrap();
        for (_, closed) in CHANGES {
            assert!(guarded.contains(closed), "{closed}");
        }
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(guard_traps("return f(a, state.b, ...args);").is_err());
    }
}
