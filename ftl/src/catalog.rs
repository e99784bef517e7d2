//! The English messages with what they declare, and the messages of another language held against them.

use crate::encoding::{CATEGORIES, MOST_HOLES};
use crate::fault::{Fault, Faults};
use crate::pieces::{Piece, mentions};
use crate::source::{Source, SourceMessage};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The kind of a parameter, which its comment declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A count, which may choose a plural.
    Number,
    /// A number as `formats` writes it, which may choose a plural: with decimals it is "other".
    Amount,
    /// A time, distance or pace as `formats` writes it, or a key.
    Text,
    /// What other messages said: a sentence, or an item of a list.
    Words,
    /// A text of the user's own.
    Name,
    /// A Rust enum by its name, which chooses between texts, and its variants as keys.
    Choice(String, Vec<String>),
}

/// A named hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Name in Fluent, without the dollar.
    pub name: String,
    /// Kind.
    pub kind: Kind,
    /// The rest of its comment.
    pub doc: String,
}

/// An English message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Name in Fluent.
    pub id: String,
    /// The room of the core that its function is generated into.
    pub room: String,
    /// Its comment, without the parameters.
    pub doc: Vec<String>,
    /// Its parameters in the order of the function.
    pub parameters: Vec<Parameter>,
    /// Its text.
    pub pieces: Vec<Piece>,
}

impl Message {
    /// Whether nothing is filled in: the message is one of a few whole texts, by one enum.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        let is_text = |pieces: &[Piece]| matches!(pieces, [] | [Piece::Text(_)]);
        match self.pieces.as_slice() {
            [Piece::Choice(_, texts)] => texts.iter().all(|(_, text)| is_text(text)),
            pieces => is_text(pieces),
        }
    }
}

/// The English messages in the order of their file. The place of each in it is its ordinal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalog {
    /// The messages.
    pub messages: Vec<Message>,
    /// The names of the texts that only other messages name.
    shared: Vec<String>,
}

/// The room of messages whose group names none.
const ROOM: &str = "messages";
/// The room of texts that only other messages name. They have no function and no place in a language's file.
const SHARED: &str = "none";

impl Catalog {
    /// Reads `locales/en.ftl`.
    ///
    /// # Errors
    ///
    /// Every message whose text and declared parameters do not fit.
    pub fn read(text: &str) -> Result<Self, Faults> {
        let source = Source::parse(text)?;
        let mut faults = source.faults.clone();
        let mut messages = Vec::new();
        for message in source.messages.iter().filter(|message| room(message) != SHARED) {
            match read_message(&source, message) {
                Ok(message) => messages.push(message),
                Err(reason) => faults.push(Fault { line: message.line, message: message.id.to_owned(), reason }),
            }
        }
        let shared = source.messages.iter().filter(|message| room(message) == SHARED);
        let shared = shared.map(|message| message.id.to_owned()).collect();
        if faults.is_empty() { Ok(Self { messages, shared }) } else { Err(Faults(faults)) }
    }

    /// The text of a message without parameters.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<String> {
        match self.messages.iter().find(|message| message.id == id)?.pieces.as_slice() {
            [] => Some(String::new()),
            [Piece::Text(text)] => Some(text.clone()),
            _ => None,
        }
    }

    /// The messages of another language by the ordinals of the English ones; none where it lacks one.
    pub(crate) fn translations(&self, text: &str) -> Result<Vec<Option<Vec<Piece>>>, Faults> {
        let source = Source::parse(text)?;
        let mut faults = source.faults.clone();
        let mut translations = vec![None; self.messages.len()];
        // A translator may leave the comments out that name the room.
        let is_shared =
            |message: &SourceMessage<'_>| room(message) == SHARED || self.shared.iter().any(|id| id == message.id);
        for message in source.messages.iter().filter(|message| !is_shared(message)) {
            let mut fault = |reason| faults.push(Fault { line: message.line, message: message.id.to_owned(), reason });
            let Some(ordinal) = self.messages.iter().position(|english| english.id == message.id) else {
                fault("no English message has this name".to_owned());
                continue;
            };
            let mut parameters = self.messages[ordinal].parameters.clone();
            match (Reader { source: &source, parameters: &mut parameters, is_english: false }).read(&message.pattern, 0)
            {
                Ok(pieces) => translations[ordinal] = Some(pieces),
                Err(reason) => fault(reason),
            }
        }
        if faults.is_empty() { Ok(translations) } else { Err(Faults(faults)) }
    }

    /// The version of the messages, as sixteen hexadecimal digits: another one where a message or its parameters differ.
    #[must_use]
    pub fn version(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        let mut add = |text: &str| {
            for byte in text.bytes().chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
            }
        };
        for message in &self.messages {
            add(&message.id);
            for parameter in &message.parameters {
                add(&format!("{} {:?}", parameter.name, parameter.kind));
            }
        }
        format!("{hash:016x}")
    }
}

