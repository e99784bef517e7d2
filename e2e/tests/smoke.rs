//! The page comes up, and asks nobody but its own site.

use e2e::Visitor;

const WIDGET_IS_UP: &str = "document.querySelector('lapwise-plan')?.shadowRoot?.textContent.trim().length > 0";

fn comes_up(visitor: &Visitor, path: &str) {
    visitor.goes_to(path);
    visitor.waits_until(WIDGET_IS_UP);
    assert_eq!(visitor.console_errors(), [""; 0]);
    let urls = visitor.requested_urls();
    assert!(urls.iter().any(|url| url.ends_with(".wasm")), "{urls:?}");
    for url in urls {
        let is_own = url.starts_with(&visitor.origin()) || url.starts_with("data:");
        assert!(is_own, "{url} was requested");
    }
}

#[test]
fn the_standalone_page_comes_up_on_a_phone() {
    let visitor = Visitor::arrives().on_a_phone();
    comes_up(&visitor, "/");
    visitor.fits_on_the_screen();
}

#[test]
fn a_club_page_shows_the_widget() {
    let visitor = Visitor::arrives();
    comes_up(&visitor, "/hosts/plain.html");
    visitor.sees("Club evening");
}

#[test]
fn the_widget_comes_up_under_a_strict_policy() {
    let visitor = Visitor::arrives_at_a_strict_site();
    comes_up(&visitor, "/hosts/plain.html");
}
