//! The standalone page: its URL, its address bar, and the plan that it keeps on the device.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::platform::dynamic_js::{call, call_with_texts, get};
use crate::platform::{Address, document, page_url, storage};

/// The key of the reader's own plan in storage.
pub(crate) const OWN_PLAN: &str = "lapwise:plan";

/// The session's key of the plan that this tab left before a reload could know of it, after the fragment that was in
/// the address then.
pub(crate) const LEFT: &str = "lapwise:left";

/// The page around the standalone widget, as far as the widget reads and writes it. Clones share what they know.
#[derive(Clone, Default)]
pub(crate) struct StandalonePage {
    /// The address bar.
    pub(crate) address: Address,
    /// The plan that was kept last, whether or not the browser stored it.
    kept: Rc<RefCell<Option<String>>>,
}

impl StandalonePage {
    /// Returns the reader's own plan as a link: what this page has kept, else what is stored on the device.
    pub(crate) fn own_plan(&self) -> Option<String> {
        self.kept.borrow().clone().or_else(|| storage::get(OWN_PLAN))
    }

    /// Keeps the reader's own plan as a link. Returns true if the browser stored it.
    pub(crate) fn keep_own_plan(&self, link: &str) -> bool {
        self.kept.replace(Some(link.to_owned()));
        storage::set(OWN_PLAN, link)
    }
}

/// Returns true if an element of a widget is on the standalone page.
pub(crate) fn is_around(element: &Element) -> bool {
    ask_host(element, "hasAttribute", "page").is_some_and(|has| has == JsValue::TRUE)
}

/// Returns an attribute of the host of the widget that an element is in; none where it has none.
pub(crate) fn attribute_around(element: &Element, name: &str) -> Option<String> {
    ask_host(element, "getAttribute", name)?.as_string()
}

fn ask_host(element: &Element, method: &str, name: &str) -> Option<JsValue> {
    let root = call(element, "getRootNode", &[]).ok()?;
    // Outside of a widget the root has no host, and that no attributes.
    call_with_texts(&get(&root, "host"), method, &[name]).ok()
}

/// Returns true if this page is the standalone one.
pub(crate) fn is_here() -> bool {
    document::has_match("lapwise-plan[page]")
}

/// Returns the URL to which a shared link leads: that of the standalone page, which is this page or at `elsewhere`; or
/// where `elsewhere` is empty this page, whose first planner opens such a link.
pub(crate) fn url(elsewhere: &str) -> String {
    if elsewhere.is_empty() || is_here() { page_url() } else { elsewhere.to_owned() }
}

/// Returns the folder of a file's URL, with the slash at its end; an empty text where there is none.
pub(crate) fn folder(file: &str) -> &str {
    file.get(..file.rfind('/').map_or(0, |slash| slash + 1)).unwrap_or_default()
}
