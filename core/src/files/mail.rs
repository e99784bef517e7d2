//! A plan as a mail to write.

use crate::link::percent_encode;
use crate::options::plain;

/// The `mailto:` address of a mail without a recipient, with a summary of the plan as its subject and the plan's link
/// below the summary.
///
/// ```
/// use lapwise_core::files::mail;
/// let address = mail::address("3200 m in 10:40", "https://example.org/#v=1");
/// assert!(address.starts_with("mailto:?subject=3200%20m%20in%2010%3A40&body=3200%20m%20in%2010%3A40%0A%0Ahttps%3A"));
/// ```
#[must_use]
pub fn address(summary: &str, link: &str) -> String {
    let mut address = String::from("mailto:?subject=");
    // Without the isolates that a message may have on screen.
    let summary = &plain(summary);
    percent_encode(summary, &mut address);
    address.push_str("&body=");
    percent_encode(&format!("{summary}\n\n{link}"), &mut address);
    address
}
