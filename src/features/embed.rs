//! The plan for another page: code to paste there, and a preview of it in a frame.
//!
//! The code itself is written by [`EmbedCode`](lapwise_core::files::embed_code::EmbedCode).

mod code_source;
mod preview;
mod snippet;

use lapwise_core::messages;

use crate::controls::checkbox::leave_names_out;
use crate::markup::{Fragment, fragment};
use crate::signals::RwSignal;
use crate::state::Planner;
use code_source::CodeSource;
use preview::preview;
use snippet::{SnippetWords, snippet};

#[cfg(test)]
mod tests;

/// The tag, the iframe and the link, each to be copied, and a preview.
pub(crate) fn embed_panel(planner: Planner) -> Fragment {
    let is_nameless = RwSignal::new(false);
    let source = CodeSource { planner, is_nameless };
    fragment! {
        (leave_names_out(is_nameless))
        (snippet(source, TAG))
        (snippet(source, IFRAME))
        (snippet(source, LINK))
        (preview(source))
    }
}

const TAG: SnippetWords =
    SnippetWords { code: |code| code.tag, name: messages::tag, hint: messages::tag_hint, copy: messages::copy_tag };

const IFRAME: SnippetWords = SnippetWords {
    code: |code| code.iframe,
    name: messages::iframe,
    hint: messages::iframe_hint,
    copy: messages::copy_iframe,
};

const LINK: SnippetWords =
    SnippetWords { code: |code| code.link, name: messages::link, hint: messages::link_hint, copy: messages::copy_link };
