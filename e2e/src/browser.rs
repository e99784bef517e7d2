//! One browser, driven over WebDriver. Every method waits for the answer.

use crate::drivers::{self, Taken};
use crate::environment::given;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::path::Path;
use std::thread;
use std::time::Duration;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, Key, LoggingPrefsLogLevel, RequestData, SessionId,
    TypingData, WebDriver, WebElement, WindowHandle,
};
use tokio::runtime::{Builder, Runtime};

/// Definitions that every script starts with.
const PAGE: &str = concat!(
    include_str!("page.js"),
    include_str!("page/chart.js"),
    include_str!("page/clipboard.js"),
    include_str!("page/clock.js"),
    include_str!("page/files.js"),
    include_str!("page/host_page.js"),
    include_str!("page/language.js"),
    include_str!("page/paper.js"),
    include_str!("page/plan.js"),
    include_str!("page/race.js"),
    include_str!("page/situation.js"),
    include_str!("page/storage.js"),
    include_str!("page/taps.js"),
);

/// The size of a screen in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// True if it is touched, like a phone's.
    pub is_touched: bool,
}

/// A running browser; it closes when dropped.
pub struct Browser {
    runtime: Runtime,
    driver: WebDriver,
    engine: String,
    log: RefCell<Log>,
    /// True once it has not answered in time. It is sent no more commands then.
    is_stuck: Cell<bool>,
    /// Left to another test once this browser is closed.
    _taken: Taken,
}

/// The time that a driver may take for one command.
const DEADLINE: Duration = Duration::from_secs(40);

/// The tab that is covered, if another tab covers it.
pub struct Away(Option<WindowHandle>);

/// Everything that the browser has reported. Reading its list empties it.
#[derive(Default)]
struct Log {
    errors: Vec<String>,
    warnings: Vec<String>,
    urls: Vec<String>,
}

