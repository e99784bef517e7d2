//! Tags, attributes and short texts of XML that comes in pieces.
//!
//! It reads what files of runs need, in bounded memory: names and values of at most 64 bytes, tags nested at most 64
//! deep. Longer names and values are skipped. Declarations, comments and processing instructions are skipped too, and
//! entities stay as they are written, so none can grow. It knows no encoding: what it takes apart is ASCII.

/// The most tags that may be open at once.
const MAX_DEPTH: usize = 64;

/// The one who is told what a file contains.
pub(super) trait Listener {
    /// A tag opens. `name` is without a prefix, and empty if it is longer than 64 bytes.
    fn open(&mut self, name: &[u8]);
    /// An attribute of the tag that opened last.
    fn attribute(&mut self, name: &[u8], value: &[u8]);
    /// The innermost tag closes. `text` is what stands in it since the last tag without white space at the start, and
    /// empty if that is over 64 bytes.
    fn close(&mut self, text: &[u8]);
}

/// The reading of a file, between two bytes of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tokenizer {
    state: State,
    /// The name of a tag or of an attribute.
    name: Buffer,
    /// The value of an attribute, or the text since the last tag.
    text: Buffer,
    /// Checksums of the names of the open tags, to meet their ends.
    open: Vec<u32>,
    /// The checksum of a name that is being read.
    checksum: u32,
}

/// What the next byte belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Text,
    /// `<` was read.
    TagStart,
    /// The name of a start tag.
    Name,
    /// Between the attributes of a start tag.
    InTag,
    /// The name of an attribute.
    AttributeName,
    /// Between an attribute's name and its value; the `=` was read or not.
    AttributeEquals(bool),
    /// The value of an attribute in these quotes.
    AttributeValue(u8),
    /// `/` was read in a start tag.
    EmptyTag,
    /// The name of an end tag.
    EndName,
    /// After the name of an end tag.
    EndTag,
    /// This many bytes after `<!`, which may begin a comment, a CDATA section or a declaration.
    Markup(usize),
    /// A comment, in which this many `-` were read last.
    Comment(u8),
    /// A CDATA section, in which this many `]` were read last.
    Cdata(u8),
    /// A processing instruction; the last byte was a `?` or not.
    Instruction(bool),
    /// A declaration with this many open brackets, within these quotes or none.
    Declaration(u32, u8),
    /// The root has closed.
    Done,
    /// What was read is no XML, or too deep.
    Broken,
}

/// The start of a CDATA section, after `<!`.
const CDATA: &[u8] = b"[CDATA[";

