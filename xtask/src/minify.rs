//! Shortens scripts and style sheets without changing what they do. HTML ships as it is written.
//!
//! Libraries do it. oxc shortens the names in a script too, which makes the glue 1.1 kB smaller after brotli than
//! without its spaces alone. For sheets `minifier` is within 20 bytes of lightningcss, which takes half a minute to compile.

use anyhow::{Result, anyhow, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// Returns a style sheet without comments and idle white space.
///
/// # Errors
///
/// When the sheet cannot be read, or would change its meaning.
pub(crate) fn css(source: &str) -> Result<String> {
    let is_joined = |after: &str| !after.starts_with('/');
    ensure!(
        !source.split(") *").skip(1).any(is_joined),
        "the star behind a bracket would be joined to it: write ` :is(*)`"
    );
    let source = with_descendants(source);
    let sheet =
        minifier::css::minify(&source).map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    Ok(with_container_names(&sheet.to_string()))
}

/// Gives the name in `@container name (…)` its space back, which the library takes inside of braces: without it, the name
/// is a function's, and browsers ignore the rule.
fn with_container_names(sheet: &str) -> String {
    let mut pieces = sheet.split("@container ");
    let mut written = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|symbol: char| !symbol.is_ascii_alphanumeric() && symbol != '-').unwrap_or(0);
        let (name, condition) = piece.split_at(end);
        let is_function = ["style", "scroll-state"].contains(&name);
        let space = if !name.is_empty() && !is_function && condition.starts_with('(') { " " } else { "" };
        written.extend(["@container ", name, space, condition]);
    }
    written
}

/// Writes a descendant's pseudo-class or pseudo-element, as in `.a :is(b)`, so that it stays a descendant's.
///
/// The library takes the space before most colons for idle, and would join both to `.a:is(b)`. Behind a name a star keeps
/// it. Behind a bracket it joins the star too, but not a pseudo-class.
fn with_descendants(source: &str) -> String {
    let mut written = String::with_capacity(source.len());
    for (index, part) in source.split(" :").enumerate() {
        if index > 0 {
            written.push_str(match written.chars().next_back() {
                Some(')') if part.starts_with(':') => " :is(*):",
                Some(last) if last.is_alphanumeric() || "-_]*\"".contains(last) => " *:",
                // After a comma, a combinator or an indent there is no element that the descendant is in.
                _ => " :",
            });
        }
        written.push_str(part);
    }
    written
}

/// Returns a module without comments, idle white space and code that is never reached, its own names shortened.
///
/// # Errors
///
/// When the module cannot be read.
pub(crate) fn javascript(source: &str) -> Result<String> {
    minified(source, CommentOptions::disabled())
}

/// Returns a module as [`javascript`] does, with the comments by which it tells bundlers what to leave alone.
///
/// # Errors
///
/// As [`javascript`].
pub(crate) fn javascript_for_bundlers(source: &str) -> Result<String> {
    minified(source, CommentOptions { annotation: true, ..CommentOptions::disabled() })
}

fn minified(source: &str, comments: CommentOptions) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    ensure!(parsed.errors.is_empty(), "the script cannot be minified: {:?}", parsed.errors);
    // What a module does not export is its own, so the names at its top are shortened too.
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), ..MinifierOptions::default() };
    let minified = Minifier::new(options).minify(&allocator, &mut parsed.program);
    let options = CodegenOptions { comments, ..CodegenOptions::minify() };
    let codegen = Codegen::new().with_options(options).with_scoping(minified.scoping);
    Ok(codegen.build(&parsed.program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_white_space_and_long_names_go() {
        let source = "// loader\nconst a = 1; /* one */\nexport function sum(first) {\n    return a + first;\n}\n";
        assert_eq!(javascript(source).unwrap(), "export function sum(e){return 1+e}");
    }

    #[test]
    fn names_that_a_module_does_not_export_are_its_own() {
        let source =
            "import { planner } from './a.js'; let sheet = planner(); export function answer() { return sheet++; }";
        assert_eq!(
            javascript(source).unwrap(),
            "import{planner as e}from\"./a.js\";let t=e();export function answer(){return t++}"
        );
    }

    #[test]
    fn what_looks_like_a_comment_in_a_value_stays() {
        for source in ["f(`http://x /* ${y} */`);", "f(/[/]\"'\\//g);", "f(`//`);"] {
            assert_eq!(javascript(source).unwrap(), source);
        }
    }

    #[test]
    fn what_bundlers_are_told_stays_for_them() {
        let source = "// glue\nexport const load = (at) => import(/* webpackIgnore: true */ /* @vite-ignore */ at);";
        let kept = javascript_for_bundlers(source).unwrap();
        assert_eq!(kept, "export const load=e=>import(\n/* webpackIgnore: true */\n/* @vite-ignore */\ne);");
        assert_eq!(javascript(source).unwrap(), "export const load=e=>import(e);");
    }

    #[test]
    fn a_script_that_cannot_be_read_is_refused() {
        assert!(javascript("let a = 'open\n  // comment").is_err());
    }

    #[test]
    fn a_pseudo_class_or_element_of_a_descendant_stays_one() {
        for (source, minified) in [
            (".a ::before { b: c }", ".a *::before{b:c}"),
            (".a *::before { b: c }", ".a *::before{b:c}"),
            (".a :is(b, i):focus { b: c }", ".a *:is(b,i):focus{b:c}"),
            (":host([page]) :not(b) { b: c }", ":host([page]) :not(b){b:c}"),
            (".a:not(b) ::before { b: c }", ".a:not(b) :is(*)::before{b:c}"),
            (".a[b] :is(b) { b: c }", ".a[b] *:is(b){b:c}"),
            (
                "@media print {\n  :host([page]) .a,\n  :root > :first-child { b: c }\n}",
                "@media print{:host([page]) .a,:root>:first-child{b:c}}",
            ),
            (".a:is(b) { b: c }", ".a:is(b){b:c}"),
        ] {
            assert_eq!(css(source).unwrap(), minified);
        }
        assert!(css(".a:not(b) * { b: c }").is_err());
    }

    #[test]
    fn modern_style_sheets_keep_their_meaning() {
        let cases = [
            (":host(:not([a])) :is(.b, .c) { d: e }", ":host(:not([a])) :is(.b,.c){d:e}"),
            ("@container p (inline-size > 40em) { a { b: c } }", "@container p (inline-size>40em){a{b:c}}"),
            (
                "@media x {\n  @container p (width > 4em) { a { b: c } }\n}",
                "@media x{@container p (width>4em){a{b:c}}}",
            ),
            ("@media x {\n  @container (width > 4em) { a { b: c } }\n}", "@media x{@container (width>4em){a{b:c}}}"),
            ("@container style(--a: b) { a { b: c } }", "@container style(--a:b){a{b:c}}"),
            (".x { & > p { width: calc(1em + (2px * 3)) } }", ".x{&>p{width:calc(1em + (2px * 3))}}"),
            ("a { color: light-dark( #111 , #eee ) } /* b */", "a{color:light-dark(#111,#eee)}"),
            ("a::before { content: \"/* x */  y\" }", "a::before{content:\"/* x */  y\"}"),
        ];
        for (source, expected) in cases {
            assert_eq!(css(source).unwrap(), expected);
        }
    }
}