impl Browser {
    /// Starts a browser at the driver that `cargo xtask test` names.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn start() -> WebDriverResult<Self> {
        Self::start_with(&[])
    }

    /// Starts a browser that has and keeps all that is stored in a folder. Only Chromium does.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub(crate) fn start_in(folder: &Path) -> WebDriverResult<Self> {
        Self::start_with(&[&profile_flag(folder)])
    }

    /// Starts a browser with further flags.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn start_with(flags: &[&str]) -> WebDriverResult<Self> {
        // One thread is enough, since every method waits for its answer.
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let taken = drivers::take();
        let driver = runtime.block_on(session(&taken.address, flags))?;
        let engine = given("LAPWISE_ENGINE");
        Ok(Self { runtime, driver, engine, log: RefCell::default(), is_stuck: Cell::new(false), _taken: taken })
    }

    /// Goes to an address and waits until the page has loaded.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn go(&self, url: &str) -> WebDriverResult<()> {
        self.wait_for(self.driver.goto(url))
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) -> WebDriverResult<()> {
        self.wait_for(self.driver.refresh())
    }

    /// Returns the address in the address bar.
    pub(crate) fn url(&self) -> WebDriverResult<String> {
        self.wait_for(self.driver.current_url()).map(String::from)
    }

    /// Evaluates an expression in terms of the scripts of `src/page`, and awaits it.
    pub(crate) fn evaluate(&self, expression: &str, arguments: Vec<Value>) -> WebDriverResult<ScriptRet> {
        // Sent every time, since definitions end with the script that made them.
        let script = format!("{PAGE}\nreturn {expression};");
        self.wait_for(self.driver.execute(script, arguments))
    }

    /// Returns the name that assistive technology gives an element.
    pub(crate) fn accessible_name(&self, element: &WebElement) -> WebDriverResult<String> {
        let question = ComputedLabel(element.element_id().to_string());
        self.wait_for(self.driver.cmd(question))?.value()
    }

    /// Clicks an element.
    pub(crate) fn click(&self, element: &WebElement) -> WebDriverResult<()> {
        if self.engine == "webkit" {
            // Its driver refuses to click in a shadow root, whose host seems to cover the element. A pointer can.
            self.wait_for(element.scroll_into_view())?;
            return self.wait_for(self.driver.action_chain().move_to_element_center(element).click().perform());
        }
        // A person scrolls to what is behind the bar at the bottom of a phone; a driver takes it to be in view.
        self.evaluate(
            "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })",
            vec![element.to_json()?],
        )?;
        self.wait_for(element.click())
    }

    /// Covers the page with another tab. In WebKit it minimizes the window, since a covered tab counts as visible
    /// there.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn look_away(&self, url: &str) -> WebDriverResult<Away> {
        if self.engine == "webkit" {
            self.wait_for(self.driver.minimize_window())?;
            return Ok(Away(None));
        }
        let page = self.wait_for(self.driver.window())?;
        let other = self.wait_for(self.driver.new_tab())?;
        self.wait_for(self.driver.switch_to_window(other))?;
        self.go(url)?;
        Ok(Away(Some(page)))
    }

    /// Closes the other tab or restores the window, so that the page is visible again on such a screen.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn look_back(&self, Away(page): Away, screen: Screen) -> WebDriverResult<()> {
        let Some(page) = page else { return self.set_screen(screen) };
        self.wait_for(self.driver.close_window())?;
        self.wait_for(self.driver.switch_to_window(page))
    }

    /// Sends keys to whatever has the focus.
    pub(crate) fn press(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.wait_for(self.driver.action_chain().send_keys(keys).perform())
    }

    /// Holds one key while others are pressed.
    pub(crate) fn press_with(&self, held: Key, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        let chain = self.driver.action_chain().key_down(held.clone());
        self.wait_for(chain.send_keys(keys).key_up(held).perform())
    }

    /// Returns a picture of the window as PNG.
    pub(crate) fn picture(&self) -> WebDriverResult<Vec<u8>> {
        self.wait_for(self.driver.screenshot_as_png())
    }

    /// Gives the window the size and kind of a screen. Only Chromium emulates touch and windows as narrow as a phone.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn set_screen(&self, screen: Screen) -> WebDriverResult<()> {
        let Screen { width, height, is_touched } = screen;
        if !self.is_chromium() {
            return self.resize(width, height);
        }
        self.command(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_touched }),
        )?;
        self.command("Emulation.setTouchEmulationEnabled", json!({ "enabled": is_touched }))
    }

    /// Sizes the window so that the page in it has this size.
    fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        // The frame around the page is measured on a window of about this size, then added.
        self.resize_window(width, height)?;
        let [across, down] = self.window_frame()?;
        self.resize_window(width + across, height + down)
    }

    /// Gives the window a size. WebKit's driver has an error for a window that is slow to take it, as on a busy machine.
    fn resize_window(&self, width: u32, height: u32) -> WebDriverResult<()> {
        let resize = || self.wait_for(self.driver.set_window_rect(0, 0, width, height)).map(drop);
        for _ in 1..TRIES {
            if resize().is_ok() {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        resize()
    }

    /// Measures by how much the window is wider and higher than the page in it.
    fn window_frame(&self) -> WebDriverResult<[u32; 2]> {
        let measure = || {
            let sides = self.evaluate("[outerWidth - innerWidth, outerHeight - innerHeight]", vec![])?;
            sides.convert::<[i32; 2]>()
        };
        let mut frame = measure()?;
        for _ in 0..MOST_MEASURES {
            thread::sleep(BETWEEN_MEASURES);
            let before = std::mem::replace(&mut frame, measure()?);
            // The page learns of a new size after the driver has answered, and looks larger than its window until then.
            if frame == before && frame.iter().all(|side| *side >= 0) {
                break;
            }
        }
        Ok(frame.map(|side| u32::try_from(side).unwrap_or(0)))
    }

    /// Returns true if the browser has Chromium's own tools beside those of every driver.
    pub fn is_chromium(&self) -> bool {
        self.engine == "chromium"
    }

    /// Sets a media feature such as `prefers-color-scheme`.
    pub(crate) fn set_media_feature(&self, name: &str, value: &str) -> WebDriverResult<()> {
        let features = json!([{ "name": name, "value": value }]);
        self.command("Emulation.setEmulatedMedia", json!({ "features": features }))
    }

    /// Sets the time zone of the page. The others have no such switch.
    pub(crate) fn set_time_zone(&self, zone: &str) -> WebDriverResult<()> {
        if !self.is_chromium() {
            return Ok(());
        }
        self.command("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))
    }

    /// Sets what the page is told of the network. [`crate::line`] cuts it.
    pub(crate) fn set_offline(&self, offline: bool) -> WebDriverResult<()> {
        // The others have no such switch. Their line is cut all the same.
        if !self.is_chromium() {
            return Ok(());
        }
        self.command(
            "Network.emulateNetworkConditions",
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
        )
    }

    /// Slows the page's own work down so many times.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn slow_down(&self, times: u32) -> WebDriverResult<()> {
        self.command("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
    }

    /// Delays every answer by so many milliseconds and limits it to so many bytes a second.
    ///
    /// # Errors
    ///
    /// When the browser does not do it.
    pub fn set_network(&self, latency: u32, throughput: u32) -> WebDriverResult<()> {
        self.command(
            "Network.emulateNetworkConditions",
            json!({ "offline": false, "latency": latency, "downloadThroughput": throughput, "uploadThroughput": throughput }),
        )
    }

    /// Runs a script in every page from now on, before the page's own.
    pub(crate) fn run_first(&self, script: &str) -> WebDriverResult<()> {
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
    }

    /// Returns everything that the console has shown as an error so far. Only Chromium reports it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn errors(&self) -> WebDriverResult<Vec<String>> {
        self.read_console()?;
        Ok(self.log.borrow().errors.clone())
    }

    /// Returns everything that the console has shown as a warning so far. Only Chromium reports it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn warnings(&self) -> WebDriverResult<Vec<String>> {
        self.read_console()?;
        Ok(self.log.borrow().warnings.clone())
    }

    /// Keeps what the browser tells of its console, since it tells everything once.
    fn read_console(&self) -> WebDriverResult<()> {
        if !self.is_chromium() {
            return Ok(());
        }
        let entries = self.wait_for(self.driver.browser_log())?;
        let mut log = self.log.borrow_mut();
        for entry in entries {
            match entry.level.as_str() {
                "SEVERE" => log.errors.push(entry.message),
                "WARNING" => log.warnings.push(entry.message),
                _ => {}
            }
        }
        Ok(())
    }

    /// Returns every address requested so far, in order. Other browsers than Chromium report those of the open page.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub fn requested_urls(&self) -> WebDriverResult<Vec<String>> {
        if !self.is_chromium() {
            let urls = "[location.href, ...performance.getEntriesByType('resource').map((entry) => entry.name)]";
            return self.evaluate(urls, vec![])?.convert();
        }
        let entries = self.wait_for(self.driver.get_log("performance"))?;
        let mut log = self.log.borrow_mut();
        log.urls.extend(entries.iter().filter_map(|entry| requested_url(&entry.message)));
        Ok(log.urls.clone())
    }

    fn command(&self, name: &str, parameters: Value) -> WebDriverResult<()> {
        self.ask(name, parameters).map(drop)
    }

    /// Returns the answer of one of Chromium's own tools.
    pub(crate) fn ask(&self, name: &str, parameters: Value) -> WebDriverResult<Value> {
        self.wait_for(self.driver.cdp().send_raw(name, parameters))
    }

    fn wait_for<T>(&self, work: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
        if self.is_stuck.get() {
            return Err(WebDriverError::Timeout("the browser did not answer before".to_owned()));
        }
        let answer = self.runtime.block_on(in_time(DEADLINE, work));
        if matches!(&answer, Err(error) if matches!(**error, WebDriverErrorInner::Timeout(_))) {
            self.is_stuck.set(true);
        }
        answer
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A test that has failed already has nothing to gain from a second error.
        // `quit` consumes a driver, which cannot be moved out of a field here.
        let _closed = self.runtime.block_on(in_time(DEADLINE, self.driver.clone().quit()));
    }
}

