//! What `cargo xtask` tells the tests.

use std::env;

/// Returns a variable that `cargo xtask test` sets in the environment.
///
/// # Panics
///
/// When the tests were started in another way.
pub fn given(variable: &str) -> String {
    env::var(variable)
        .unwrap_or_else(|_| panic!("{variable} is not set: `cargo xtask test` starts these tests with all they need"))
}