impl Tokenizer {
    /// Reads on, and tells what it meets.
    pub(super) fn feed(&mut self, bytes: &[u8], listener: &mut impl Listener) {
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            rest = match self.state {
                State::Done | State::Broken => return,
                // Most bytes stand in texts and values, which are taken as a whole.
                State::Text if byte != b'<' => self.take_text(rest),
                State::AttributeValue(quote) if byte != quote && byte != b'<' => self.take_value(rest, quote),
                _ => {
                    self.state = self.next(byte, listener);
                    after
                }
            };
        }
    }

    /// Takes the text at the start of some bytes. Returns the bytes after it.
    fn take_text<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let (text, rest) = split_before(bytes, |byte| byte == b'<');
        // Indentation must not fill the buffer.
        self.text.extend(if self.text.length == 0 { text.trim_ascii_start() } else { text });
        rest
    }

    /// Takes the value of an attribute at the start of some bytes. Returns the bytes after it.
    fn take_value<'a>(&mut self, bytes: &'a [u8], quote: u8) -> &'a [u8] {
        let (value, rest) = split_before(bytes, |byte| byte == quote || byte == b'<');
        self.text.extend(value);
        rest
    }

    /// Returns true if the root has closed.
    pub(super) fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Returns true if further bytes change nothing.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.state, State::Done | State::Broken)
    }

    /// Returns true if what was read is no XML, or nested too deep.
    pub(super) fn is_broken(&self) -> bool {
        self.state == State::Broken
    }

    /// The state after a byte, which is none of a text or a value.
    fn next(&mut self, byte: u8, listener: &mut impl Listener) -> State {
        match self.state {
            State::Text => State::TagStart,
            State::TagStart => self.tag_start(byte),
            State::Name => self.in_name(byte, listener),
            State::InTag => self.in_tag(byte),
            State::AttributeName => self.in_attribute_name(byte),
            State::AttributeEquals(has_equals) => self.before_value(byte, has_equals),
            State::AttributeValue(quote) => self.end_value(byte, quote, listener),
            State::EmptyTag if byte == b'>' => self.close(listener),
            State::EndName => self.in_end_name(byte, listener),
            State::EndTag if byte == b'>' => self.close(listener),
            State::EndTag if byte.is_ascii_whitespace() => State::EndTag,
            State::EmptyTag | State::EndTag => State::Broken,
            State::Markup(count) => markup(byte, count),
            State::Comment(dashes) => comment(byte, dashes),
            State::Cdata(brackets) => self.in_cdata(byte, brackets),
            State::Instruction(true) if byte == b'>' => State::Text,
            State::Instruction(_) => State::Instruction(byte == b'?'),
            State::Declaration(brackets, quote) => declaration(byte, brackets, quote),
            over @ (State::Done | State::Broken) => over,
        }
    }

    fn tag_start(&mut self, byte: u8) -> State {
        match byte {
            b'/' => {
                self.start_name();
                State::EndName
            }
            b'!' => State::Markup(0),
            b'?' => State::Instruction(false),
            b'<' | b'>' | b'=' => State::Broken,
            _ if byte.is_ascii_whitespace() => State::Broken,
            _ => {
                self.start_name();
                self.push_name(byte);
                State::Name
            }
        }
    }

    fn start_name(&mut self) {
        self.name.clear();
        self.checksum = 0;
    }

    /// Adds a byte to a tag's name. A prefix counts for the checksum alone.
    fn push_name(&mut self, byte: u8) {
        // FNV-1a, whose start does not matter here.
        self.checksum = (self.checksum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        if byte == b':' { self.name.clear() } else { self.name.push(byte) }
    }

    fn in_name(&mut self, byte: u8, listener: &mut impl Listener) -> State {
        let ends = matches!(byte, b'/' | b'>') || byte.is_ascii_whitespace();
        if !ends {
            self.push_name(byte);
            return if byte == b'<' { State::Broken } else { State::Name };
        }
        if self.open.len() == MAX_DEPTH {
            return State::Broken;
        }
        self.open.push(self.checksum);
        self.text.clear();
        listener.open(self.name.bytes());
        self.in_tag(byte)
    }

    fn in_tag(&mut self, byte: u8) -> State {
        match byte {
            b'>' => {
                self.text.clear();
                State::Text
            }
            b'/' => {
                self.text.clear();
                State::EmptyTag
            }
            b'<' | b'=' | b'"' | b'\'' => State::Broken,
            _ if byte.is_ascii_whitespace() => State::InTag,
            _ => {
                self.start_name();
                self.in_attribute_name(byte)
            }
        }
    }

    fn in_attribute_name(&mut self, byte: u8) -> State {
        match byte {
            b'=' => State::AttributeEquals(true),
            b'<' | b'>' | b'/' => State::Broken,
            _ if byte.is_ascii_whitespace() => State::AttributeEquals(false),
            _ => {
                self.name.push(byte);
                State::AttributeName
            }
        }
    }

    fn before_value(&mut self, byte: u8, has_equals: bool) -> State {
        match byte {
            b'=' if !has_equals => State::AttributeEquals(true),
            b'"' | b'\'' if has_equals => {
                self.text.clear();
                State::AttributeValue(byte)
            }
            _ if byte.is_ascii_whitespace() => State::AttributeEquals(has_equals),
            _ => State::Broken,
        }
    }

    fn end_value(&mut self, byte: u8, quote: u8, listener: &mut impl Listener) -> State {
        if byte != quote {
            return State::Broken;
        }
        listener.attribute(self.name.bytes(), self.text.bytes());
        State::InTag
    }

    fn in_end_name(&mut self, byte: u8, listener: &mut impl Listener) -> State {
        match byte {
            b'>' => self.close(listener),
            b'<' => State::Broken,
            _ if byte.is_ascii_whitespace() => State::EndTag,
            _ => {
                self.push_name(byte);
                State::EndName
            }
        }
    }

    /// Closes the innermost tag by its end tag, or by the `/` in it.
    fn close(&mut self, listener: &mut impl Listener) -> State {
        let is_met = self.open.pop() == Some(self.checksum) || self.state == State::EmptyTag;
        if !is_met {
            return State::Broken;
        }
        listener.close(self.text.bytes());
        self.text.clear();
        if self.open.is_empty() { State::Done } else { State::Text }
    }

    fn in_cdata(&mut self, byte: u8, brackets: u8) -> State {
        match byte {
            b'>' if brackets >= 2 => State::Text,
            b']' => State::Cdata(brackets.saturating_add(1)),
            _ => {
                self.text.push(byte);
                State::Cdata(0)
            }
        }
    }
}

/// The bytes before the first one of a kind, and those from it on.
fn split_before(bytes: &[u8], ends: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|byte| ends(*byte)).unwrap_or(bytes.len());
    bytes.split_at_checked(end).unwrap_or_default()
}

/// The state after a byte that is `count` bytes after `<!`.
fn markup(byte: u8, count: usize) -> State {
    match (count, byte) {
        (0, b'-') => State::Markup(1),
        (1, b'-') => State::Comment(0),
        (0, b'[') => State::Markup(2),
        (2.., _) if CDATA.get(count - 1) == Some(&byte) => {
            if count == CDATA.len() {
                State::Cdata(0)
            } else {
                State::Markup(count + 1)
            }
        }
        (0, _) => declaration(byte, 0, 0),
        _ => State::Broken,
    }
}

