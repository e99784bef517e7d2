//! The page shows a plan, and requests nothing from any other site.

use e2e::Visitor;

fn comes_up(visitor: &Visitor, path: &str) {
    visitor.goes_to(path);
    visitor.sees_a_table_of_splits();
    visitor.asks_nobody_else();
    let urls = visitor.requested_urls();
    assert!(urls.iter().any(|url| url.ends_with(".wasm")), "{urls:?}");
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
