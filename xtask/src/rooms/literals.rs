//! The texts of a source: those in quotes in Rust, JavaScript, CSS and JSON, and all that is no tag in HTML.
//!
//! Texts that only developers read are left out where their place says so. Nothing is judged here.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// A text in quotes, with the number of its line.
#[derive(Debug, PartialEq)]
pub(super) struct Literal {
    pub(super) line: usize,
    pub(super) text: String,
}

/// Macros whose texts only developers read.
const FOR_DEVELOPERS: [&str; 8] =
    ["assert", "assert_eq", "assert_ne", "compile_error", "debug_assert", "panic", "unreachable", "expect"];

/// The texts of a Rust source, but those of tests, attributes, assertions and `Display`, which is for developers.
///
/// # Errors
///
/// When it is no Rust.
pub(super) fn of_rust(source: &str) -> syn::Result<Vec<Literal>> {
    let mut texts = Texts(Vec::new());
    texts.visit_file(&syn::parse_file(source)?);
    Ok(texts.0)
}

struct Texts(Vec<Literal>);

impl Texts {
    fn push(&mut self, text: &syn::LitStr) {
        self.0.push(Literal { line: text.span().start().line, text: text.value() });
    }

    /// The texts in the tokens of a macro call, which have no syntax tree.
    fn push_all(&mut self, tokens: TokenStream) {
        let mut before = [None, None];
        for token in tokens {
            match &token {
                TokenTree::Group(group) if !is_for_developers(&before, group.delimiter()) => {
                    self.push_all(group.stream());
                }
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                        self.0.push(Literal { line: literal.span().start().line, text: text.value() });
                    }
                }
                _ => {}
            }
            let [_, last] = before;
            before = [last, Some(token.to_string())];
        }
    }
}

/// Returns true for a group that follows `#` or the name and the `!` of such a macro.
fn is_for_developers(before: &[Option<String>; 2], delimiter: Delimiter) -> bool {
    match before {
        [_, Some(last)] if last == "#" => delimiter == Delimiter::Bracket,
        [Some(name), Some(last)] if last == "!" => FOR_DEVELOPERS.contains(&name.as_str()),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Texts {
    fn visit_lit_str(&mut self, text: &'ast syn::LitStr) {
        self.push(text);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !super::scan::is_test(super::scan::attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        let is_display = item
            .trait_
            .as_ref()
            .and_then(|(_, path, _)| path.segments.last())
            .is_some_and(|segment| segment.ident == "Display");
        if !is_display {
            visit::visit_item_impl(self, item);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let is_for_developers =
            call.path.segments.last().is_some_and(|name| FOR_DEVELOPERS.contains(&name.ident.to_string().as_str()));
        if !is_for_developers {
            self.push_all(call.tokens.clone());
        }
    }

    // Reasons of lints and documentation.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}

/// What stands before a text of a script that only developers read.
const DEVELOPERS_CALLS: [&str; 4] = ["Error(", "console.warn(", "console.error(", "console.info("];

/// The texts of a script, but those of errors that it throws and of lines on the console.
///
/// What stands between `${` and `}` is a hole, which is left out. A regular expression with a quote in it would be
/// misread.
pub(super) fn of_script(source: &str) -> Vec<Literal> {
    quoted(source, &['"', '\'', '`'], true)
        .into_iter()
        .filter(|(before, _)| !DEVELOPERS_CALLS.iter().any(|call| before.trim_end().ends_with(call)))
        .map(|(_, literal)| literal)
        .collect()
}

/// The texts of a style sheet.
pub(super) fn of_css(source: &str) -> Vec<Literal> {
    quoted(source, &['"', '\''], false).into_iter().map(|(_, literal)| literal).collect()
}

/// The texts of a page: between tags, and the values of attributes.
pub(super) fn of_html(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut push = |line, text: &str| found.push(Literal { line, text: text.trim().to_owned() });
    for piece in source.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        // What stands in quotes is every other piece.
        tag.split('"').skip(1).step_by(2).for_each(|value| push(line, value));
        push(line, text);
        line += piece.matches('\n').count();
    }
    found
}

/// The texts in quotes outside comments, each with what stands before it.
fn quoted<'a>(source: &'a str, quotes: &[char], has_line_comments: bool) -> Vec<(&'a str, Literal)> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let at = source.len() - rest.len();
        if has_line_comments && rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, after)| after);
        } else if rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
        } else if quotes.contains(&first) {
            let (text, after) = until_quote(&rest[1..], first);
            let (before, line) = (&source[..at], source[..at].lines().count());
            found.push((before, Literal { line: line.max(1), text }));
            rest = after;
        } else {
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}

/// The text up to a quote, and what follows the quote.
fn until_quote(source: &str, quote: char) -> (String, &str) {
    let mut text = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        rest = &rest[first.len_utf8()..];
        match first {
            _ if first == quote => break,
            '\\' => rest = rest.get(1..).unwrap_or_default(),
            '$' if quote == '`' && rest.starts_with('{') => {
                rest = rest.split_once('}').map_or("", |(_, after)| after);
                text.push_str("{}");
            }
            _ => text.push(first),
        }
    }
    (text, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(literals: Vec<Literal>) -> Vec<String> {
        literals.into_iter().map(|literal| literal.text).collect()
    }

    #[test]
    fn texts_of_code_and_macros_are_found_but_not_those_for_developers() {
        let source = r#"
            #[doc = "no"] #[allow(dead_code, reason = "no")]
            fn f() { g("one"); markup! { p title="two" { (h("three")) } } assert!(true, "no"); }
            impl fmt::Display for E { fn fmt(&self) { f.write_str("no") } }
            macro_rules! m { () => { #[cfg(a = "no")] compile_error!("no") }; }
            #[cfg(test)] mod tests { const NO: &str = "no"; }
            #[cfg(test)] const NO: &str = "no";
        "#;
        assert_eq!(texts(of_rust(source).unwrap()), ["one", "two", "three"]);
        assert_eq!(of_rust("\n\nconst A: &str = \"a\";").unwrap(), [Literal { line: 3, text: "a".to_owned() }]);
    }

    #[test]
    fn texts_of_scripts_are_found_but_not_comments_errors_and_console_lines() {
        let source = "// \"no\"\n/* 'no' */ f(\"a\", 'b', `c ${d} e`); throw new Error(\"no\"); console.warn('no', x)";
        assert_eq!(texts(of_script(source)), ["a", "b", "c {} e"]);
        assert_eq!(of_script("a\nf('b\\'c')"), [Literal { line: 2, text: "bc".to_owned() }]);
    }

    #[test]
    fn texts_and_attributes_of_pages_are_found() {
        let literals = of_html("<p title=\"a\" lang=\"en\">b\n<i>c</i> d</p>");
        assert_eq!(texts(literals).join("|"), "|a|en|b|c|d|");
        assert_eq!(of_html("<br>\n<b>yes").pop(), Some(Literal { line: 2, text: "yes".to_owned() }));
    }

    #[test]
    fn texts_of_style_sheets_are_found() {
        let source = "/* \"no\" */ a::after { content: \"Yes\"; } a[href='//b'] {}";
        assert_eq!(texts(of_css(source)), ["Yes", "//b"]);
    }
}
