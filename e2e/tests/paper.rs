//! A plan is taken along: on paper, as text, as a file, and to a spot at the track.

use e2e::{Screen, Visitor};

/// Calls `print` of every frame in vain, and keeps what it would have printed.
const WATCH_PRINT: &str = "(() => {
    const get = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow').get;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const inside = get.call(this);
        inside.print = () => {
            const { document } = inside;
            window.printed = {
                title: document.title,
                sizes: [...document.querySelectorAll('svg')].map(page => [page.getAttribute('width'), page.getAttribute('height')]),
                fonts: [...document.querySelectorAll('text')].map(text => [text.textContent, Number(text.getAttribute('font-size'))]),
                rules: document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText),
            };
            window.finishPrinting = () => {
                inside.dispatchEvent(new Event('beforeprint'));
                inside.dispatchEvent(new Event('afterprint'));
            };
        };
        return inside;
    } });
    return true;
})()";

/// Keeps every file that is saved, with its name.
const WATCH_FILES: &str = "(() => {
    window.files = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return create(blob); };
    HTMLAnchorElement.prototype.click = function () { window.files.push([this.download, window.blob]); };
    return true;
})()";

const FRAMES: &str = "document.querySelector('lapwise-plan').shadowRoot.querySelectorAll('iframe').length";

/// So high that nothing needs to be scrolled to: a driver may click where something was before.
const HIGH: Screen = Screen { width: 1280, height: 2400, is_touched: false };

fn opened(path: &str) -> Visitor {
    let visitor = Visitor::arrives().on_a_screen(HIGH);
    visitor.goes_to(path);
    visitor.sees("Halfway");
    visitor
}

fn printed(visitor: &Visitor) -> serde_json::Value {
    visitor.evaluates(WATCH_PRINT);
    visitor.clicks("Print this");
    visitor.waits_until("window.printed !== undefined");
    visitor.evaluates("window.printed")
}

#[test]
fn a_wrist_band_is_printed_from_a_frame_of_its_own_under_a_strict_policy() {
    let visitor = Visitor::arrives_at_a_strict_site().on_a_screen(HIGH);
    visitor.goes_to("/hosts/plain.html");
    visitor.sees("Halfway");
    let around = "document.head.outerHTML + [...document.body.children].map(child => child.outerHTML).join()";
    let before = visitor.evaluates(around);
    visitor.clicks("Print");
    visitor.sees("One page");
    let page = printed(&visitor);
    assert_eq!(page["sizes"], serde_json::json!([["190.0mm", "259.0mm"]]));
    let rules = page["rules"].to_string();
    assert!(rules.contains("@page { margin: 8mm; }"), "{rules}");
    let digits = page["fonts"].as_array().expect("texts").iter().filter(|text| {
        let text = text[0].as_str().unwrap_or_default();
        text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || ":.".contains(c))
    });
    // After the goal in the head of the band.
    let sizes: Vec<i64> = digits.skip(1).filter_map(|text| text[1].as_i64()).collect();
    assert!(sizes.len() > 3 && sizes.iter().all(|size| *size >= 43), "12 pt are 4.23 mm: {sizes:?}");
    assert_eq!(visitor.evaluates(FRAMES), 1);
    visitor.evaluates("window.finishPrinting()");
    visitor.waits_until(&format!("{FRAMES} === 0"));
    assert_eq!(visitor.evaluates(around), before, "the page around is as it was");
    assert_eq!(visitor.focus(), "Print this");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn where_printing_does_not_begin_a_sentence_says_so() {
    let visitor = opened("/#distance=1500m&goal=5:00");
    visitor.clicks("Print");
    printed(&visitor);
    visitor.sees("This page does not let the planner print.");
}

