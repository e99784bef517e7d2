//! The room that texts take, without a font at hand.

use super::{Style, Tenths};

/// The width of a text, no less than it has in the sans-serif fonts of common systems.
///
/// ```
/// use lapwise_core::present::picture::{Style, width};
/// assert_eq!(width("10:40", Style::plain(43)), 117);
/// assert!(width("10:40", Style::plain(43).bold()) > 117);
/// ```
#[must_use]
pub fn width(text: &str, style: Style) -> Tenths {
    let mut ems = 0_i64;
    for c in text.chars().take(MOST) {
        ems += i64::from(thousandths_of_em(c));
    }
    let thousandths = if style.is_bold { ems / 10 * 11 } else { ems };
    Tenths::try_from((thousandths * i64::from(style.size) + 999) / 1000).unwrap_or(Tenths::MAX / 4)
}

/// No line has more characters than this; what is longer is shortened.
const MOST: usize = 1500;

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

/// A text that fits in `room`, with an ellipsis in place of what does not.
///
/// ```
/// use lapwise_core::present::picture::{Style, shortened};
/// assert_eq!(shortened("Ana", Style::plain(30), 100), "Ana");
/// assert_eq!(shortened("Maximiliana", Style::plain(30), 120), "Maxi…");
/// ```
#[must_use]
pub fn shortened(text: &str, style: Style, room: Tenths) -> String {
    if width(text, style) <= room && text.chars().count() <= MOST {
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
    format!("{}{}", kept.trim_ascii_end(), ELLIPSIS)
}

const ELLIPSIS: &str = "\u{2026}";

/// A text in lines that fit in `room`, broken at its own line breaks, at spaces, and inside words that are too long.
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
                line = broken(word, style, room, &mut lines);
            }
        }
        push_line(&mut lines, &mut line);
    }
    lines
}

/// Breaks a word where it is longer than a line; what is left of it.
fn broken(word: &str, style: Style, room: Tenths, lines: &mut Vec<String>) -> String {
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

fn push_line(lines: &mut Vec<String>, line: &mut String) {
    if !line.is_empty() {
        lines.push(core::mem::take(line));
    }
}
