//! Places on the Earth, and the way from one to the next.

/// A place on the Earth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// Degrees north in units of 10⁻⁷, from -90° to 90°.
    latitude: i64,
    /// Degrees east in units of 10⁻⁷, from -180° to 180°.
    longitude: i64,
}

/// 180° in the units of a position.
const HALF_TURN: i64 = 1_800_000_000;
/// One in fixed point.
const ONE: i64 = 1 << 30;
/// The largest length of which two squares fit 64 bits.
const LONGEST: u64 = 3_000_000_000;

impl Position {
    /// The place at a latitude and a longitude in units of 10⁻⁷ degrees.
    ///
    /// None beyond the poles and the date line, and none at 0° 0°, which devices write when they have no fix.
    pub(super) fn new(latitude: i64, longitude: i64) -> Option<Self> {
        let is_on_earth = latitude.abs() <= HALF_TURN / 2 && longitude.abs() <= HALF_TURN;
        (is_on_earth && (latitude, longitude) != (0, 0)).then_some(Self { latitude, longitude })
    }

    /// The place at a latitude and a longitude in semicircles, 2³¹ to 180°.
    pub(super) fn from_semicircles(latitude: i32, longitude: i32) -> Option<Self> {
        let degrees = |semicircles: i32| (i64::from(semicircles) * HALF_TURN + (1 << 30)) >> 31;
        Self::new(degrees(latitude), degrees(longitude))
    }

    /// The way to another place in micrometres.
    ///
    /// On the flat plane that touches the WGS 84 ellipsoid between them: right to a millimetre in a kilometre, which
    /// is far below what a receiver can tell, and too long over hundreds of kilometres.
    pub(super) fn way_to(self, other: Self) -> u64 {
        let middle = i64::midpoint(self.latitude, other.latitude);
        let (north_scale, east_scale) = nanometres_per_unit(middle);
        let turn = (other.longitude - self.longitude).abs();
        // The shorter way around the Earth may be across the date line.
        let east = turn.min(2 * HALF_TURN - turn).unsigned_abs() * east_scale;
        let north = (other.latitude - self.latitude).abs().unsigned_abs() * north_scale;
        hypotenuse(north / 1000, east / 1000)
    }
}

/// The lengths of 10⁻⁷ degrees of latitude and of longitude at a latitude, in nanometres.
///
/// By the series for the WGS 84 ellipsoid in "Length of a degree of latitude and longitude" of the United States'
/// National Geospatial-Intelligence Agency.
fn nanometres_per_unit(latitude: i64) -> (u64, u64) {
    let cosine = cosine(latitude);
    let times = |a: i64, b: i64| (a * b) >> 30;
    let square = times(cosine, cosine);
    let double = 2 * square - ONE;
    let quadruple = 2 * times(double, double) - ONE;
    // A degree in millimetres, which is 10⁻⁷ degrees in tenths of a nanometre.
    let north = 111_132_954 - times(559_822, double) + times(1_175, quadruple);
    // cos 3φ and cos 5φ are cos φ times these.
    let triple = 4 * square - 3 * ONE;
    let quintuple = 16 * times(square, square) - 20 * square + 5 * ONE;
    let east = times(111_412_877 - times(93_504, triple) + times(118, quintuple), cosine);
    (north.unsigned_abs() / 10, east.unsigned_abs() / 10)
}

/// The cosine of a latitude in fixed point of 30 bits, by its Taylor series.
fn cosine(latitude: i64) -> i64 {
    // π/180 · 10⁻⁷ in fixed point is 1.874033449.
    let angle = latitude * 1_874_033_449 / 1_000_000_000;
    let square = (angle * angle) >> 30;
    let mut sum = ONE;
    for divisor in [11 * 12, 9 * 10, 7 * 8, 5 * 6, 3 * 4, 2] {
        sum = ONE - ((square * sum) >> 30) / divisor;
    }
    sum.max(0)
}

/// The hypotenuse of two lengths in micrometres.
fn hypotenuse(a: u64, b: u64) -> u64 {
    if a.max(b) <= LONGEST {
        (a * a + b * b).isqrt()
    } else {
        // In millimetres, and no more than 3,000 km along each axis.
        let (a, b) = ((a / 1000).min(LONGEST), (b / 1000).min(LONGEST));
        (a * a + b * b).isqrt() * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(from: (i64, i64), to: (i64, i64)) -> u64 {
        let [from, to] = [from, to].map(|(latitude, longitude)| Position { latitude, longitude });
        assert_eq!(from.way_to(to), to.way_to(from));
        from.way_to(to)
    }

    #[test]
    fn a_degree_is_as_long_as_on_the_ellipsoid() {
        // Lengths of a degree on WGS 84 in metres, centred on the latitude: north, then east.
        let table = [(0, 110_574, 111_320), (15, 110_649, 107_550), (45, 111_132, 78_847), (60, 111_412, 55_800)];
        for (latitude, north, east) in table {
            let middle = latitude * 10_000_000;
            let northward = way((middle - 5_000, 0), (middle + 5_000, 0));
            let eastward = way((middle, 70_000_000), (middle, 70_010_000));
            assert!((northward / 1000).abs_diff(north) <= 1, "{latitude}: {northward}");
            assert!((eastward / 1000).abs_diff(east) <= 1, "{latitude}: {eastward}");
        }
    }

    #[test]
    fn the_way_crosses_the_date_line() {
        let across = way((0, 1_799_999_000), (0, -1_799_999_000));
        assert_eq!(across, way((0, 10_000_000), (0, 10_002_000)));
    }

    #[test]
    fn nowhere_and_beyond_the_poles_are_no_places() {
        assert_eq!(Position::new(0, 0), None);
        assert_eq!(Position::new(900_000_001, 5), None);
        assert_eq!(Position::new(5, -1_800_000_001), None);
        assert!(Position::new(900_000_000, -1_800_000_000).is_some());
        assert!(Position::from_semicircles(i32::MAX, 0).is_none());
    }

    #[test]
    fn semicircles_are_degrees() {
        assert_eq!(Position::from_semicircles(1 << 29, -(1 << 30)), Position::new(450_000_000, -900_000_000));
    }

    #[test]
    fn any_two_places_are_some_way_apart() {
        let steps = |most: i64| (-4..=4).map(move |step| step * most / 4);
        for from in steps(900_000_000) {
            for to in steps(900_000_000) {
                for longitude in steps(1_800_000_000) {
                    assert!(way((from, 0), (to, longitude)) <= 4_300_000_000_000);
                }
            }
        }
    }
}
