//! A plan as the fragment of an address, and back.
//!
//! `#v=1&distance=3200m&goal=10m40s&every=lap&check=…`: the pairs of [`crate::options`], percent-encoded, after
//! the version of the format and before a check over them.
//! A link written by hand has neither version nor check.
//! The link of an answer also has the plan that it answers, as far as it differs: `from=goal~10m50s~locks~`.
//! No server sees any of it.

mod base_diff;
mod checksum;
mod damage;
pub mod history;
mod repair;

use crate::formats::{parts, percent, split_once};
use crate::options::{self, Opened, OptionError, Problem};
use crate::pacing::Plan;

pub use damage::Damage;

pub use percent::encode as percent_encode;

const VERSION: &str = "1";
/// A byte of a link that is read takes at most so many in the next one: three where it is escaped, in the value and
/// again where a part of the value could not be read.
const MOST_ESCAPED: usize = 8;
/// The longest fragment that is read or written, in bytes; all that a plan can hold fits.
pub const LONGEST: usize = 786_432;

/// What a link was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLink {
    /// The plan, and what in it could not be read; none where there is no plan to be read in the link.
    pub opened: Option<Opened>,
    /// The plan that this one answers; none where it answers none.
    pub base: Option<Plan>,
    /// What is wrong with the link as a whole.
    pub damage: Option<Damage>,
}

/// The fragment that opens a plan, from its `#` on.
///
/// ```
/// use lapwise_core::{link, options};
/// let opened = options::read([("distance", "3200m"), ("goal", "10:40")]);
/// let fragment = link::encode(&opened.plan);
/// assert!(fragment.starts_with("#v=1&distance=3200m&goal=10m40s&every=lap&check="));
/// assert_eq!(link::decode(&fragment).and_then(|link| link.opened), Some(opened));
/// ```
#[must_use]
pub fn encode(plan: &Plan) -> String {
    let fragment = fragment(&options::write(plan));
    if fragment.len() <= LONGEST {
        return fragment;
    }
    // Only keys of other versions have no bound.
    self::fragment(&options::write(&Plan { unknown: Vec::new(), ..plan.clone() }))
}

/// The fragment that opens a plan together with the one that it answers, so that whoever opens it sees what changed.
///
/// ```
/// use lapwise_core::{link, options};
/// let base = options::read([("distance", "3200m"), ("goal", "10:50")]).plan;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "3-77s")]).plan;
/// let fragment = link::encode_answer(&plan, &base);
/// assert!(fragment.contains("&from=goal~10m50s~locks~&check="));
/// assert_eq!(link::decode(&fragment).and_then(|link| link.base), Some(base));
/// ```
#[must_use]
pub fn encode_answer(plan: &Plan, base: &Plan) -> String {
    let mut pairs = options::write(plan);
    let from = base_diff::write(&pairs, base);
    if !from.is_empty() {
        pairs.push((FROM.to_owned(), from));
    }
    let fragment = fragment(&pairs);
    if fragment.len() <= LONGEST { fragment } else { encode(plan) }
}

const FROM: &str = "from";

fn fragment(pairs: &[(String, String)]) -> String {
    let mut link = String::from("#v=");
    link.push_str(VERSION);
    for (key, value) in pairs {
        push_pair(&mut link, key, value);
    }
    push_pair(&mut link, "check", &checksum::check(pairs));
    link
}

fn push_pair(link: &mut String, key: &str, value: &str) {
    link.push('&');
    percent::encode(key, link);
    link.push('=');
    percent::encode(value, link);
}

/// The plan of a fragment as it was issued or written; none where it says nothing of a plan.
///
/// What befalls a link on its way through mail and messengers is [`decode`]'s to undo.
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
    let fragment = bare(fragment);
    if fragment.len() > LONGEST {
        let damage = Some(Damage::TooLong(fragment.len()));
        return Some(OpenedLink { opened: None, base: None, damage });
    }
    open(fragment)
}

fn bare(fragment: &str) -> &str {
    let mut fragment = fragment.trim_ascii();
    while let Some(rest) = fragment.strip_prefix('#') {
        fragment = rest;
    }
    fragment
}

/// The plan of a fragment; none where it says nothing of a plan.
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
    let link = read(fragment);
    let fragment = bare(fragment);
    if fragment.len() > LONGEST || link.as_ref().is_some_and(OpenedLink::is_whole) {
        return link;
    }
    let mut best = Best::default();
    best.consider(fragment);
    // A link pasted twice has a second `#`, where a whole one has none.
    if fragment.contains('#') {
        for piece in fragment.split('#').take(MOST_PIECES) {
            best.consider(piece);
        }
    }
    best.link
}

impl OpenedLink {
    /// Whether all of it could be read.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && self.opened.as_ref().is_some_and(|opened| opened.problems.is_empty())
    }

    /// Whether the race was read, not guessed.
    pub fn has_race(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.problems.iter().all(|problem| problem.key != "distance"))
    }
}

