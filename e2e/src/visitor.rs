//! A visitor: opens pages, works controls by their names, and sees what is on screen.
//!
//! Methods that know the planner's own parts stand in the modules below.

mod chart;
mod clipboard;
mod clock;
mod costs;
mod files;
mod host_page;
mod language;
pub(crate) mod loss;
pub(crate) mod paper;
mod plan;
pub(crate) mod race;
pub(crate) mod storage;
mod taps;

use crate::browser::{Browser, Screen};
use crate::environment::given;
use crate::line::Line;
use crate::profile::Profile;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt::Debug;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::error::{WebDriverError, WebDriverResult};
use thirtyfour::{Key, TypingData, WebElement};

/// The time after which a visitor gives up looking for something.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The time between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// The number of frames in which a table that is being filled changes. Rows out of sight follow those in sight, the
/// last of them after 190 ms, which are 12 frames.
const STILL_FRAMES: u32 = 15;

const DESK: Screen = Screen { width: 1280, height: 900, is_touched: false };
const PHONE: Screen = Screen { width: 390, height: 844, is_touched: true };

/// A person with a browser. Its methods are named for what they do.
///
/// A test has one at a time and drops it before the next, since Firefox and WebKit run one browser at a time.
///
/// Every method fails the test if the thing cannot be done, and reports what there was instead.
///
/// ```no_run
/// let visitor = e2e::Visitor::open("/#distance=3200m");
/// visitor.types_into("Goal", "1040");
/// visitor.sees("10:40");
/// ```
pub struct Visitor {
    // Dropped before the line, so that no request meets a line that is gone.
    browser: Browser,
    line: Line,
    /// Where the browser keeps what outlasts it, if it does.
    profile: Option<Profile>,
}

// `track_caller` stands on all that may fail, so that a failure names the line of the test.
impl Visitor {
    /// Opens a path of the site, such as `/`, at a desk.
    #[track_caller]
    pub fn open(path: &str) -> Self {
        let visitor = Self::arrives();
        visitor.goes_to(path);
        visitor
    }

    /// Starts a browser at a desk, before any page is opened.
    #[track_caller]
    pub fn arrives() -> Self {
        Self::arrives_at("LAPWISE_URL")
    }

    /// Starts a browser at a desk, for a site with the strictest content security policy.
    #[track_caller]
    pub fn arrives_at_a_strict_site() -> Self {
        Self::arrives_at("LAPWISE_STRICT_URL")
    }

    #[track_caller]
    fn arrives_at(variable: &str) -> Self {
        let line = line_to(variable);
        // A driver sometimes loses a browser that has just started, which is no fault of the page.
        let browser = done("starting the browser", at_a_desk().or_else(|_| at_a_desk()));
        Self { browser, line, profile: None }
    }

    /// Goes on with a phone in the hand, 390 by 844.
    #[track_caller]
    pub fn on_a_phone(self) -> Self {
        self.on_a_screen(PHONE)
    }

    /// Goes on with another screen.
    #[track_caller]
    pub fn on_a_screen(self, screen: Screen) -> Self {
        done("changing the screen", self.browser.set_screen(screen));
        self
    }

    /// Goes on with a device set to dark colours.
    #[track_caller]
    pub fn who_prefers_dark(self) -> Self {
        let set = self.browser.set_media_feature("prefers-color-scheme", "dark");
        done("preferring dark", set);
        self
    }

