//! The times at which a runner passes a spot beside the track, and a small drawing of the oval.
//!
//! A spot is a distance past the finish line in running direction, measured in lane 1.
//! The drawing has the shape of the standard 400 m track whatever the lap; other laps have their bends and straights
//! in the same proportion.

use crate::formats::{number, print};
use crate::pacing::{Distance, Plan, PlanError, Schedule, Surface, Time, Track};
use crate::present::geometry::Tenths;

/// The moment a runner passes a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassingTime {
    /// The distance run.
    pub at: Distance,
    /// The elapsed time, in the shown unit.
    pub time: Time,
    /// The time since the passing before, or since the start.
    pub lap: Time,
}

/// The times at which the runner of a plan passes a spot `past` the finish line in lane 1, and that of the finish; none
/// on the road, or where the race is over before the spot.
///
/// # Errors
/// The reason why the plan has no schedule.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::trackside::passing_times;
/// let plan = options::read([("distance", "1500m"), ("goal", "4:00")]).plan;
/// let passes = passing_times(&plan, Distance::from_metres(200)).unwrap();
/// let at: Vec<u32> = passes.iter().map(|pass| pass.at.millimetres() / 1000).collect();
/// assert_eq!(at, [100, 500, 900, 1300, 1500]);
/// assert_eq!((passes[1].time.millis(), passes[1].lap.millis()), (80_000, 64_000));
/// assert_eq!((passes[4].time.millis(), passes[4].lap.millis()), (240_000, 32_000));
/// ```
pub fn passing_times(plan: &Plan, past: Distance) -> Result<Vec<PassingTime>, PlanError> {
    let distances = distances_run(plan, past);
    let mut passes = Vec::with_capacity(distances.len());
    let mut before = Time::ZERO;
    for (at, time) in distances.iter().zip(plan.times_at(&distances)?) {
        passes.push(PassingTime { at: *at, time, lap: time - before });
        before = time;
    }
    Ok(passes)
}

/// The rows of a table of [`passing_times`]: the distance run, the clock, and the time since the passing before.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::trackside::passing_rows;
/// let opened = options::read([("distance", "1500m"), ("goal", "4:00")]);
/// let rows = passing_rows(&opened.plan, &opened.schedule, Distance::from_metres(200));
/// assert_eq!(rows[1], ["500 m", "1:20.0", "64.0"]);
/// ```
#[must_use]
pub fn passing_rows(plan: &Plan, schedule: &Schedule, past: Distance) -> Vec<[String; 3]> {
    let unit = schedule.unit();
    // A plan with a schedule has a time for every distance.
    let passes = passing_times(plan, past).unwrap_or_default();
    let row = |pass: PassingTime| {
        [print::mark_on(plan, pass.at), print::clock(pass.time, unit), print::lap_on(plan, pass.lap, unit)]
    };
    passes.into_iter().map(row).collect()
}

/// The distance run at every passing and at the finish, in order.
fn distances_run(plan: &Plan, past: Distance) -> Vec<Distance> {
    let mut distances = Vec::new();
    if plan.surface == Surface::Road {
        return distances;
    }
    let lap = u64::from(plan.track.lap().millimetres());
    let finish = u64::from(plan.distance.millimetres());
    let past = u64::from(in_lane(plan.track, past).millimetres());
    // Counted back from the finish line: what the race has beyond whole laps is run first.
    let mut at = (finish + past) % lap;
    if at == 0 {
        at = lap;
    }
    while at <= finish {
        distances.push(Distance::from_millimetres_capped(at));
        at += lap;
    }
    // The race ends elsewhere, and whoever times it wants the last stretch too.
    if distances.last().is_some_and(|last| *last < plan.distance) {
        distances.push(plan.distance);
    }
    distances
}

/// The start of the race as a spot past the finish line in lane 1; none on the road.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::trackside::start_spot;
/// let start_of = |distance| start_spot(&options::read([("distance", distance), ("goal", "12:00")]).plan);
/// assert_eq!(start_of("1500m"), Some(Distance::from_metres(100)));
/// assert_eq!(start_of("3200m"), Some(Distance::ZERO));
/// assert_eq!(start_of("marathon"), None);
/// ```
#[must_use]
pub fn start_spot(plan: &Plan) -> Option<Distance> {
    if plan.surface == Surface::Road {
        return None;
    }
    let lap = plan.track.lap().millimetres().max(1);
    let past = (lap - plan.distance.millimetres() % lap) % lap;
    Some(in_lane_1(plan.track, Distance::from_millimetres(past)))
}