/// The room that the group of a message names: a line `Room: NAME` of its comment.
fn room<'a>(message: &SourceMessage<'a>) -> &'a str {
    message.group.iter().find_map(|line| line.strip_prefix("Room: ")).unwrap_or(ROOM)
}

fn read_message(source: &Source<'_>, message: &SourceMessage<'_>) -> Result<Message, String> {
    let (mut doc, mut parameters) = (Vec::new(), Vec::new());
    for line in &message.comment {
        match line.strip_prefix('$') {
            Some(line) => parameters.push(read_parameter(line)?),
            None => doc.push((*line).to_owned()),
        }
    }
    if doc.is_empty() {
        return Err("a comment has to say where the message stands".to_owned());
    }
    if parameters.len() > MOST_HOLES {
        return Err(format!("a message has at most {MOST_HOLES} parameters"));
    }
    let pieces = Reader { source, parameters: &mut parameters, is_english: true }.read(&message.pattern, 0)?;
    match parameters.iter().enumerate().find(|(index, _)| !mentions(&pieces, *index)) {
        Some((_, unused)) => Err(format!("${} is declared and not used", unused.name)),
        None => Ok(Message { id: message.id.to_owned(), room: room(message).to_owned(), doc, parameters, pieces }),
    }
}

/// Reads `name (Kind): doc`.
fn read_parameter(line: &str) -> Result<Parameter, String> {
    let fault = || format!("“${line}” is no parameter: write $name (Kind): what it is");
    let (name, rest) = line.split_once(" (").ok_or_else(fault)?;
    let (kind, doc) = rest.split_once("): ").ok_or_else(fault)?;
    let kind = match kind {
        "Number" => Kind::Number,
        "Amount" => Kind::Amount,
        "Text" => Kind::Text,
        "Words" => Kind::Words,
        "Name" => Kind::Name,
        name if name.starts_with(|first: char| first.is_ascii_uppercase()) => Kind::Choice(name.to_owned(), Vec::new()),
        _ => return Err(fault()),
    };
    Ok(Parameter { name: name.to_owned(), kind, doc: doc.to_owned() })
}

/// Takes a text apart, with the parameters that it may name.
struct Reader<'s, 'a> {
    source: &'s Source<'a>,
    parameters: &'s mut [Parameter],
    is_english: bool,
}

/// How deep messages may name each other: deeper is a circle.
const DEEPEST: usize = 8;

