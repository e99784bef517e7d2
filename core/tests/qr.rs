//! QR codes, read by somebody else's reader.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::cast_possible_truncation,
    reason = "a test fails by panicking"
)]

use lapwise_core::files::qr::Code;
use lapwise_core::{link, options};

/// Four squares of white around, and each square four points wide, as a camera would see it.
fn read(code: &Code) -> String {
    let side = (code.size() + 8) * 4;
    let is_black = |x: usize, y: usize| match ((x / 4).checked_sub(4), (y / 4).checked_sub(4)) {
        (Some(x), Some(y)) => code.is_black(x, y),
        _ => false,
    };
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, is_black);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code of {} squares", code.size());
    grids[0].decode().expect("a readable code").1
}

#[test]
fn a_text_of_every_size_is_read_as_it_was() {
    let text: String = (0..2953_u32).map(|n| char::from(33 + (n * n / 7 % 90) as u8)).collect();
    let mut sizes = Vec::new();
    for length in (1..=2953).step_by(41).chain([2953]) {
        let code = Code::of(&text[..length]).expect("room");
        assert_eq!(read(&code), text[..length], "{length} bytes");
        sizes.push(code.size());
    }
    sizes.dedup();
    assert!(sizes.len() > 35, "{sizes:?}");
    assert_eq!(sizes.last(), Some(&177));
}

#[test]
fn what_does_not_fit_gives_none() {
    assert!(Code::of(&"x".repeat(2953)).is_some());
    assert!(Code::of(&"x".repeat(2954)).is_none());
}

#[test]
fn a_short_text_has_the_better_correction() {
    // 14 bytes fit version 1 at level M, 17 at level L; the format bits beside the corner tell the level.
    let level = |code: &Code| (code.is_black(8, code.size() - 1), code.is_black(8, code.size() - 2));
    assert_ne!(level(&Code::of("fourteen bytes").unwrap()), level(&Code::of("seventeen bytes..").unwrap()));
}

#[test]
fn the_link_of_a_plan_is_read_as_it_was() {
    let plan = options::read([("distance", "marathon"), ("goal", "3:29:59"), ("label", "Été 26 km \u{1f3c3}")]).plan;
    let address = ["https://example.org/plan/", &link::encode(&plan)].concat();
    assert_eq!(read(&Code::of(&address).unwrap()), address);
}

#[test]
fn the_path_draws_the_black_squares() {
    let code = Code::of("3200 m").unwrap();
    let path = code.path();
    assert!(path.starts_with("M4 4h7v1H4z"), "{path}");
    let drawn: usize =
        path.split('h').skip(1).map(|run| run.split('v').next().unwrap().parse::<usize>().unwrap()).sum();
    let size = code.size();
    let black = (0..size * size).filter(|index| code.is_black(index % size, index / size)).count();
    assert_eq!(drawn, black);
}