fn comment(byte: u8, dashes: u8) -> State {
    match byte {
        b'>' if dashes >= 2 => State::Text,
        b'-' => State::Comment(dashes.saturating_add(1)),
        _ => State::Comment(0),
    }
}

/// The state after a byte of a declaration, which may hold others in brackets.
fn declaration(byte: u8, brackets: u32, quote: u8) -> State {
    match byte {
        _ if quote == byte => State::Declaration(brackets, 0),
        _ if quote != 0 => State::Declaration(brackets, quote),
        b'"' | b'\'' => State::Declaration(brackets, byte),
        b'<' | b'[' => State::Declaration(brackets.saturating_add(1), 0),
        b'>' if brackets == 0 => State::Text,
        b'>' | b']' => State::Declaration(brackets.saturating_sub(1), 0),
        _ => State::Declaration(brackets, 0),
    }
}

/// At most 64 bytes; nothing at all once there were more.
#[derive(Clone, Debug)]
struct Buffer {
    bytes: [u8; 64],
    length: usize,
}

impl Default for Buffer {
    fn default() -> Self {
        Self { bytes: [0; 64], length: 0 }
    }
}

impl Buffer {
    fn clear(&mut self) {
        self.length = 0;
    }

    fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
        }
        // One beyond the end stands for too many.
        self.length = (self.length + 1).min(self.bytes.len() + 1);
    }

    fn extend(&mut self, bytes: &[u8]) {
        let end = self.length + bytes.len();
        if let Some(place) = self.bytes.get_mut(self.length..end) {
            place.copy_from_slice(bytes);
        }
        self.length = end.min(self.bytes.len() + 1);
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a listener is told, as text.
    #[derive(Default)]
    struct Told(String);

    impl Listener for Told {
        fn open(&mut self, name: &[u8]) {
            self.0 += &format!("({} ", String::from_utf8_lossy(name));
        }
        fn attribute(&mut self, name: &[u8], value: &[u8]) {
            self.0 += &format!("{}={} ", String::from_utf8_lossy(name), String::from_utf8_lossy(value));
        }
        fn close(&mut self, text: &[u8]) {
            self.0 += &format!("{})", String::from_utf8_lossy(text));
        }
    }

    /// What is told of a text, read at once and byte by byte, and how it ends.
    fn told(text: &str) -> (String, State) {
        let read = |size: usize| {
            let (mut tokenizer, mut told) = (Tokenizer::default(), Told::default());
            for bytes in text.as_bytes().chunks(size) {
                tokenizer.feed(bytes, &mut told);
            }
            (told.0, tokenizer.state)
        };
        let whole = read(text.len().max(1));
        assert_eq!(read(1), whole);
        whole
    }

    #[test]
    fn whole_files_are_taken_apart() {
        let table = [
            ("<a/>", "(a )"),
            ("<?xml version='1.0'?>\n<a></a>\n", "(a )"),
            ("<a b='1' c = \"2'\"\n>x</a >", "(a b=1 c=2' x)"),
            ("<g:a xmlns:g='u'><g:b/>t</g:a>", "(a xmlns:g=u (b )t)"),
            ("<a>1<!-- <b> -- > -->2</a>", "(a 12)"),
            ("<a><![CDATA[<b>]]]></a>", "(a <b>)"),
            ("<!DOCTYPE a [<!ENTITY e \"]>\"> <!ENTITY f '&e;&e;'>]><a>&f;</a>", "(a &f;)"),
            ("<!DOCTYPE a><a/>", "(a )"),
            ("<a>1<b>2</b>3</a>", "(a (b 2)3)"),
            ("<a>\n  <b/>\n</a>", "(a (b ))"),
            ("<a>é</a><b/>", "(a é)"),
        ];
        for (text, events) in table {
            assert_eq!(told(text), (events.to_owned(), State::Done), "{text}");
        }
    }

    #[test]
    fn what_is_no_xml_breaks() {
        for text in ["<a></b>", "<a><b></a>", "<a b=1/>", "<a b/>", "< a/>", "<a <b/>", "<a b='<'/>", "<a/ >", "<!-a"] {
            assert_eq!(told(text).1, State::Broken, "{text}");
        }
    }

    #[test]
    fn what_breaks_off_is_neither_done_nor_broken() {
        let text = "<?x?><a b='1'><!-- - --><c><![CDATA[]]></c></a>";
        for end in 0..text.len() {
            let state = told(&text[..end]).1;
            assert!(!matches!(state, State::Done | State::Broken), "{end}: {state:?}");
        }
    }

    #[test]
    fn nested_tags_and_long_texts_are_bounded() {
        assert_eq!(told(&"<a>".repeat(64)).1, State::Text);
        assert_eq!(told(&"<a>".repeat(65)).1, State::Broken);
        let long = "n".repeat(65);
        assert_eq!(told(&format!("<{long} {long}='{long}'>{long}</{long}>")).0, "( = )");
        assert_eq!(told(&format!("<a>{}</a>", &long[1..])).0, format!("(a {})", &long[1..]));
    }
}
