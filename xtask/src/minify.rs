//! Removes comments and idle white space from the shipped text.
//!
//! JavaScript keeps its identifiers and every line break that could end a
//! statement: after compression the rest is worth about 600 bytes, and not a
//! compiler's minute.

use anyhow::{Result, anyhow};

/// Returns style sheets without comments and idle white space.
///
/// # Errors
///
/// When the sheet cannot be read.
pub(crate) fn css(source: &str) -> Result<String> {
    let sheet =
        minifier::css::minify(source).map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    Ok(sheet.to_string())
}

/// Returns a page without comments.
pub(crate) fn html(source: &str) -> String {
    let mut output = String::new();
    let mut rest = source;
    while let Some((before, comment)) = rest.split_once("<!--") {
        let Some((_, after)) = comment.split_once("-->") else {
            break;
        };
        output.push_str(before);
        rest = after;
    }
    output + rest
}

/// Returns a script without comments and idle white space, or unchanged if it cannot be read.
pub(crate) fn javascript(source: &str) -> String {
    strip(source).unwrap_or_else(|| source.to_owned())
}

#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Gap {
    Nothing,
    Space,
    Line,
}

fn strip(source: &str) -> Option<String> {
    let mut output = String::new();
    let mut gap = Gap::Nothing;
    let mut rest = source;
    while !rest.is_empty() {
        if let Some(length) = idle(rest) {
            let here = if rest[..length].contains('\n') { Gap::Line } else { Gap::Space };
            // A line break outweighs a space, since it may end a statement.
            if here > gap {
                gap = here;
            }
            rest = &rest[length..];
            continue;
        }
        let (token, after) = rest.split_at(token(rest, &output)?);
        separate(&mut output, gap, token);
        output.push_str(token);
        gap = Gap::Nothing;
        rest = after;
    }
    Some(output)
}

/// Puts between the output and the next token what must stay of a gap.
fn separate(output: &mut String, gap: Gap, next: &str) {
    let Some(last) = output.chars().next_back() else {
        return;
    };
    let opens_or_ends = |character: char| "{([;,".contains(character);
    let closes = |character: char| "})]".contains(character);
    // `<!` and `->` are left apart: joined they may open a comment in a script.
    let stands_alone = |character: char| "(){}[];,:?=&|".contains(character);
    let Some(first) = next.chars().next() else {
        return;
    };
    match gap {
        // Dropped only where no semicolon would be inserted because of the break.
        Gap::Line if !opens_or_ends(last) && !closes(first) => output.push('\n'),
        Gap::Space if !stands_alone(last) && !stands_alone(first) => output.push(' '),
        _ => {}
    }
}

