//! What holds of a file of a run, whatever is in it.

use lapwise_core::files::activity::{Point, Reader, read, run_of};
use lapwise_core::pacing::Distance;

/// Reads a file at once and in pieces, and puts it on a course.
pub(crate) fn check(file: &[u8]) {
    let whole = read(file);
    let mut reader = Reader::default();
    // Sizes that take turns, so that pieces end in every place of the short items.
    for (index, piece) in file.chunks(7).enumerate() {
        for part in piece.chunks(1 + index % 5) {
            reader.feed(part);
        }
    }
    assert_eq!(reader.finish(), whole);
    let Ok(activity) = whole else { return };
    assert!(activity.laps.windows(2).all(|pair| pair[0].end < pair[1].end));
    let is_in_order = |pair: &[Point]| pair[0].elapsed < pair[1].elapsed && pair[0].distance <= pair[1].distance;
    assert!(activity.track.windows(2).all(is_in_order));
    for (count, lap) in [(1, 1609), (8, 400), (43, 1000)] {
        let marks: Vec<_> = (1..=count).map(|mark| Distance::from_metres(mark * lap)).collect();
        let run = run_of(&activity, &marks, Distance::from_metres(count * lap));
        assert_eq!(run.times.len(), marks.len());
        let times: Vec<_> = run.times.iter().flatten().map(|time| time.elapsed).collect();
        assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{times:?}");
    }
}
