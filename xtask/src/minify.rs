//! Shortens scripts and style sheets without changing what they do. HTML ships as it is written.
//!
//! Libraries do it. oxc shortens the names in a script too, which makes the glue 1.1 kB smaller after brotli than
//! without its spaces alone. For sheets `minifier` is within 20 bytes of lightningcss, which takes half a minute to compile.

use anyhow::{Result, anyhow, ensure};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::minifier::{MangleOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

/// Returns a style sheet without comments and idle white space.
///
/// # Errors
///
/// When the sheet cannot be read, or would change its meaning.
pub(crate) fn css(source: &str) -> Result<String> {
    // The library joins a pseudo-element to what stands before it: `.a ::before` would be `.a::before`.
    ensure!(!source.contains(" ::"), "a pseudo-element behind a space needs a star: ` *::before`");
    let sheet =
        minifier::css::minify(source).map_err(|error| anyhow!("the style sheet cannot be minified: {error}"))?;
    Ok(sheet.to_string())
}

/// Returns a module without comments, idle white space and code that is never reached, its own names shortened.
///
/// # Errors
///
/// When the module cannot be read.
pub(crate) fn javascript(source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    ensure!(parsed.errors.is_empty(), "the script cannot be minified: {:?}", parsed.errors);
    // What a module does not export is its own, so the names at its top are shortened too.
    let mangle = MangleOptions { top_level: true, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), ..MinifierOptions::default() };
    let minified = Minifier::new(options).minify(&allocator, &mut parsed.program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
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
    fn a_script_that_cannot_be_read_is_refused() {
        assert!(javascript("let a = 'open\n  // comment").is_err());
    }

    #[test]
    fn a_pseudo_element_of_a_descendant_is_refused_without_a_star() {
        assert!(css(".a ::before { b: c }").is_err());
        assert_eq!(css(".a *::before { b: c }").unwrap(), ".a *::before{b:c}");
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
}
