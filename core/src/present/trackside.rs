//! Where you stand: the times at any spot of the track, and a small drawing of the oval.
//!
//! A spot is so many metres past the finish line in running direction, measured in lane 1.
//! The drawing has the shape of the standard 400 m track whatever the lap; other laps have their bends and straights
//! in the same proportion.

use crate::pacing::{Distance, Plan, PlanError, Surface, Time, Track};
use crate::present::geometry::Tenths;

/// A runner who comes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassingTime {
    /// How far the runner has come.
    pub at: Distance,
    /// The elapsed time, in the shown unit.
    pub time: Time,
}

/// When the runner of a plan comes by a spot so far past the finish line, measured in lane 1; none on the road.
///
/// # Errors
/// Where the parts of the plan do not fit together.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::trackside::passes;
/// let plan = options::read([("distance", "1500m"), ("goal", "4:00")]).plan;
/// let passes = passes(&plan, Distance::from_metres(200)).unwrap();
/// let at: Vec<u32> = passes.iter().map(|pass| pass.at.millimetres() / 1000).collect();
/// assert_eq!(at, [100, 500, 900, 1300]);
/// assert_eq!(passes[0].time.millis(), 16_000);
/// ```
pub fn passes(plan: &Plan, past: Distance) -> Result<Vec<PassingTime>, PlanError> {
    let places = places(plan, past);
    let mut passes = Vec::with_capacity(places.len());
    for (at, time) in places.iter().zip(plan.times_at(&places)?) {
        passes.push(PassingTime { at: *at, time });
    }
    Ok(passes)
}

/// How far the runner has come at every pass, in order.
fn places(plan: &Plan, past: Distance) -> Vec<Distance> {
    let mut places = Vec::new();
    if plan.surface == Surface::Road {
        return places;
    }
    let lap = u64::from(plan.track.lap().millimetres());
    let finish = u64::from(plan.distance.millimetres());
    let past = u64::from(in_lane(plan.track, past).millimetres());
    let mut at = (finish + past) % lap;
    if at == 0 {
        at = lap;
    }
    while at <= finish {
        places.push(millimetres(at));
        at += lap;
    }
    places
}

/// Where the race starts, past the finish line in lane 1; none on the road.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::pacing::Distance;
/// use lapwise_core::present::trackside::start;
/// let start_of = |distance| start(&options::read([("distance", distance), ("goal", "12:00")]).plan);
/// assert_eq!(start_of("1500m"), Some(Distance::from_metres(100)));
/// assert_eq!(start_of("3200m"), Some(Distance::ZERO));
/// assert_eq!(start_of("marathon"), None);
/// ```
#[must_use]
pub fn start(plan: &Plan) -> Option<Distance> {
    if plan.surface == Surface::Road {
        return None;
    }
    let lap = plan.track.lap().millimetres().max(1);
    let past = (lap - plan.distance.millimetres() % lap) % lap;
    Some(in_lane_1(plan.track, Distance::from_millimetres(past)))
}

/// The straight of a 400 m track, in millimetres (World Athletics, Track and Field Facilities Manual).
const STRAIGHT: u64 = 84_390;
/// A bend and a straight of it.
const HALF: u64 = 200_000;

/// The bend and the straight of half a lap, in millimetres; a lane other than the first is longer in its bends.
fn half_lap(track: Track, lap: Distance) -> (u64, u64) {
    let straight = u64::from(track.lap_in_lane_1().millimetres()) / 2 * STRAIGHT / HALF;
    (u64::from(lap.millimetres()).saturating_sub(2 * straight) / 2, straight)
}

/// A spot that is measured in lane 1, as the lane of the track has it.
fn in_lane(track: Track, past: Distance) -> Distance {
    carried(track, past, track.lap_in_lane_1(), track.lap())
}

/// A spot that is measured in the lane of the track, as lane 1 has it.
fn in_lane_1(track: Track, past: Distance) -> Distance {
    carried(track, past, track.lap(), track.lap_in_lane_1())
}

/// A spot of one lane in another: the same part of the same bend, or the same place of the same straight.
fn carried(track: Track, past: Distance, from: Distance, to: Distance) -> Distance {
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
    let carried = millimetres(halves * (other_bend + straight) + rest);
    Distance::from_millimetres(carried.millimetres() % to.millimetres().max(1))
}

fn millimetres(number: u64) -> Distance {
    Distance::from_millimetres_capped(number)
}

/// The oval as a drawing in decimetres, with its home straight below and its finish line at the right end of that.
#[derive(Clone, Copy, Debug)]
pub struct Oval;

impl Oval {
    /// The width of the drawing with room around the oval.
    pub const WIDTH: Tenths = 2 * (MARGIN + RADIUS) + LENGTH;
    /// Its height.
    pub const HEIGHT: Tenths = 2 * (MARGIN + RADIUS);
    /// The line that is run in lane 1, as path data.
    pub const OUTLINE: &str = "M468 836H1312A368 368 0 0 0 1312 100H468A368 368 0 0 0 468 836Z";
    /// The finish line across it.
    pub const FINISH: &str = "M1312 776V896";
    /// The head of an arrow in running direction, in the middle of the home straight.
    pub const DIRECTION: &str = "M830 776L890 836L830 896";

    /// Where a spot is in the drawing.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Track};
    /// use lapwise_core::present::trackside::Oval;
    /// assert_eq!(Oval::place(Track::OUTDOOR, Distance::ZERO), (1312, 836));
    /// assert_eq!(Oval::place(Track::OUTDOOR, Distance::from_metres(200)), (468, 100));
    /// ```
    #[must_use]
    pub fn place(track: Track, past: Distance) -> (Tenths, Tenths) {
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
                (LENGTH / 2 + scaled(sine(degrees)), scaled(sine(degrees + 900)))
            }
        };
        let (right, down) = if is_away { (right, down) } else { (-right, -down) };
        (Self::WIDTH / 2 + right, Self::HEIGHT / 2 + down)
    }

    /// The spot of the lap nearest to a point of the drawing, in whole metres past the finish line.
    ///
    /// ```
    /// use lapwise_core::pacing::{Distance, Track};
    /// use lapwise_core::present::trackside::Oval;
    /// assert_eq!(Oval::nearest(Track::OUTDOOR, (890, 0)), Distance::from_metres(158));
    /// ```
    #[must_use]
    pub fn nearest(track: Track, (x, y): (Tenths, Tenths)) -> Distance {
        let mut nearest = (i64::MAX, Distance::ZERO);
        for metres in 0..track.lap_in_lane_1().millimetres() / 1000 {
            let spot = Distance::from_metres(metres);
            let place = Self::place(track, spot);
            let (across, down) = (i64::from(place.0) - i64::from(x), i64::from(place.1) - i64::from(y));
            let far = across * across + down * down;
            if far < nearest.0 {
                nearest = (far, spot);
            }
        }
        nearest.1
    }
}

/// The radius that is run in lane 1: 36.50 m and 0.30 m.
const RADIUS: Tenths = 368;
const LENGTH: Tenths = 844;
const MARGIN: Tenths = 100;
fn tenths(number: u64) -> Tenths {
    Tenths::try_from(number).unwrap_or(0)
}

fn scaled(sine: Tenths) -> Tenths {
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
