//! A file of messages as it was parsed, with the line of each.

use crate::fault::{Fault, Faults};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use fluent_syntax::parser;
use std::collections::BTreeMap;

/// A message as it stands in its file.
pub(crate) struct SourceMessage<'a> {
    pub(crate) id: &'a str,
    pub(crate) line: usize,
    pub(crate) comment: Vec<&'a str>,
    pub(crate) group: Vec<&'a str>,
    pub(crate) pattern: Pattern<&'a str>,
}

/// The messages of a file in order, and its terms by name.
pub(crate) struct Source<'a> {
    pub(crate) messages: Vec<SourceMessage<'a>>,
    pub(crate) terms: BTreeMap<&'a str, Pattern<&'a str>>,
    pub(crate) faults: Vec<Fault>,
}

impl<'a> Source<'a> {
    /// Parses a file; what has no meaning here, such as attributes, is a fault.
    pub(crate) fn parse(text: &'a str) -> Result<Self, Faults> {
        let resource: Resource<&str> = parser::parse(text).map_err(|(_, errors)| {
            Faults(
                errors
                    .into_iter()
                    .map(|error| Fault {
                        line: line_of(text, error.pos.start),
                        message: String::new(),
                        reason: error.kind.to_string(),
                    })
                    .collect(),
            )
        })?;
        let mut source = Self { messages: Vec::new(), terms: BTreeMap::new(), faults: Vec::new() };
        let mut group = Vec::new();
        for entry in resource.body {
            match entry {
                Entry::GroupComment(comment) => group = comment.content,
                Entry::Term(term) => {
                    source.terms.insert(term.id.name, term.value);
                }
                Entry::Message(message) => source.add(text, &group, message),
                Entry::Comment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        Ok(source)
    }

    fn add(&mut self, text: &'a str, group: &[&'a str], message: fluent_syntax::ast::Message<&'a str>) {
        let id = message.id.name;
        let line = line_of(text, id.as_ptr() as usize - text.as_ptr() as usize);
        let mut fault =
            |reason: &str| self.faults.push(Fault { line, message: id.to_owned(), reason: reason.to_owned() });
        if !message.attributes.is_empty() {
            fault("attributes have no meaning here: write a message of its own");
        }
        if self.messages.iter().any(|other| other.id == id) {
            fault("a message of this name stands above");
        }
        let Some(pattern) = message.value else { return fault("the message has no text") };
        let comment = message.comment.map(|comment| comment.content).unwrap_or_default();
        self.messages.push(SourceMessage { id, line, comment, group: group.to_vec(), pattern });
    }

    /// The text of a message, for another one that names it.
    pub(crate) fn pattern(&self, id: &str) -> Option<&Pattern<&'a str>> {
        self.messages.iter().find(|message| message.id == id).map(|message| &message.pattern)
    }
}

/// The line of a byte, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}