    /// Opens a path of the site in the same browser.
    #[track_caller]
    pub fn goes_to(&self, path: &str) {
        let url = format!("{}{path}", self.origin());
        done(&format!("going to {path}"), self.browser.go(&url));
        self.lets_planners_come();
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reloads(&self) {
        done("loading again", self.browser.reload());
        self.lets_planners_come();
    }

    /// Waits for the planners in sight. Their fallback shows some of the same texts.
    #[track_caller]
    fn lets_planners_come(&self) {
        self.waits_until("the planners in sight", "arePlannersThere", &[]);
    }

    /// Returns the address bar's text without the origin.
    #[track_caller]
    pub fn address(&self) -> String {
        done("reading the address", self.path())
    }

    /// Waits until the address contains a text.
    #[track_caller]
    pub fn waits_for_address_with(&self, part: &str) {
        self.finds(&format!("an address with {part}"), || {
            let path = self.path()?;
            if path.contains(part) { Ok(()) } else { Err(NotYet::seen(&path)) }
        });
    }

    /// Waits until the address does not contain a text.
    #[track_caller]
    pub fn waits_for_address_without(&self, part: &str) {
        self.finds(&format!("an address without {part}"), || {
            let path = self.path()?;
            if path.contains(part) { Err(NotYet::seen(&path)) } else { Ok(()) }
        });
    }

    fn path(&self) -> WebDriverResult<String> {
        let url = self.browser.url()?;
        Ok(url.strip_prefix(&self.origin()).unwrap_or(&url).to_owned())
    }

    /// Returns the site's scheme, host and port, which differ for each visitor.
    pub fn origin(&self) -> String {
        self.line.origin()
    }

    /// Loses the network, service worker included.
    #[track_caller]
    pub fn goes_offline(&self) {
        self.line.cut();
        done("going offline", self.browser.set_offline(true));
    }

    /// Has the network again.
    #[track_caller]
    pub fn comes_online(&self) {
        self.line.mend();
        done("coming online", self.browser.set_offline(false));
    }

    /// Replaces what a field holds.
    #[track_caller]
    pub fn types_into(&self, label: &str, text: &str) {
        self.clicks(label);
        self.types_over(text);
    }

    /// Types a text in the place of what is in the field that has the focus.
    #[track_caller]
    pub fn types_over(&self, text: &str) {
        // Typing over a selection is one edit, where clearing the field first would be two.
        done("selecting all", self.browser.press_with(select_key(), "a"));
        if text.is_empty() {
            self.presses(Key::Delete);
        } else {
            self.presses(text);
        }
    }

    /// Picks an option of a list by its text.
    #[track_caller]
    pub fn chooses(&self, label: &str, option: &str) {
        self.with(label, |list| {
            let arguments = vec![list.to_json()?, json!(option)];
            let is_chosen: Option<bool> = self.browser.evaluate("choose(...arguments)", arguments)?.convert()?;
            is_chosen.ok_or_else(|| NotYet(format!("“{option}” is no option")))
        });
    }

    /// Clicks or taps what has this label.
    #[track_caller]
    pub fn clicks(&self, label: &str) {
        self.with(label, |element| self.clicks_at_rest(element));
    }

    /// Clicks an element, once the sheet stands still: WebKit's driver moves the pointer to where the element was when it
    /// asked.
    fn clicks_at_rest(&self, element: &WebElement) -> Result<(), NotYet> {
        let is_on_its_way: bool = self.browser.evaluate("isSheetOnItsWay()", vec![])?.convert()?;
        if is_on_its_way {
            return Err(NotYet("the sheet is on its way".to_owned()));
        }
        Ok(self.browser.click(element)?)
    }

    /// Ticks or unticks the check box whose label starts with this. A hint may follow in the label.
    #[track_caller]
    pub fn ticks(&self, label: &str) {
        self.finds(&format!("the check box “{label}”"), || {
            let found = self.browser.evaluate("checkBox(...arguments)", vec![json!(label)])?.element()?;
            self.clicks_at_rest(&found)
        });
    }

    /// Presses keys, one after the other: `"1130"` or `Key::Enter`.
    #[track_caller]
    pub fn presses(&self, keys: impl Into<TypingData>) {
        done("pressing a key", self.browser.press(keys));
    }

    /// Presses a key while holding another: `Key::Shift` and `Key::Tab`.
    #[track_caller]
    pub fn presses_with(&self, held: Key, key: impl Into<TypingData>) {
        done("pressing a key", self.browser.press_with(held, key));
    }

    /// Returns what the field with this label holds.
    #[track_caller]
    pub fn value_of(&self, label: &str) -> String {
        self.with(label, |field| {
            let value = self.browser.evaluate("arguments[0].value", vec![field.to_json()?])?;
            Ok(value.convert()?)
        })
    }

    /// Returns the label of what has the focus; empty where nothing has.
    #[track_caller]
    pub fn focus(&self) -> String {
        self.finds("what has the focus", || Ok(self.focused_label()?))
    }

    /// Waits until what has this label has the focus.
    #[track_caller]
    pub fn waits_for_focus(&self, label: &str) {
        self.finds(&format!("the focus on “{label}”"), || {
            let focused = self.focused_label()?;
            if focused == label { Ok(()) } else { Err(NotYet::seen(&focused)) }
        });
    }

    fn focused_label(&self) -> WebDriverResult<String> {
        let element = self.browser.evaluate("focused()", vec![])?.element()?;
        self.browser.accessible_name(&element)
    }

    /// Waits until a control with this label is there.
    #[track_caller]
    pub fn sees_control(&self, label: &str) {
        self.with(label, |_| Ok(()));
    }

    /// Waits until no control with this label is there.
    #[track_caller]
    pub fn sees_no_control(&self, label: &str) {
        self.finds(&format!("a page without “{label}”"), || match self.control(label)? {
            Some(_) => Err(NotYet("it is there".to_owned())),
            None => Ok(()),
        });
    }

    /// Waits until the text is on screen.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        self.waits_for(&format!("the text “{text}”"), "text", &[], |seen: &String| seen.contains(text));
    }