/// The plan of the first whole link in a message, else of the first that says anything of a plan.
///
/// One of which the race cannot be read has no plan here, since nobody sees what else stands in a message.
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
        return decode(message);
    }
    let mut best = Best::default();
    for piece in message.split('#').take(MOST_PIECES) {
        for word in piece.split_ascii_whitespace() {
            if word.contains('=') {
                best.consider(word);
            }
        }
        // A mail program may have broken it into lines.
        best.consider(piece.trim_ascii());
    }
    if let Some(link) = best.link.as_mut().filter(|link| !link.has_race()) {
        (link.opened, link.damage) = (None, Some(Damage::NoPlan));
    }
    best.link
}

/// How many links are looked for in one text.
const MOST_PIECES: usize = 16;

/// The best that a link could be read as so far.
#[derive(Default)]
struct Best {
    link: Option<OpenedLink>,
    worth: u8,
}

impl Best {
    /// Reads a piece of a link in every way, until one is whole.
    fn consider(&mut self, piece: &str) {
        for number in 0..repair::READINGS {
            if self.worth == WHOLE {
                return;
            }
            if let Some(link) = open(&repair::reading(piece, number)) {
                let worth = worth(&link);
                if worth > self.worth {
                    (self.link, self.worth) = (Some(link), worth);
                }
            }
        }
    }
}

const WHOLE: u8 = 4;

fn worth(link: &OpenedLink) -> u8 {
    match (&link.opened, &link.damage) {
        (None, _) => 1,
        (_, Some(_)) => 2,
        _ if link.is_whole() => WHOLE,
        _ => 3,
    }
}

fn open(text: &str) -> Option<OpenedLink> {
    let mut pairs = pairs(text);
    let version = take(&mut pairs, "v");
    if version.is_none() && !pairs.iter().any(|(key, _)| is_known(key)) {
        return None;
    }
    let is_whole = is_checked(&mut pairs);
    let given = take(&mut pairs, "check");
    let damage = match version.as_deref() {
        None if given.is_none() => None,
        Some(VERSION) if is_whole => None,
        Some(version) if version != VERSION && version.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(Damage::FromTheFuture)
        }
        _ => Some(Damage::Changed),
    };
    let from = take(&mut pairs, FROM);
    let mut opened = options::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    // A value that was written wrong is said; one that is cut off or not there makes no plan.
    let lacks = |problem: &Problem| match problem.key {
        "distance" => damage.is_some() || problem.is_missing(),
        key => key == "goal" && damage.is_some(),
    };
    if opened.problems.iter().any(lacks) {
        return Some(OpenedLink { opened: None, base: None, damage: Some(Damage::NoPlan) });
    }
    let base = from.as_deref().and_then(|from| base_diff::read(&pairs, from));
    if let Some(value) = from.filter(|_| base.is_none()) {
        opened.problems.push(Problem { key: FROM, value, error: OptionError::NoBase });
    }
    keep_unread(&mut opened);
    // A link that escapes little is read here and may be too long to be written again with the keys of other versions.
    if text.len() > LONGEST / MOST_ESCAPED && fragment(&options::write(&opened.plan)).len() > LONGEST {
        opened.plan.unknown.clear();
    }
    Some(OpenedLink { opened: Some(opened), base, damage })
}

fn is_known(key: &str) -> bool {
    options::KEYS.contains(&key)
}

/// Whether the check fits. What a messenger or a writer put after it is then cut off.
fn is_checked(pairs: &mut Vec<(String, String)>) -> bool {
    let Some(end) = pairs.iter().position(|(key, _)| key == "check") else { return false };
    let (Some(ours), Some([(_, given), rest @ ..])) = (pairs.get(..end), pairs.get(end..)) else { return false };
    let fits = given.starts_with(&checksum::check(ours)) && !rest.iter().any(|(key, _)| is_known(key));
    if fits {
        pairs.truncate(end + 1);
    }
    fits
}

/// Keeps values that could not be read, under keys that nothing reads, so that the next link still has them.
fn keep_unread(opened: &mut Opened) {
    for problem in &opened.problems {
        let pair = (format!("unread-{}", problem.key), problem.value.clone());
        if !problem.value.is_empty() && !opened.plan.unknown.contains(&pair) {
            opened.plan.unknown.push(pair);
        }
    }
}

fn pairs(fragment: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::with_capacity(options::KEYS.len());
    for mut pair in parts(fragment, b'&') {
        // What is left of `&amp;`, as a page's source writes it.
        while let Some(rest) = pair.strip_prefix("amp;") {
            pair = rest;
        }
        let (key, value) = split_once(pair, b'=').unwrap_or((pair, ""));
        if !pair.is_empty() {
            pairs.push((known_key(percent::decode(key)), percent::decode(value)));
        }
    }
    pairs
}

/// A key that starts a sentence may have been given a capital.
fn known_key(key: String) -> String {
    if !key.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return key;
    }
    let lower = key.to_ascii_lowercase();
    let is_ours = is_known(&lower) || ["v", FROM, "check"].contains(&lower.as_str());
    if is_ours { lower } else { key }
}

fn take(pairs: &mut Vec<(String, String)>, key: &str) -> Option<String> {
    let index = pairs.iter().position(|(known, _)| known == key)?;
    let value = pairs.remove(index).1;
    // Another one would be passed on as an unknown key, and spoil the check of the next link.
    pairs.retain(|(known, _)| known != key);
    Some(value)
}
