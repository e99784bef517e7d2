//! What a visitor does and sees.

use crate::browser::{Browser, Screen, given};
use crate::line::Line;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, TypingData, WebElement};

/// How long a visitor looks for something before giving up.
pub const PATIENCE: Duration = Duration::from_secs(30);

const DESK: Screen = Screen { width: 1280, height: 900, is_touched: false };
const PHONE: Screen = Screen { width: 390, height: 844, is_touched: true };

/// A person with a browser, named for what they do.
///
/// A test has one at a time, and drops one before the next comes: Firefox and WebKit are driven one by one.
///
/// Every method fails the test, with what there was instead, when the thing
/// cannot be done.
///
/// ```no_run
/// let visitor = e2e::Visitor::open("/#distance=3200m");
/// visitor.types_into("Goal", "1040");
/// visitor.sees("10:40");
/// ```
pub struct Visitor {
    // Closed before the line, so that no request meets a dead line.
    browser: Browser,
    line: Line,
}

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

    /// The same, at a site whose content security policy allows next to nothing.
    #[track_caller]
    pub fn arrives_at_a_strict_site() -> Self {
        Self::arrives_at("LAPWISE_STRICT_URL")
    }

    #[track_caller]
    fn arrives_at(variable: &str) -> Self {
        let url = given(variable);
        let server = url.trim_start_matches("http://");
        let line = Line::to(server).unwrap_or_else(|error| panic!("no line to {url}: {error}"));
        // A driver now and then loses a browser that has only just started; that is no fault of the page.
        let browser = done("starting the browser", at_a_desk().or_else(|_| at_a_desk()));
        Self { browser, line }
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

    /// What stands in for a planner until it is there says some of the same.
    #[track_caller]
    fn lets_planners_come(&self) {
        self.waits_until("arePlannersThere()");
    }

    /// The address bar, without the origin.
    #[track_caller]
    pub fn address(&self) -> String {
        let url = done("reading the address", self.browser.url());
        url.strip_prefix(&self.origin()).unwrap_or(&url).to_owned()
    }

    /// The site's scheme, host and port, for this visitor alone.
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
        self.with::<bool>(label, |list| {
            let arguments = vec![list.to_json()?, json!(option)];
            self.browser.evaluate("choose(...arguments)", arguments)?.convert()
        });
    }

    /// Clicks or taps what has this label.
    #[track_caller]
    pub fn clicks(&self, label: &str) {
        self.with(label, |element| self.browser.click(element).map(Some));
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

    /// What the field with this label holds.
    #[track_caller]
    pub fn value_of(&self, label: &str) -> String {
        self.with(label, |field| {
            let value = self.browser.evaluate("arguments[0].value", vec![field.to_json()?])?;
            value.convert()
        })
    }

    /// The label of what has the focus; empty where nothing has.
    #[track_caller]
    pub fn focus(&self) -> String {
        self.finds("what has the focus", || {
            let element = self.browser.evaluate("focused()", vec![])?.element()?;
            self.browser.accessible_name(&element).map(Some)
        })
    }

    /// Waits until the text is to be seen.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        self.finds(&format!("the text “{text}”"), || Ok(self.visible_text()?.contains(text).then_some(())));
    }

    /// Waits until the text is not to be seen.
    #[track_caller]
    pub fn sees_no(&self, text: &str) {
        self.finds(&format!("a page without “{text}”"), || Ok((!self.visible_text()?.contains(text)).then_some(())));
    }

    /// The rows of the first table, header included; a cell with a field is its value.
    #[track_caller]
    pub fn table(&self) -> Vec<Vec<String>> {
        self.finds("a table", || self.browser.evaluate("tables()[0] ?? null", vec![])?.convert())
    }

    /// Waits until something holds of the first table's rows and none changes any more, and returns them: rows out of
    /// sight follow those in sight within a tenth of a second.
    #[track_caller]
    pub fn table_where(&self, what: &str, holds: impl Fn(&[Vec<String>]) -> bool) -> Vec<Vec<String>> {
        let mut before = None;
        self.finds(&format!("a table where {what}"), || {
            let rows = self
                .browser
                .evaluate("new Promise(done => setTimeout(() => done(tables()[0] ?? null), 150))", vec![])?;
            let rows: Option<Vec<Vec<String>>> = rows.convert()?;
            let is_still = before == rows;
            before.clone_from(&rows);
            Ok(rows.filter(|rows| is_still && holds(rows)))
        })
    }

    /// Waits until the page, which may just have been given another size, is no wider than the screen.
    #[track_caller]
    pub fn fits_on_the_screen(&self) {
        self.waits_until("isNoWiderThanTheScreen()");
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

    /// Everything the console has shown as an error so far.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        done("reading the console", self.browser.errors())
    }

    /// Every address the page has requested so far, in order.
    #[track_caller]
    pub fn requested_urls(&self) -> Vec<String> {
        done("reading the requests", self.browser.requested_urls())
    }

    /// Does as the page's author: the value of a JavaScript expression, awaited.
    #[track_caller]
    pub fn evaluates(&self, expression: &str) -> Value {
        let answer = self.browser.evaluate(expression, vec![]);
        done(expression, answer).json().clone()
    }

    /// Waits until a JavaScript expression is true.
    #[track_caller]
    pub fn waits_until(&self, expression: &str) {
        self.finds(&format!("`{expression}` to be true"), || {
            let answer = self.browser.evaluate(expression, vec![])?;
            Ok((answer.json() == &Value::Bool(true)).then_some(()))
        });
    }

    /// Does something with the control that has this accessible name.
    #[track_caller]
    fn with<T>(&self, label: &str, mut act: impl FnMut(&WebElement) -> WebDriverResult<Option<T>>) -> T {
        self.finds(&format!("“{label}”"), || match self.control(label)? {
            Some(element) => act(&element),
            None => Ok(None),
        })
    }

    fn control(&self, label: &str) -> WebDriverResult<Option<WebElement>> {
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

    /// Looks again until there is something, or patience ends. An error counts
    /// as nothing yet: the page may be replacing what was found.
    #[track_caller]
    fn finds<T>(&self, what: &str, mut look: impl FnMut() -> WebDriverResult<Option<T>>) -> T {
        let start = Instant::now();
        loop {
            let seen = look();
            if let Ok(Some(found)) = seen {
                return found;
            }
            if start.elapsed() > PATIENCE {
                let trouble = seen.err().map(|error| format!("\nlast error: {error}"));
                panic!("waited in vain for {what}{}\n{}", trouble.unwrap_or_default(), self.surroundings());
            }
            thread::sleep(Duration::from_millis(40));
        }
    }

    /// What a failed test needs to say about the page.
    fn surroundings(&self) -> String {
        let text = self.visible_text().unwrap_or_default();
        let names = self.browser.evaluate("controls().map((e) => hints(e).find(Boolean) ?? e.localName)", vec![]);
        let names: Vec<String> = names.and_then(|names| names.convert()).unwrap_or_default();
        let errors = self.browser.errors().unwrap_or_default();
        let place = self.browser.evaluate("`${location.href} at ${innerWidth} by ${innerHeight} px`", vec![]);
        let place: String = place.and_then(|place| place.convert()).unwrap_or_default();
        format!("{place}\ncontrols: {}\nconsole: {errors:?}\ntext: {text}", names.join(" | "))
    }
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