/// Length of the white space or comment at the start.
fn idle(text: &str) -> Option<usize> {
    if let Some(comment) = text.strip_prefix("/*") {
        // Two characters for each end of the comment.
        return comment.find("*/").map(|end| end + 4);
    }
    if text.starts_with("//") {
        // The line break itself stays, since it may end a statement.
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let length = text.len() - text.trim_start().len();
    (length > 0).then_some(length)
}

/// Length of the token at the start, which follows `before`.
fn token(text: &str, before: &str) -> Option<usize> {
    match text.as_bytes().first()? {
        quote @ (b'"' | b'\'') => string(text, *quote),
        b'`' => template(text),
        b'/' if !is_after_value(before) => regex(text),
        byte if is_word(*byte) => Some(word_at_start(text)),
        // One byte is one character here: what is not ASCII counts as part of a word.
        _ => Some(1),
    }
}

fn string(text: &str, quote: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 1;
    loop {
        match *bytes.get(at)? {
            b'\\' => at += 2,
            // Read wrongly, since a string ends on its line; the script then ships as it is.
            b'\n' => return None,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
}

fn regex(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut in_class = false;
    let mut at = 1;
    loop {
        match *bytes.get(at)? {
            b'\\' => at += 1,
            b'\n' => return None,
            // A slash in a character class does not end the expression.
            b'[' => in_class = true,
            b']' => in_class = false,
            b'/' if !in_class => return Some(at + 1),
            _ => {}
        }
        at += 1;
    }
}

fn template(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 1;
    loop {
        match *bytes.get(at)? {
            b'\\' => at += 2,
            b'`' => return Some(at + 1),
            b'$' if bytes.get(at + 1) == Some(&b'{') => {
                at += 2;
                at += expression(text.get(at..)?)?;
            }
            _ => at += 1,
        }
    }
}

/// Length of the code up to and with the brace that closes it.
fn expression(text: &str) -> Option<usize> {
    let mut depth = 1;
    let mut at = 0;
    while depth > 0 {
        let rest = text.get(at..)?;
        match rest.as_bytes().first()? {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        at += match idle(rest) {
            Some(length) => length,
            None => token(rest, text[..at].trim_end())?,
        };
    }
    Some(at)
}

/// Returns true if a `/` after this text divides. If not, it begins a regular expression.
fn is_after_value(before: &str) -> bool {
    const OPERATORS: [&str; 12] =
        ["return", "typeof", "case", "do", "else", "in", "of", "new", "void", "delete", "throw", "await"];
    let Some(last) = before.bytes().next_back() else {
        return false;
    };
    if is_word(last) {
        let word = before.bytes().rev().take_while(|byte| is_word(*byte)).count();
        return !OPERATORS.contains(&&before[before.len() - word..]);
    }
    // A regular expression straight after `)` or `}` is not told apart from a division.
    b")]}\"'`".contains(&last) || before.ends_with("++") || before.ends_with("--")
}

fn word_at_start(text: &str) -> usize {
    text.bytes().take_while(|byte| is_word(*byte)).count()
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_$#".contains(&byte) || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let source = "// loader\nconst a = 1; /* one */\nexport function f(x) {\n    return a + x;\n}\n";
        assert_eq!(javascript(source), "const a=1;export function f(x){return a + x;}");
    }

    #[test]
    fn a_line_break_that_may_end_a_statement_stays() {
        let cases = [
            ("let a = b\n  ++c", "let a=b\n++c"),
            ("class P {\n  #x = 1\n  y\n}", "class P{#x=1\ny}"),
            ("a /* one\n two */ b", "a\nb"),
            ("const f = function () {}\nf()", "const f=function(){}\nf()"),
        ];
        for (source, expected) in cases {
            assert_eq!(javascript(source), expected);
        }
    }

    #[test]
    fn what_looks_like_a_comment_in_a_value_stays() {
        let cases = [
            "'http://x' + \"/* y */\"",
            "`a  // ${ b + `in  /* ${c}` } */`",
            "x=/[/]\"'\\//g.test(y)",
            "return /a  b/",
            "a++ / b / 2",
            "x=a - -b + +c",
        ];
        for source in cases {
            assert_eq!(javascript(source), source);
        }
    }

    #[test]
    fn a_script_that_cannot_be_read_is_left_alone() {
        let source = "let a = 'open\n  // comment";
        assert_eq!(javascript(source), source);
    }

    #[test]
    fn modern_style_sheets_keep_their_meaning() {
        let cases = [
            (":host(:not([a])) :is(.b, .c) { d: e }", ":host(:not([a])) :is(.b,.c){d:e}"),
            ("@container p (inline-size > 40em) { a { b: c } }", "@container p (inline-size>40em){a{b:c}}"),
            (".x { & > p { width: calc(1em + (2px * 3)) } }", ".x{&>p{width:calc(1em + (2px * 3))}}"),
            ("a { color: light-dark( #111 , #eee ) } /* b */", "a{color:light-dark(#111,#eee)}"),
            ("a::before { content: \"/* x */  y\" }", "a::before{content:\"/* x */  y\"}"),
        ];
        for (source, expected) in cases {
            assert_eq!(css(source).unwrap(), expected);
        }
    }

    #[test]
    fn html_comments_go() {
        assert_eq!(html("<p><!-- a -->b<!-- c\n --></p>"), "<p>b</p>");
        assert_eq!(html("<p><!-- open"), "<p><!-- open");
    }
}