    /// Waits until the text is not on screen.
    #[track_caller]
    pub fn sees_no(&self, text: &str) {
        self.waits_for(&format!("a page without “{text}”"), "text", &[], |seen: &String| !seen.contains(text));
    }

    /// Returns the rows of the first table with its header; a cell with a field is its value.
    #[track_caller]
    pub fn table(&self) -> Vec<Vec<String>> {
        self.finds("a table", || Ok(self.browser.evaluate("tables()[0] ?? null", vec![])?.convert()?))
    }

    /// Waits until something holds of the first table's rows and none changes any more, and returns them.
    #[track_caller]
    pub fn table_where(&self, what: &str, holds: impl Fn(&[Vec<String>]) -> bool) -> Vec<Vec<String>> {
        let what = format!("a table where {what}");
        let is_right = |rows: &Option<Vec<Vec<String>>>| rows.as_deref().is_some_and(&holds);
        self.waits_for(&what, "stillTable", &[json!(STILL_FRAMES)], is_right).unwrap_or_default()
    }

    /// Waits until the page, whose size may have just changed, is no wider than the screen.
    #[track_caller]
    pub fn fits_on_the_screen(&self) {
        self.waits_until("a page no wider than the screen", "isNoWiderThanTheScreen", &[]);
    }

    /// Saves what the window shows as a PNG.
    #[track_caller]
    pub fn screenshot(&self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        let picture = done("taking a picture", self.browser.picture());
        let folder = path.parent().unwrap_or(Path::new("."));
        let saved = fs::create_dir_all(folder).and_then(|()| fs::write(path, picture));
        saved.unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
    }

