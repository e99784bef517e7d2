//! The pairs of a link, read from its text.

use std::borrow::Cow;

use super::checksum::checksum;
use super::format::{BASE_KEY, CHECKSUM_KEY, VERSION_KEY};
use crate::formats::{parts, percent, split_once};
use crate::options::Key;

/// The decoded pairs of a link, in its order.
pub(super) struct Pairs<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Pairs<'a> {
    /// Reads the pairs of a text; none where it says nothing of a plan.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let mut pairs = Vec::with_capacity(Key::ALL.len());
        let mut is_plan = false;
        for mut pair in parts(text, b'&') {
            // What is left of `&amp;`, as a page's source writes it.
            while let Some(rest) = pair.strip_prefix("amp;") {
                pair = rest;
            }
            let (key, value) = split_once(pair, b'=').unwrap_or((pair, ""));
            if !pair.is_empty() {
                let key = known_key(decoded(key));
                is_plan |= key == VERSION_KEY || is_known(&key);
                pairs.push((key, decoded(value)));
            }
        }
        is_plan.then_some(Self(pairs))
    }

    /// Returns true if the checksum fits. What a messenger or a writer put after it is then cut off.
    pub(super) fn cut_at_checksum(&mut self) -> bool {
        let Some(end) = self.0.iter().position(|(key, _)| key == CHECKSUM_KEY) else { return false };
        let ours = checksum(&mut self.iter().take(end));
        let is_ours = self.iter().nth(end).is_some_and(|(_, given)| given.starts_with(&ours));
        let fits = is_ours && !self.iter().skip(end + 1).any(|(key, _)| is_known(key));
        // A known key after the checksum was added by somebody who means it.
        if fits {
            self.0.truncate(end + 1);
        }
        fits
    }

    /// Takes the first value of a key out. Further ones go too: they would be passed on as unknown keys, and spoil the
    /// checksum of the next link.
    pub(super) fn take(&mut self, key: &str) -> Option<String> {
        let index = self.0.iter().position(|(known, _)| known == key)?;
        let value = self.0.remove(index).1;
        self.0.retain(|(known, _)| known != key);
        Some(value.into_owned())
    }

    /// The pairs as [`crate::options`] reads them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (&**key, &**value))
    }
}

/// The text with its escapes read. Most have none, and are not copied.
fn decoded(text: &str) -> Cow<'_, str> {
    if text.contains('%') { Cow::Owned(percent::decode(text)) } else { Cow::Borrowed(text) }
}

fn is_known(key: &str) -> bool {
    Key::of(key).is_some()
}

/// The key in lower case if it is one of ours: a messenger gives a capital to a key that starts a sentence.
fn known_key(key: Cow<'_, str>) -> Cow<'_, str> {
    if !key.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return key;
    }
    let lower = key.to_ascii_lowercase();
    let is_ours = is_known(&lower) || [VERSION_KEY, BASE_KEY, CHECKSUM_KEY].contains(&lower.as_str());
    if is_ours { Cow::Owned(lower) } else { key }
}