/// A spot held on the lap of a track in lane 1; one beyond it, left over from a longer lap, is the finish line.
///
/// ```
/// use lapwise_core::pacing::{Distance, Track};
/// use lapwise_core::present::trackside::spot_on;
/// let spot = Distance::from_metres(300);
/// assert_eq!(spot_on(Track::OUTDOOR, spot), spot);
/// assert_eq!(spot_on(Track::INDOOR, spot), Distance::ZERO);
/// ```
#[must_use]
pub fn spot_on(track: Track, past: Distance) -> Distance {
    if past < track.lap_in_lane_1() { past } else { Distance::ZERO }
}

/// The spots that a coach stands at most: the finish line, and every 100 m of the lap up to 300 m past it.
///
/// ```
/// use lapwise_core::pacing::{Distance, Track};
/// use lapwise_core::present::trackside::usual_spots;
/// assert_eq!(usual_spots(Track::INDOOR), [Distance::ZERO, Distance::from_metres(100)]);
/// assert_eq!(usual_spots(Track::OUTDOOR).len(), 4);
/// ```
#[must_use]
pub fn usual_spots(track: Track) -> Vec<Distance> {
    let mut spots = Vec::new();
    for hundreds in 0..4 {
        let past = Distance::from_metres(hundreds * 100);
        if past < track.lap_in_lane_1() {
            spots.push(past);
        }
    }
    spots
}

/// The spot half a lap past the finish line, where a coach is taken to stand at first.
///
/// ```
/// use lapwise_core::pacing::{Distance, Track};
/// use lapwise_core::present::trackside::middle_spot;
/// assert_eq!(middle_spot(Track::OUTDOOR), Distance::from_metres(200));
/// ```
#[must_use]
pub const fn middle_spot(track: Track) -> Distance {
    Distance::from_millimetres(track.lap_in_lane_1().millimetres() / 2)
}

/// A spot as a slider along the lap has it, in whole metres past the finish line.
///
/// ```
/// use lapwise_core::pacing::{Distance, Track};
/// use lapwise_core::present::trackside::SpotSlider;
/// let spot = Distance::from_metres(120);
/// assert_eq!((SpotSlider::value(spot), SpotSlider::spot("120")), ("120".to_owned(), spot));
/// assert_eq!(SpotSlider::max(Track::OUTDOOR), "399");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SpotSlider;

impl SpotSlider {
    /// The last metre of the lap in lane 1.
    #[must_use]
    pub fn max(track: Track) -> String {
        Self::value(Distance::from_millimetres(track.lap_in_lane_1().millimetres().saturating_sub(1)))
    }

    /// The value at a spot.
    #[must_use]
    pub fn value(past: Distance) -> String {
        (past.millimetres() / 1000).to_string()
    }

    /// The spot at a value.
    #[must_use]
    pub fn spot(value: &str) -> Distance {
        Distance::from_metres(u32::try_from(number(value.as_bytes())).unwrap_or(0))
    }
}

/// The straight of a 400 m track, in millimetres (World Athletics, Track and Field Facilities Manual).
const STRAIGHT: u64 = 84_390;
/// Half a lap of that track, a bend and a straight.
const HALF: u64 = 200_000;

/// The bend and the straight of half a lap, in millimetres. Other lanes than the first are longer in their bends only.
fn half_lap(track: Track, lap: Distance) -> (u64, u64) {
    let straight = u64::from(track.lap_in_lane_1().millimetres()) / 2 * STRAIGHT / HALF;
    (u64::from(lap.millimetres()).saturating_sub(2 * straight) / 2, straight)
}

/// The distance past the line in the lane of the track, for a spot measured in lane 1.
fn in_lane(track: Track, past: Distance) -> Distance {
    in_other_lane(track, past, track.lap_in_lane_1(), track.lap())
}

/// The distance past the line in lane 1, for a spot measured in the lane of the track.
fn in_lane_1(track: Track, past: Distance) -> Distance {
    in_other_lane(track, past, track.lap(), track.lap_in_lane_1())
}

/// The distance past the line in another lane, whose lap is `to`: the same part of the same bend, or the same place of
/// the same straight.
fn in_other_lane(track: Track, past: Distance, from: Distance, to: Distance) -> Distance {
    let past = Distance::from_millimetres(past.millimetres() % from.millimetres().max(1));
    if from == to {
        return past;
    }
    let ((bend, straight), (other_bend, _)) = (half_lap(track, from), half_lap(track, to));
    let half = (bend + straight).max(1);
    let past = u64::from(past.millimetres());
    let (halves, rest) = (past / half, past % half);
    let rest = match rest.checked_sub(bend) {
        Some(along) => other_bend + along,
        None => (rest * other_bend + bend / 2) / bend.max(1),
    };
    let past = halves * (other_bend + straight) + rest;
    Distance::from_millimetres_capped(past % u64::from(to.millimetres()).max(1))
}

/// The oval as a drawing in decimetres, with its home straight below and its finish line at the right end of that.
///
/// ```
/// use lapwise_core::present::trackside::Oval;
/// assert_eq!((Oval::WIDTH, Oval::HEIGHT), (1780, 936));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Oval;