#[test]
fn a_coach_prints_a_pace_chart_of_goals_and_of_athletes() {
    let visitor = opened("/#distance=3200m&goal=10:40");
    visitor.clicks("Print");
    visitor.clicks("Pace chart");
    assert_eq!(visitor.value_of("From"), "10:00", "goals around the plan's own");
    assert_eq!(visitor.value_of("In steps of"), "0:10");
    visitor.types_into("From", "9:00");
    visitor.types_into("To", "12:00");
    let texts = |page: serde_json::Value| -> Vec<String> {
        let texts = page["fonts"].as_array().expect("texts").clone();
        texts.iter().filter_map(|text| text[0].as_str().map(str::to_owned)).collect()
    };
    let goals = texts(printed(&visitor));
    for goal in ["9:00", "10:40", "12:00"] {
        assert!(goals.iter().any(|text| text == goal), "{goals:?}");
    }
    visitor.types_into("From", "13:00");
    visitor.clicks("Print this");
    visitor.sees("The goals go from a faster one to a slower one in steps.");
    visitor.evaluates(
        r#"(() => { const area = document.querySelector('lapwise-plan').shadowRoot.querySelector('#sheet-athletes');
        area.value = "Ana 10:40\nBen\nCleo 11:20"; area.dispatchEvent(new Event('input')); return true; })()"#,
    );
    visitor.sees("Line 2: no goal in “Ben”. Write Ana 10:40.");
    visitor.evaluates("delete window.printed");
    let athletes = texts(printed(&visitor));
    assert!(athletes.iter().any(|text| text == "Ana") && athletes.iter().any(|text| text == "Cleo"), "{athletes:?}");
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn the_table_is_copied_or_offered_to_be_copied_by_hand() {
    let visitor = opened("/#distance=800m&goal=2:00");
    let watch = "(() => {
        const clipboard = { writeText: async (text) => { window.copied = text; } };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        return true;
    })()";
    visitor.evaluates(watch);
    visitor.clicks("Save");
    visitor.clicks("For a spreadsheet");
    visitor.sees("Copied.");
    let cells = visitor.evaluates("window.copied");
    assert!(cells.as_str().is_some_and(|text| text.contains("800 m\t60.0\t2:00.0")), "{cells}");
    visitor.clicks("As text");
    visitor.waits_until("window.copied.startsWith('800 m in 2:00')");
    visitor.evaluates("void Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    visitor.clicks("As text");
    visitor.sees("This page does not let the planner copy.");
    assert!(visitor.value_of("Text to copy").starts_with("800 m in 2:00"));
    assert_eq!(visitor.focus(), "Text to copy");
}

#[test]
fn files_are_saved_under_a_strict_policy() {
    let visitor = Visitor::arrives_at_a_strict_site().on_a_screen(HIGH);
    visitor.goes_to("/hosts/plain.html");
    visitor.sees("Halfway");
    visitor.evaluates(WATCH_FILES);
    visitor.clicks("Save");
    for (button, file) in [
        ("Table (CSV)", "lapwise-5-km-25-00.csv"),
        ("Chart (SVG)", "lapwise-5-km-25-00.svg"),
        ("All numbers (JSON)", "lapwise-5-km-25-00.json"),
        ("Chart (PNG)", "lapwise-5-km-25-00.png"),
    ] {
        visitor.clicks(button);
        visitor.sees(&format!("{file} is saved."));
    }
    visitor.clicks("Race day (calendar)");
    visitor.sees("Give the race a date first, under Race day.");
    let names = visitor.evaluates("window.files.map(([name, blob]) => [name.split('.')[1], blob.type])");
    let kinds = serde_json::json!([
        ["csv", "text/csv;charset=utf-8"],
        ["svg", "image/svg+xml;charset=utf-8"],
        ["json", "application/json;charset=utf-8"],
        ["png", "image/png"]
    ]);
    assert_eq!(names, kinds);
    let content = |index: usize| visitor.evaluates(&format!("window.files[{index}][1].text()"));
    assert!(content(0).as_str().is_some_and(|csv| csv.ends_with(",5000,300,1500\r\n")), "{}", content(0));
    assert!(content(1).as_str().is_some_and(|svg| svg.starts_with("<svg xmlns=") && svg.contains("5 km in 25:00")));
    let numbers: serde_json::Value = serde_json::from_str(content(2).as_str().unwrap_or("")).expect("JSON");
    assert_eq!((&numbers["goalS"], &numbers["splits"][4]["cumulativeMs"]), (&1500.into(), &1_500_000.into()));
    let size = "createImageBitmap(window.files[3][1]).then(picture => [picture.width, picture.height])";
    assert_eq!(visitor.evaluates(size), serde_json::json!([2400, 1200]));
    assert_eq!(visitor.console_errors(), [""; 0]);
}

