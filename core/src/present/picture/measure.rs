//! The room that texts take, estimated without a font.

use super::style::Style;
use crate::present::geometry::Tenths;

/// An upper bound for the width of a text in the sans-serif fonts of common systems.
///
/// ```
/// use lapwise_core::present::picture::{Style, width};
/// assert_eq!(width("10:40", Style::plain(43)), 117);
/// assert!(width("10:40", Style::plain(43).bold()) > 117);
/// ```
#[must_use]
pub fn width(text: &str, style: Style) -> Tenths {
    let mut ems = 0_i64;
    for c in text.chars().take(LONGEST_LINE) {
        ems += i64::from(thousandths_of_em(c));
    }
    // Bold type is taken to be a tenth wider.
    let thousandths = if style.is_bold { ems / 10 * 11 } else { ems };
    // A quarter of the range: sums of a few widths do not overflow.
    Tenths::try_from((thousandths * i64::from(style.size) + 999) / 1000).unwrap_or(Tenths::MAX / 4)
}

/// The characters that a line is measured to; [`shortened`] cuts longer ones, so a width stays a small number.
const LONGEST_LINE: usize = 1500;

/// The width of a character in the widest of the fonts that a picture asks for, rounded up.
const fn thousandths_of_em(c: char) -> Tenths {
    match c {
        '0'..='9' => 600,
        ' ' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | 'i' | 'j' | 'l' | 'I' | '\u{b7}' => 320,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' | '\\' => 420,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1000,
        'a'..='z' => 640,
        'A'..='Z' => 790,
        ' '..='\u{24f}' => 840,
        '\u{250}'..='\u{1efff}' => 1000,
        _ => 1400,
    }
}

/// The text if it fits in `room`, else its beginning with an ellipsis.
///
/// ```
/// use lapwise_core::present::picture::{Style, shortened};
/// assert_eq!(shortened("Ana", Style::plain(30), 100), "Ana");
/// assert_eq!(shortened("Maximiliana", Style::plain(30), 120), "Maxi…");
/// ```
#[must_use]
pub fn shortened(text: &str, style: Style, room: Tenths) -> String {
    if width(text, style) <= room && text.chars().count() <= LONGEST_LINE {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept, style) + width(ELLIPSIS, style) > room {
            kept.pop();
            break;
        }
    }
    format!("{}{ELLIPSIS}", kept.trim_ascii_end())
}

const ELLIPSIS: &str = "\u{2026}";

/// The text in lines that fit in `room`, broken at its own line breaks, at spaces, and inside words longer than a line.
///
/// ```
/// use lapwise_core::present::picture::{Style, wrapped};
/// assert_eq!(wrapped("One more mile", Style::plain(30), 200), ["One more", "mile"]);
/// ```
#[must_use]
pub fn wrapped(text: &str, style: Style, room: Tenths) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let longer = format!("{line}{}{word}", if line.is_empty() { "" } else { " " });
            if width(&longer, style) <= room {
                line = longer;
            } else {
                push_line(&mut lines, &mut line);
                line = break_word(word, style, room, &mut lines);
            }
        }
        push_line(&mut lines, &mut line);
    }
    lines
}

/// Appends the full lines of a word that is longer than a line and returns the rest of it.
fn break_word(word: &str, style: Style, room: Tenths, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for c in word.chars() {
        line.push(c);
        if width(&line, style) > room {
            line.pop();
            push_line(lines, &mut line);
            line.push(c);
        }
    }
    line
}

/// Moves a line to the others, unless it is empty.
fn push_line(lines: &mut Vec<String>, line: &mut String) {
    if !line.is_empty() {
        lines.push(core::mem::take(line));
    }
}