impl Reader<'_, '_> {
    fn read(&mut self, pattern: &Pattern<&str>, depth: usize) -> Result<Vec<Piece>, String> {
        if depth > DEEPEST {
            return Err("messages name each other in a circle".to_owned());
        }
        let mut pieces = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push_text(&mut pieces, value)?,
                PatternElement::Placeable { expression } => {
                    for piece in self.expression(expression, depth)? {
                        match piece {
                            Piece::Text(text) => push_text(&mut pieces, &text)?,
                            piece => pieces.push(piece),
                        }
                    }
                }
            }
        }
        Ok(pieces)
    }

    fn expression(&mut self, expression: &Expression<&str>, depth: usize) -> Result<Vec<Piece>, String> {
        match expression {
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.select(id.name, variants, depth).map(|piece| vec![piece])
            }
            Expression::Select { .. } => Err("only a parameter can choose a variant".to_owned()),
            Expression::Inline(inline) => self.inline(inline, depth),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, depth: usize) -> Result<Vec<Piece>, String> {
        let named = |pattern: Option<&Pattern<_>>, id: &str| {
            pattern.cloned().ok_or_else(|| format!("no message or term is called {id}"))
        };
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(vec![Piece::Text(unescape_unicode_to_string(value).into_owned())])
            }
            InlineExpression::VariableReference { id } => {
                let index = self.index(id.name)?;
                match self.parameters[index].kind {
                    Kind::Choice(..) => Err(format!("${} chooses between texts and is none itself", id.name)),
                    Kind::Name => Ok(vec![Piece::Name(index)]),
                    _ => Ok(vec![Piece::Hole(index)]),
                }
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                let pattern = named(self.source.pattern(id.name), id.name)?;
                self.read(&pattern, depth + 1)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                let pattern = named(self.source.terms.get(id.name), id.name)?;
                self.read(&pattern, depth + 1)
            }
            InlineExpression::Placeable { expression } => self.expression(expression, depth),
            _ => Err("numbers, functions and attributes have no meaning here".to_owned()),
        }
    }

    fn index(&self, name: &str) -> Result<usize, String> {
        self.parameters
            .iter()
            .position(|parameter| parameter.name == name)
            .ok_or_else(|| format!("${name} is not declared: write # ${name} (Kind): what it is"))
    }

    fn select(&mut self, name: &str, variants: &[Variant<&str>], depth: usize) -> Result<Piece, String> {
        let index = self.index(name)?;
        let mut texts = Vec::new();
        let mut default = 0;
        for (at, variant) in variants.iter().enumerate() {
            if variant.default {
                default = at;
            }
            texts.push((key(&variant.key).to_owned(), self.read(&variant.value, depth)?));
        }
        match self.parameters[index].kind.clone() {
            Kind::Text | Kind::Words | Kind::Name => Err(format!("${name} is a text and chooses nothing")),
            Kind::Number | Kind::Amount => {
                let is_category = |key: &str| CATEGORIES.iter().any(|(name, _)| *name == key);
                let is_number = |key: &str| key.bytes().all(|byte| byte.is_ascii_digit());
                if let Some((key, _)) = texts.iter().find(|(key, _)| !is_category(key) && !is_number(key)) {
                    return Err(format!("[{key}] is neither a plural category nor a whole number"));
                }
                // Tried last, as what fits every number.
                let other = texts.remove(default);
                texts.push(other);
                Ok(Piece::Plural(index, texts))
            }
            Kind::Choice(_, keys) if keys.is_empty() => {
                if let Kind::Choice(_, keys) = &mut self.parameters[index].kind {
                    *keys = texts.iter().map(|(key, _)| key.clone()).collect();
                }
                Ok(Piece::Choice(index, texts))
            }
            Kind::Choice(_, keys) => self.in_order(index, &keys, &texts, default),
        }
    }

    /// The variants of a choice in the order of its keys.
    fn in_order(
        &self,
        index: usize,
        keys: &[String],
        texts: &[(String, Vec<Piece>)],
        default: usize,
    ) -> Result<Piece, String> {
        if let Some((unknown, _)) = texts.iter().find(|(key, _)| !keys.contains(key)) {
            return Err(format!("[{unknown}] is none of {}", keys.join(", ")));
        }
        let found = |key: &String| texts.iter().find(|(other, _)| other == key);
        if self.is_english
            && let Some(missing) = keys.iter().find(|key| found(key).is_none())
        {
            return Err(format!("[{missing}] is missing"));
        }
        let text = |key: &String| found(key).or_else(|| texts.get(default)).map(|(_, text)| text.clone());
        let variants = keys.iter().map(|key| (key.clone(), text(key).unwrap_or_default())).collect();
        Ok(Piece::Choice(index, variants))
    }
}

/// Adds a text to the one before it. A line break of the file is a space on screen.
fn push_text(pieces: &mut Vec<Piece>, text: &str) -> Result<(), String> {
    let text = text.replace('\n', " ");
    if text.chars().any(char::is_control) {
        return Err("the text has a control character".to_owned());
    }
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(&text),
        _ => pieces.push(Piece::Text(text)),
    }
    Ok(())
}

fn key<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
