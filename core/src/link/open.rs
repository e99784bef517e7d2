//! Opening links.

use super::best_reading::BestReading;
use super::damage::Damage;
use super::format::LONGEST;
use super::reading::{OpenedLink, Quality, Reading};
use super::repair::is_upper_case;
use crate::options::Scheduling;
use crate::pacing::Plan;

/// The most links that are looked for in one text.
const MOST_PIECES: usize = 16;

/// Opens a fragment as it was issued or written by hand; none where it says nothing of a plan.
///
/// [`decode`] also undoes what mail and messengers do to a link.
///
/// ```
/// use lapwise_core::link;
/// use lapwise_core::pacing::Distance;
/// let opened = link::read("#distance=marathon&goal=3:30:00&lane=2").and_then(|link| link.opened).unwrap();
/// assert_eq!((opened.plan.distance, opened.problems[0].key), (Distance::MARATHON, "lane"));
/// assert_eq!(link::read("#section-2"), None);
/// ```
#[must_use]
pub fn read(fragment: &str) -> Option<OpenedLink> {
    let text = without_hash(fragment);
    if text.len() > LONGEST {
        return Some(OpenedLink::damaged(Damage::TooLong(text.len())));
    }
    Reading::of(text, None, Scheduling::AtOnce).map(Reading::open)
}

/// Opens a fragment that came by mail or a messenger; none where it says nothing of a plan.
///
/// A link that was doubled, put in upper case, encoded twice or given smart punctuation on its way is read as it
/// was, but for capitals that its texts have lost.
///
/// ```
/// use lapwise_core::link;
/// let sent = link::decode("#distance=marathon&goal=3h30m&shape=negative-2");
/// assert_eq!(link::decode("#DISTANCE=MARATHON&GOAL=3H30M&SHAPE=NEGATIVE\u{2013}2."), sent);
/// ```
#[must_use]
pub fn decode(fragment: &str) -> Option<OpenedLink> {
    let text = without_hash(fragment);
    if text.len() > LONGEST {
        return Some(OpenedLink::damaged(Damage::TooLong(text.len())));
    }
    // A link in upper case may still be whole as it stands, which no repair leaves it.
    if is_upper_case(text)
        && let Some(whole) =
            Reading::of(text, None, Scheduling::AtOnce).filter(|reading| reading.quality() == Quality::Whole)
    {
        return Some(whole.open());
    }
    let mut best = BestReading::default();
    best.consider(text, Scheduling::AtOnce);
    // A link pasted twice has a second `#`, where a whole one has none.
    if text.contains('#') {
        for piece in text.split('#').take(MOST_PIECES) {
            best.consider(piece, Scheduling::OnDemand);
        }
    }
    best.into_reading().map(Reading::open)
}

/// Opens the first whole link in a message, else the best of those that say anything of a plan.
///
/// A link whose race cannot be read has no plan here, since nobody sees what else stands in a message.
///
/// ```
/// use lapwise_core::link;
/// let message = "Sunday's plan: https://example.org/#distance=marathon&goal=3:30:00 See you there!";
/// assert_eq!(link::find(message), link::decode("distance=marathon&goal=3h30m"));
/// assert_eq!(link::find("See you there!"), None);
/// ```
#[must_use]
pub fn find(message: &str) -> Option<OpenedLink> {
    if message.len() > LONGEST {
        // Which reports the length, as for a link alone.
        return decode(message);
    }
    let mut best = BestReading::default();
    for piece in message.split('#').take(MOST_PIECES) {
        let piece = piece.trim_ascii();
        for word in piece.split_ascii_whitespace() {
            if word.contains('=') {
                best.consider(word, Scheduling::OnDemand);
            }
        }
        // A mail program may have broken it into lines.
        let is_one_word = !piece.contains(|c: char| c.is_ascii_whitespace());
        if !(is_one_word && piece.contains('=')) {
            best.consider(piece, Scheduling::OnDemand);
        }
    }
    best.into_reading().map(|reading| reading.without_guessed_race().open())
}

/// Reads the plan of a fragment as it was issued, without its schedule, which takes longer than all the rest.
pub(super) fn read_plan(fragment: &str) -> Option<Plan> {
    Reading::of(without_hash(fragment), None, Scheduling::OnDemand)?.into_plan()
}

fn without_hash(fragment: &str) -> &str {
    let mut text = fragment.trim_ascii();
    while let Some(rest) = text.strip_prefix('#') {
        text = rest;
    }
    text
}