    /// Returns everything that the console has shown as an error so far.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        done("reading the console", self.browser.errors())
    }

    /// Returns every address that the page has requested so far, in order.
    #[track_caller]
    pub fn requested_urls(&self) -> Vec<String> {
        done("reading the requests", self.browser.requested_urls())
    }

    /// Returns every requested address that is neither the site's nor data of the page itself.
    #[track_caller]
    pub fn requests_to_others(&self) -> Vec<String> {
        let origin = self.origin();
        let is_own = |url: &String| url.starts_with(&origin) || url.starts_with("data:") || url == "about:blank";
        self.requested_urls().into_iter().filter(|url| !is_own(url)).collect()
    }

    /// Checks that the page has shown no error and has requested nothing but the site's own files so far.
    #[track_caller]
    pub fn asks_nobody_else(&self) {
        assert_eq!(self.console_errors(), [""; 0]);
        assert_eq!(self.requests_to_others(), [""; 0]);
    }

    /// Calls a function of the scripts in `src/page`, and awaits it.
    #[track_caller]
    fn asks<T: DeserializeOwned>(&self, function: &str, arguments: &[Value]) -> T {
        done(function, self.answer(function, arguments))
    }

    /// Calls such a function until something holds of its value, and returns that.
    #[track_caller]
    fn waits_for<T: DeserializeOwned + Debug>(
        &self,
        what: &str,
        function: &str,
        arguments: &[Value],
        holds: impl Fn(&T) -> bool,
    ) -> T {
        self.finds(what, || {
            let seen: T = self.answer(function, arguments)?;
            if holds(&seen) { Ok(seen) } else { Err(NotYet::seen(&seen)) }
        })
    }

    /// Calls such a function until it returns true.
    #[track_caller]
    fn waits_until(&self, what: &str, function: &str, arguments: &[Value]) {
        self.waits_for(what, function, arguments, |is_so: &bool| *is_so);
    }

    /// Calls such a function with the field that has this label, until something holds of its value.
    #[track_caller]
    fn waits_for_field<T: DeserializeOwned + Debug>(
        &self,
        label: &str,
        what: &str,
        function: &str,
        holds: impl Fn(&T) -> bool,
    ) {
        self.finds(&format!("“{label}” {what}"), || {
            let Some(field) = self.control(label)? else { return Err(NotYet("there is no such field".to_owned())) };
            let seen: T = self.answer(function, &[field.to_json()?])?;
            if holds(&seen) { Ok(()) } else { Err(NotYet::seen(&seen)) }
        });
    }

    fn answer<T: DeserializeOwned>(&self, function: &str, arguments: &[Value]) -> WebDriverResult<T> {
        self.browser.evaluate(&format!("{function}(...arguments)"), arguments.to_vec())?.convert()
    }

    /// Does something with the control that has this accessible name.
    #[track_caller]
    fn with<T>(&self, label: &str, mut act: impl FnMut(&WebElement) -> Result<T, NotYet>) -> T {
        self.finds(&format!("“{label}”"), || match self.control(label)? {
            Some(element) => act(&element),
            None => Err(NotYet("no control has this name".to_owned())),
        })
    }

    fn control(&self, label: &str) -> WebDriverResult<Option<WebElement>> {
        // The page narrows the search, since each name costs a command of its own.
        let candidates = self.browser.evaluate("candidates(arguments[0])", vec![json!(label)])?;
        for element in candidates.elements()? {
            if self.browser.accessible_name(&element)? == label {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    fn visible_text(&self) -> WebDriverResult<String> {
        self.browser.evaluate("text()", vec![])?.convert()
    }

    /// Looks again until there is something, or patience ends. An error counts as nothing yet, since the page may be
    /// replacing what was found.
    #[track_caller]
    fn finds<T>(&self, what: &str, mut look: impl FnMut() -> Result<T, NotYet>) -> T {
        let start = Instant::now();
        loop {
            match look() {
                Ok(found) => return found,
                Err(NotYet(reason)) if start.elapsed() > PATIENCE => {
                    panic!("waited in vain for {what}\nlast: {reason}\n{}", self.surroundings());
                }
                Err(_) => thread::sleep(PAUSE),
            }
        }
    }

    /// Describes the page for a failed test.
    fn surroundings(&self) -> String {
        // A question that fails leaves a gap: the reason of the failed test must be printed in any case.
        let text = self.visible_text().unwrap_or_default();
        let names = self.browser.evaluate("controls().map((e) => hints(e).find(Boolean) ?? e.localName)", vec![]);
        let names: Vec<String> = names.and_then(|names| names.convert()).unwrap_or_default();
        let errors = self.browser.errors().unwrap_or_default();
        let place = self.browser.evaluate("`${location.href} at ${innerWidth} by ${innerHeight} px`", vec![]);
        let place: String = place.and_then(|place| place.convert()).unwrap_or_default();
        format!("{place}\ncontrols: {}\nconsole: {errors:?}\ntext: {text}", names.join(" | "))
    }
}

/// A visitor has not found what it waits for; the reason is reported if it never does.
struct NotYet(String);

impl NotYet {
    fn seen(value: &impl Debug) -> Self {
        Self(format!("{value:?}"))
    }
}

impl From<WebDriverError> for NotYet {
    fn from(error: WebDriverError) -> Self {
        Self(error.to_string())
    }
}

#[track_caller]
fn line_to(variable: &str) -> Line {
    let url = given(variable);
    let server = url.trim_start_matches("http://");
    Line::to(server).unwrap_or_else(|error| panic!("no line to {url}: {error}"))
}

fn at_a_desk() -> WebDriverResult<Browser> {
    let browser = Browser::start()?;
    browser.set_screen(DESK)?;
    Ok(browser)
}

/// The key that selects all together with A.
fn select_key() -> Key {
    if cfg!(target_os = "macos") { Key::Meta } else { Key::Control }
}

#[track_caller]
fn done<T>(what: &str, result: WebDriverResult<T>) -> T {
    result.unwrap_or_else(|error| panic!("{what} failed: {error}"))
}