impl Oval {
    /// The width of the drawing, with a margin around the oval.
    pub const WIDTH: Tenths = 2 * (MARGIN + RADIUS) + LENGTH;
    /// The height of the drawing.
    pub const HEIGHT: Tenths = 2 * (MARGIN + RADIUS);
    /// The middle of the drawing from left to right.
    pub const MIDDLE: Tenths = Self::WIDTH / 2;
    /// The path data of the line that is run in lane 1.
    pub const OUTLINE: &str = "M468 836H1312A368 368 0 0 0 1312 100H468A368 368 0 0 0 468 836Z";
    /// The path data of the finish line.
    pub const FINISH: &str = "M1312 776V896";
    /// The path data of an arrow head in running direction, in the middle of the home straight.
    pub const DIRECTION: &str = "M830 776L890 836L830 896";

    /// The point of a spot in the drawing.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Track};
    /// use lapwise_core::present::trackside::Oval;
    /// assert_eq!(Oval::point_of(Track::OUTDOOR, Distance::ZERO), (1312, 836));
    /// assert_eq!(Oval::point_of(Track::OUTDOOR, Distance::from_metres(200)), (468, 100));
    /// ```
    #[must_use]
    pub fn point_of(track: Track, past: Distance) -> (Tenths, Tenths) {
        let lap = u64::from(track.lap_in_lane_1().millimetres()).max(1);
        let along = u64::from(past.millimetres()) % lap * 2 * HALF / lap;
        let is_away = along < HALF;
        let along = along % HALF;
        let bend = HALF - STRAIGHT;
        // From the end of the home straight, around the bend and along the back straight; the rest is the same turned
        // by half a circle.
        let (right, down) = match along.checked_sub(bend) {
            Some(straight) => (LENGTH / 2 - tenths((straight + 50) / 100), -RADIUS),
            None => {
                let degrees = tenths(along * 1800 / bend);
                // A quarter turn further on, a sine is the cosine.
                (LENGTH / 2 + on_radius(sine(degrees)), on_radius(sine(degrees + 900)))
            }
        };
        let (right, down) = if is_away { (right, down) } else { (-right, -down) };
        (Self::MIDDLE + right, Self::HEIGHT / 2 + down)
    }

    /// The spot that is nearest to a point of the drawing, in whole metres past the finish line.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Track};
    /// use lapwise_core::present::trackside::Oval;
    /// assert_eq!(Oval::spot_at(Track::OUTDOOR, (890, 0)), Distance::from_metres(158));
    /// ```
    #[must_use]
    pub fn spot_at(track: Track, (x, y): (Tenths, Tenths)) -> Distance {
        let mut nearest = (i64::MAX, Distance::ZERO);
        for metres in 0..track.lap_in_lane_1().millimetres() / 1000 {
            let spot = Distance::from_metres(metres);
            let point = Self::point_of(track, spot);
            let (across, down) = (i64::from(point.0) - i64::from(x), i64::from(point.1) - i64::from(y));
            let square = across * across + down * down;
            if square < nearest.0 {
                nearest = (square, spot);
            }
        }
        nearest.1
    }
}

/// The radius that is run in lane 1: 36.50 m and 0.30 m from the kerb.
const RADIUS: Tenths = 368;
/// The length of a straight.
const LENGTH: Tenths = 844;
const MARGIN: Tenths = 100;

fn tenths(number: u64) -> Tenths {
    Tenths::try_from(number).unwrap_or(0)
}

/// A sine times the radius, to the nearest decimetre.
fn on_radius(sine: Tenths) -> Tenths {
    (sine * RADIUS + SINE_OF_RIGHT_ANGLE / 2).div_euclid(SINE_OF_RIGHT_ANGLE)
}

const SINE_OF_RIGHT_ANGLE: Tenths = 10_000;
/// The sines of every fifth degree, in ten-thousandths.
const SINES: [Tenths; 19] =
    [0, 872, 1736, 2588, 3420, 4226, 5000, 5736, 6428, 7071, 7660, 8192, 8660, 9063, 9397, 9659, 9848, 9962, 10_000];

/// The sine of an angle of 0 to 270 degrees, given in tenths of a degree, in ten-thousandths.
fn sine(angle: Tenths) -> Tenths {
    if angle > 1800 {
        return -sine(angle - 1800);
    }
    let angle = if angle > 900 { 1800 - angle } else { angle };
    let at = |index: Tenths| {
        usize::try_from(index).ok().and_then(|index| SINES.get(index)).copied().unwrap_or(SINE_OF_RIGHT_ANGLE)
    };
    let (below, rest) = (at(angle / 50), angle % 50);
    below + (at(angle / 50 + 1) - below) * rest / 50
}
