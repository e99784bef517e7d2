//! The rest of a marathon as others ran it who had come to the same mark in about the same time.

use super::Outlook;
use crate::pacing::{By, Distance, Plan, Surface, Time};

/// The times between which 8 in 10 others finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Others {
    /// The time that one in ten was faster than, in microseconds.
    pub from: u64,
    /// The time that one in ten was slower than, in microseconds.
    pub to: u64,
    /// The number of runners that this is known of.
    pub count: u32,
}

/// The finishes of others in a marathon who had the same average at the last mark: of the Boston Marathon of 2014, on
/// foot, with every split (times published by the organiser, collected in github.com/llimllib/bostonmarathon, MIT).
///
/// None off the marathon, for walkers and wheelchairs, before 5 km, and beyond an average that finishes in 5:30:00.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::{Distance, Time};
/// use lapwise_core::racing::{Outlook, Passage, Recorded, Run, Targets, others};
/// let plan = options::read([("distance", "marathon"), ("goal", "3:50:00"), ("every", "0m_half")]).plan;
/// let marks = plan.marks().unwrap();
/// let recorded = Recorded::Timed(Time::from_hms(1, 55, 0));
/// let run = Run { passages: vec![Passage { mark: marks[0], recorded }], replans: Vec::new() };
/// let targets = Targets::of(&plan, &marks, &run).unwrap();
/// let others = others(&plan, &Outlook::of(&plan, &targets, &run).unwrap()).unwrap();
/// assert_eq!((others.from / 60_000_000, others.to / 60_000_000), (234, 268)); // 3:54 to 4:28
/// assert_eq!(others.count, 6992);
/// ```
#[must_use]
pub fn others(plan: &Plan, outlook: &Outlook) -> Option<Others> {
    let is_marathon = plan.distance == Distance::MARATHON && plan.surface == Surface::Road && plan.by == By::Run;
    if !is_marathon || outlook.at_average > SLOWEST.micros() {
        return None;
    }
    let row = ROWS.iter().rfind(|row| row.mark <= outlook.at.mark)?;
    let (count, fast, slow) = row.ratios(outlook.at_average);
    let finish = |ratio: u128| {
        let rest = u128::from(outlook.rest_at_average()) * ratio / (ONE * BLEND);
        outlook.at.time.micros().saturating_add(u64::try_from(rest).unwrap_or(u64::MAX))
    };
    Some(Others { from: finish(fast), to: finish(slow), count })
}

/// The slowest average of which enough is known.
const SLOWEST: Time = Time::from_hms(5, 30, 0);

/// A ratio of 1 in the table.
const ONE: u128 = 10_000;

/// The finishes at the average so far that part the groups.
const EDGES: [Time; 4] =
    [Time::from_hms(3, 0, 0), Time::from_hms(3, 30, 0), Time::from_hms(4, 0, 0), Time::from_hms(4, 30, 0)];

/// The milliseconds around an edge within which a group goes over into its neighbour: five minutes on each side.
const BLEND: u128 = 600_000;

/// A group of runners: their number, and the ratios of the pace from the mark on to the average before it that one in
/// ten stays under and one in ten exceeds, in ten-thousandths.
type Group = (u32, u128, u128);

/// What is known at one mark, by groups of the finish at the average before it.
struct Row {
    mark: Distance,
    groups: [Group; 5],
}

const fn at(millimetres: u32, groups: [Group; 5]) -> Row {
    Row { mark: Distance::from_millimetres(millimetres), groups }
}

impl Row {
    /// The number of runners of the group that an average belongs to, and both ratios in parts of [`ONE`] times
    /// [`BLEND`].
    fn ratios(&self, average: u64) -> (u32, u128, u128) {
        let average = Time::from_micros_rounded_down(average);
        let group = EDGES.iter().filter(|edge| **edge <= average).count();
        let (count, fast, slow) = self.groups.get(group).copied().unwrap_or_default();
        for (edge, neighbours) in EDGES.iter().zip(self.groups.windows(2)) {
            // The part of the upper group, from none at five minutes before the edge to all at five minutes after it.
            let part = u128::from(average.millis()) + BLEND / 2;
            let part = part.saturating_sub(u128::from(edge.millis()));
            if let [below, above] = neighbours
                && part > 0
                && part < BLEND
            {
                let mix = |below: u128, above: u128| below * (BLEND - part) + above * part;
                return (count, mix(below.1, above.1), mix(below.2, above.2));
            }
        }
        (count, fast * BLEND, slow * BLEND)
    }
}

const ROWS: [Row; 8] = [
    at(
        5_000_000,
        [
            (3519, 10_064, 11_904),
            (8720, 10_124, 12_151),
            (6858, 10_175, 12_785),
            (4161, 10_321, 13_397),
            (2043, 10_443, 13_365),
        ],
    ),
    at(
        10_000_000,
        [
            (3592, 10_115, 12_084),
            (8440, 10_181, 12_280),
            (6925, 10_254, 12_943),
            (3909, 10_485, 13_562),
            (2435, 10_630, 13_561),
        ],
    ),
    at(
        20_000_000,
        [
            (3324, 10_144, 12_326),
            (7887, 10_245, 12_676),
            (6987, 10_361, 13_240),
            (3769, 10_618, 13_850),
            (3334, 10_807, 13_806),
        ],
    ),
    at(
        21_097_500,
        [
            (3326, 10_159, 12_387),
            (7828, 10_266, 12_783),
            (6992, 10_390, 13_341),
            (3779, 10_676, 13_968),
            (3376, 10_883, 13_907),
        ],
    ),
    at(
        25_000_000,
        [
            (3121, 10_175, 12_488),
            (7517, 10_297, 12_961),
            (6914, 10_418, 13_354),
            (3871, 10_700, 13_996),
            (3878, 10_813, 13_776),
        ],
    ),
    at(
        30_000_000,
        [
            (2706, 10_112, 12_496),
            (6946, 10_228, 13_016),
            (6922, 10_334, 13_218),
            (3998, 10_583, 13_937),
            (4729, 10_563, 13_507),
        ],
    ),
    at(
        35_000_000,
        [
            (2234, 9956, 12_175),
            (6314, 10_061, 12_744),
            (6965, 10_140, 12_858),
            (4105, 10_296, 13_405),
            (5683, 10_083, 12_986),
        ],
    ),
    at(
        40_000_000,
        [(1947, 9850, 11_860), (5755, 9895, 12_329), (6983, 9914, 12_370), (4225, 9886, 12_791), (6391, 9439, 12_399)],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = include_str!("../../tests/data/marathon_rest.csv");

    /// A number with up to four decimals, in ten-thousandths.
    fn ten_thousandths(text: &str) -> Option<u32> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        format!("{whole}{decimals:0<4}").parse().ok()
    }

    /// The mark and the group of a line; none where it is no group.
    fn group(line: &str) -> Option<(Distance, Group)> {
        let [mark, from, to, count, fast, _, _, _, slow] = line.split(',').collect::<Vec<_>>()[..] else { return None };
        // The row of all runners together.
        if (from, to) == ("0", "999") {
            return None;
        }
        let mark = Distance::from_millimetres(ten_thousandths(mark)? * 100);
        Some((mark, (count.parse().ok()?, ten_thousandths(fast)?.into(), ten_thousandths(slow)?.into())))
    }

    #[test]
    fn the_table_is_that_of_the_data() {
        let table: Vec<_> = ROWS.iter().flat_map(|row| row.groups.iter().map(|group| (row.mark, *group))).collect();
        assert_eq!(DATA.lines().filter_map(group).collect::<Vec<_>>(), table);
    }
}
