//! The settings of property tests.

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same ones in every run, so that what fails once fails again.
///
/// The variable `PROPTEST_RNG_SEED` makes other ones.
pub(crate) fn cases(count: u32) -> Config {
    let default = Config::default();
    let rng_seed = if default.rng_seed == RngSeed::Random { RngSeed::Fixed(1) } else { default.rng_seed };
    Config { cases: count, failure_persistence: None, rng_seed, ..default }
}