/// The W3C command for an element's accessible name. thirtyfour has none for it.
#[derive(Debug)]
struct ComputedLabel(String);

impl FormatRequestData for ComputedLabel {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("session/{session}/element/{}/computedlabel", self.0);
        RequestData::new(http::Method::GET, path)
    }
}

/// The flag of Chromium for a folder of what is stored.
pub(crate) fn profile_flag(folder: &Path) -> String {
    format!("--user-data-dir={}", folder.display())
}

/// Awaits an answer and returns an error if that takes too long.
async fn in_time<T>(limit: Duration, work: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
    let late = || WebDriverError::Timeout(format!("no answer in {} s", limit.as_secs()));
    tokio::time::timeout(limit, work).await.unwrap_or_else(|_| Err(late()))
}

/// Starts a session. A driver of one browser at a time may still be closing the last one, so it tries again.
async fn session(address: &str, flags: &[&str]) -> WebDriverResult<WebDriver> {
    for _ in 1..TRIES {
        if let Ok(driver) = new_session(address, flags).await {
            return Ok(driver);
        }
        tokio::time::sleep(PAUSE).await;
    }
    // The last try stands alone, so that its error is the answer.
    new_session(address, flags).await
}

async fn new_session(address: &str, flags: &[&str]) -> WebDriverResult<WebDriver> {
    in_time(START, WebDriver::new(address, capabilities(flags)?)).await
}

/// The time that a browser may take to start on a busy machine.
const START: Duration = Duration::from_secs(90);
const TRIES: u32 = 4;
const PAUSE: Duration = Duration::from_millis(500);

/// The most measures of the frame of a window until it stands still, and the time between two.
const MOST_MEASURES: u32 = 40;
const BETWEEN_MEASURES: Duration = Duration::from_millis(50);

fn capabilities(flags: &[&str]) -> WebDriverResult<Capabilities> {
    let browser = given("LAPWISE_BROWSER");
    match given("LAPWISE_ENGINE").as_str() {
        "firefox" => {
            let mut firefox = DesiredCapabilities::firefox();
            firefox.set_firefox_binary(&browser)?;
            firefox.set_headless()?;
            Ok(firefox.into())
        }
        "webkit" => {
            let mut webkit = Capabilities::new();
            webkit.set("browserName", "MiniBrowser")?;
            webkit.set("webkitgtk:browserOptions", json!({ "binary": browser, "args": ["--automation"] }))?;
            Ok(webkit)
        }
        _ => chromium(&browser, flags),
    }
}

fn chromium(browser: &str, flags: &[&str]) -> WebDriverResult<Capabilities> {
    let mut chrome = DesiredCapabilities::chrome();
    chrome.set_binary(browser)?;
    for flag in given("LAPWISE_CHROME_FLAGS").split_whitespace().chain(flags.iter().copied()) {
        chrome.add_arg(flag)?;
    }
    // The logs that `errors` and `requested_urls` read.
    chrome.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    chrome.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(chrome.into())
}

/// Returns the address in an entry of the performance log, if it reports a request.
fn requested_url(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let message = entry.get("message")?;
    if message.get("method")? != "Network.requestWillBeSent" {
        return None;
    }
    message.pointer("/params/request/url")?.as_str().map(str::to_owned)
}
