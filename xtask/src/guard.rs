//! Lets no error out of the module into the page around it.
//!
//! A panic leaves the module through whatever called it: an event, a timer, the garbage collector. wasm-bindgen's
//! glue lets it pass, so it would end in the host page's console, and the next event would call a module whose state
//! nobody knows. `src/element/element.js`, which ships at the end of the glue, has the two names that are put in
//! here: `isBroken`, and `fail`, which is told of the error.

use anyhow::{Result, ensure};

/// What wasm-bindgen writes, and what stands there instead.
const CHANGES: [(&str, &str); 5] = [
    ("return f(a, state.b, ...args);", "return isBroken ? undefined : f(a, state.b, ...args);"),
    (
        "        } finally {\n            state.a = a;",
        "        } catch (error) { fail(error); } finally {\n            state.a = a;",
    ),
    ("if (--state.cnt === 0) {", "if (--state.cnt === 0 && !isBroken) {"),
    ("new FinalizationRegistry(ptr => wasm.", "new FinalizationRegistry(ptr => isBroken || wasm."),
    ("new FinalizationRegistry(state => wasm.", "new FinalizationRegistry(state => isBroken || wasm."),
];

/// The glue, guarded.
///
/// # Errors
///
/// When it is not as wasm-bindgen wrote it, so that an error would pass.
pub(crate) fn guard(glue: &str) -> Result<String> {
    let mut guarded = glue.to_owned();
    for (open, closed) in CHANGES {
        ensure!(guarded.contains(open), "wasm-bindgen's glue has no `{open}`: see xtask/src/guard.rs");
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
        let guarded = guard(&glue).unwrap();
        for (_, closed) in CHANGES {
            assert!(guarded.contains(closed), "{closed}");
        }
    }

    #[test]
    fn glue_of_another_shape_is_refused() {
        assert!(guard("return f(a, state.b, ...args);").is_err());
    }
}