#[test]
fn race_day_is_saved_for_a_calendar() {
    let visitor = opened("/#distance=half&goal=1:45:00&date=2027-04-25&start=09:30");
    visitor.evaluates(WATCH_FILES);
    visitor.clicks("Save");
    visitor.clicks("Race day (calendar)");
    visitor.sees("lapwise-Half-marathon-1-45-00.ics is saved.");
    let file = visitor.evaluates("window.files[0][1].text()");
    let file = file.as_str().unwrap_or_default();
    assert!(file.contains("\r\nDTSTART:20270425T093000\r\nDTEND:20270425T111500\r\n"), "{file}");
    let stamp = file.lines().find_map(|line| line.strip_prefix("DTSTAMP:")).unwrap_or_default();
    assert!(stamp.len() == 16 && stamp.ends_with('Z') && stamp.as_bytes().get(8) == Some(&b'T'), "{stamp}");
}

#[test]
fn on_a_clubs_page_paper_and_files_lead_to_the_standalone_page() {
    let visitor = opened("/hosts/plain.html");
    visitor.evaluates(WATCH_FILES);
    visitor.evaluates("void (document.querySelector('lapwise-plan').date = '2027-04-25')");
    visitor.clicks("Save");
    visitor.clicks("Race day (calendar)");
    visitor.waits_until("window.files.length > 0");
    let file = visitor.evaluates("window.files[0][1].text()");
    let file = file.as_str().unwrap_or_default().replace("\r\n ", "");
    let page = format!("{}/index.html#v=1&distance=5km", visitor.origin());
    assert!(file.contains(&format!("\r\nURL:{page}")), "{file}");
    visitor.clicks("Print");
    visitor.clicks("Plan");
    let page = printed(&visitor)["fonts"].to_string();
    assert!(page.contains("/index.html#v=1") && !page.contains("/hosts/"), "{page}");
}

#[test]
fn a_coach_stands_200_m_past_the_line_of_a_1500_m() {
    let visitor = opened("/#distance=1500m&goal=4:00");
    visitor.clicks("On the track");
    visitor.clicks("200 m past the finish line");
    let rows = "tables().at(-1).slice(1).map(row => row.join(' '))";
    let passes = serde_json::json!(["100 m 16.0 16.0", "500 m 1:20.0 64.0", "900 m 2:24.0 64.0", "1300 m 3:28.0 64.0"]);
    assert_eq!(visitor.evaluates(rows), passes);
    visitor.clicks("Finish line");
    visitor.waits_until(&format!("({rows})[0] === '300 m 48.0 48.0'"));
    visitor.evaluates(
        "(() => { const oval = document.querySelector('lapwise-plan').shadowRoot.querySelector('#panel-spot svg');
        const { left, top, width, height } = oval.getBoundingClientRect();
        const place = { clientX: left + width * 468 / 1780, clientY: top + height * 100 / 936 };
        oval.dispatchEvent(new PointerEvent('pointerdown', place)); return true; })()",
    );
    visitor.waits_until(&format!(
        "JSON.stringify({rows}) === {}",
        serde_json::to_string(&passes.to_string()).unwrap_or_default()
    ));
}

#[test]
fn on_the_road_there_is_no_spot_and_nothing_jumps_when_a_race_goes_there() {
    let visitor = opened("/#distance=marathon&goal=4:00:00");
    let is_offered = |yes: bool| {
        let chip = "document.querySelector('lapwise-plan').shadowRoot.querySelector('[aria-controls=panel-spot]')";
        visitor.waits_until(&format!("{chip}.hidden === {}", !yes));
    };
    let goes_to =
        |race: &str| visitor.evaluates(&format!("document.querySelector('lapwise-plan').distance = '{race}'"));
    is_offered(false);
    goes_to("3200m");
    is_offered(true);
    visitor.clicks("On the track");
    visitor.waits_until("!!document.querySelector('lapwise-plan').shadowRoot.querySelector('#panel-spot svg')");
    goes_to("marathon");
    visitor.sees("This race is on the road.");
    is_offered(true);
    visitor.clicks("On the track");
    is_offered(false);
}
