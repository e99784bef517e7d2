//! Text and attributes of XML and HTML, escaped.

/// Appends a space and an attribute whose value is in quotes and in one line, whatever it contains.
///
/// ```
/// let mut tag = String::from("<a");
/// lapwise_core::present::xml::push_attribute(&mut tag, "title", "\"B\" & <C>");
/// assert_eq!(tag, "<a title=\"&quot;B&quot; &amp; &lt;C&gt;\"");
/// ```
pub fn push_attribute(xml: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\""] {
        xml.push_str(part);
    }
    push_escaped(xml, value);
    xml.push('"');
}

/// Appends a text with XML's own characters and line breaks escaped, and a space for every character that XML forbids.
///
/// ```
/// let mut text = String::new();
/// lapwise_core::present::xml::push_escaped(&mut text, "1 < 2\0\n");
/// assert_eq!(text, "1 &lt; 2 &#10;");
/// ```
pub fn push_escaped(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\n' => xml.push_str("&#10;"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => xml.push(' '),
            c => xml.push(c),
        }
    }
}
