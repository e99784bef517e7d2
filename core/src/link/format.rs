//! The keys that a link has beside those of a plan, and its bounds.

/// The version of the format.
pub(super) const VERSION_KEY: &str = "v";
pub(super) const VERSION: &str = "1";
/// The plan that an answer answers.
pub(super) const BASE_KEY: &str = "from";
/// The checksum.
pub(super) const CHECKSUM_KEY: &str = "check";

/// The longest fragment that is read or written, in bytes. The largest plan fits, without keys of other versions.
pub const LONGEST: usize = 786_432;
