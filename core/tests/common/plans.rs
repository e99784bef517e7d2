//! A fixed sequence of many different plans, the same on every machine.

use lapwise_core::pacing::{
    Cue, Distance, Every, Interval, LengthUnit, Lock, Percent, Place, Plan, RACES, Shape, ShapeKind, ShapePart,
    ShownUnit, Stop, Surface, Time, Track,
};

/// The races of the plans. Those that come later stay out, or every plan after them would be another one.
const NAMES: [&str; 29] = [
    "800m", "1000m", "1500m", "1600m", "mile", "2000m", "3000m", "3200m", "2mile", "5000m", "10000m", "2000sc",
    "3000sc", "5km", "8km", "5mi", "10km", "12km", "15km", "10mi", "20km", "half", "25km", "30km", "marathon", "50km",
    "50mi", "100km", "100mi",
];

/// The plans of a seed, without end.
pub(crate) fn plans(seed: u64) -> impl Iterator<Item = Plan> {
    let mut random = Random(seed);
    std::iter::from_fn(move || Some(random.plan()))
}

/// Steele, Lea and Flood's `SplitMix64`.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u32) -> u32 {
        u32::try_from(self.next() % u64::from(limit.max(1))).unwrap_or(0)
    }

    /// Up to `limit`, small numbers as often as large ones.
    fn any_size(&mut self, limit: u32) -> u32 {
        let shift = self.below(32);
        self.below(limit) >> shift
    }

    fn one_in(&mut self, number: u32) -> bool {
        self.below(number) == 0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        let limit = u32::try_from(items.len()).unwrap_or(u32::MAX);
        items[self.below(limit) as usize]
    }

    fn some<T>(&mut self, most: u32, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| item(self)).collect()
    }

    fn plan(&mut self) -> Plan {
        let plan = if self.one_in(3) { self.open_race() } else { self.named_race() };
        let plan = Plan { every: self.every(&plan), shape: self.shape(&plan), round: self.round(), ..plan };
        let locks = if self.one_in(2) { self.locks(&plan) } else { Vec::new() };
        let stops = if self.one_in(3) { self.some(4, |random| random.stop(&plan)) } else { Vec::new() };
        let cues = self.some(3, |random| Cue { at: random.place(&plan), line: String::new() });
        Plan { locks, stops, cues, ..plan }
    }

    fn named_race(&mut self) -> Plan {
        let name = self.pick(&NAMES);
        let race = RACES.iter().find(|race| race.name == name).unwrap_or(&RACES[0]);
        // From 2:00/km to 12:00/km.
        let goal = race.distance.millimetres() / 1000 * (120 + self.below(600)) / 1000 + self.below(60);
        Plan::new(race, Time::from_seconds(goal.max(1)))
    }

    fn open_race(&mut self) -> Plan {
        let distance = Distance::from_millimetres(1000 + self.any_size(Distance::LONGEST_RACE.millimetres() - 999));
        let goal = Time::from_millis(10 * (1 + self.any_size(Time::LONGEST.millis() / 10)));
        let surface = self.pick(&[Surface::Track, Surface::Road]);
        let track = Track::new(Distance::from_metres(50 + self.below(500)), self.pick(&[1, 1, 2, 5, 9]));
        Plan { track: track.unwrap_or(Track::INDOOR), ..Plan::of(distance, surface, goal) }
    }

    /// Some twenty splits, seldom two thousand.
    fn every(&mut self, plan: &Plan) -> Every {
        let splits = if self.one_in(200) { 2001 } else { 1 + self.below(40) };
        let unit = self.pick(&[LengthUnit::Metre, LengthUnit::Kilometre, LengthUnit::Mile]);
        let millionths = u64::from(plan.distance.millimetres()) * 1_000_000 / u64::from(unit.length().millimetres());
        let interval = Interval::new(millionths / u64::from(splits), unit);
        match self.below(4) {
            0 => plan.every.clone(),
            1 => Every::Marks(self.some(20, |random| random.place(plan))),
            2 => Every::Interval(self.pick(&[Interval::KILOMETRE, Interval::MILE])),
            _ => interval.map_or(Every::Lap, Every::Interval),
        }
    }

    fn place(&mut self, plan: &Plan) -> Distance {
        Distance::from_millimetres(self.below(plan.distance.millimetres()))
    }

    fn round(&mut self) -> Option<ShownUnit> {
        self.pick(&[None, None, Some(ShownUnit::Second), Some(ShownUnit::Tenth), Some(ShownUnit::Hundredth)])
    }

    /// Even, plain, or as wild as a shape can be.
    fn shape(&mut self, plan: &Plan) -> Shape {
        let (drift, slower, efforts) = match self.below(4) {
            0 => return Shape::default(),
            1 | 2 => (800, 2000, 2),
            _ => (20_000, 100_000, 8),
        };
        let mut parts: Vec<_> = match self.below(3) {
            0 => None,
            1 => Some(ShapePart::new(ShapeKind::Negative, &[], self.percent(drift.min(6_600)))),
            _ => Some(ShapePart::new(ShapeKind::Positive, &[], self.percent(drift))),
        }
        .into_iter()
        .collect();
        parts.extend(self.some(efforts, |random| random.effort(plan, slower)));
        Shape::new(&parts).unwrap_or_default()
    }

    fn percent(&mut self, limit: u32) -> Percent {
        Percent::from_hundredths(self.below(limit))
    }

    fn effort(&mut self, plan: &Plan, slower: u32) -> ShapePart {
        let (one, other) = (self.place(plan), self.place(plan));
        let length = Distance::from_millimetres(1 + self.any_size(plan.distance.millimetres()));
        let (from, to) = (Place::At(one.min(other)), Place::At(one.max(other)));
        let (slower, faster) = (self.percent(slower), self.percent(slower.min(10_000)));
        match self.below(8) {
            0 => ShapePart::new(ShapeKind::Fade, &[Place::At(one)], slower),
            1 => ShapePart::new(ShapeKind::Kick, &[Place::At(length)], faster),
            2 => ShapePart::new(ShapeKind::Crowd, &[Place::At(length)], slower),
            3 => ShapePart::new(ShapeKind::Burst, &[Place::At(length)], faster),
            4 => ShapePart::new(ShapeKind::Ease, &[from, Place::End], slower),
            5 => ShapePart::new(ShapeKind::Push, &[Place::Mid, Place::End], faster),
            6 => ShapePart::new(ShapeKind::Push, &[from, to], faster),
            _ => ShapePart::new(ShapeKind::Ease, &[Place::Start, Place::Mid], slower),
        }
    }

    /// Locks between random cuts, at about the average pace.
    fn locks(&mut self, plan: &Plan) -> Vec<Lock> {
        let mut cuts = self.some(8, |random| random.place(plan));
        cuts.extend([Distance::ZERO, plan.distance]);
        cuts.sort_unstable();
        let stretches: Vec<_> = cuts.windows(2).map(|cut| (cut[0], cut[1])).filter(|(from, to)| from < to).collect();
        let locked = stretches.into_iter().filter(|_| self.one_in(2)).collect::<Vec<_>>();
        locked.into_iter().map(|(from, to)| Lock { from, to, time: self.lock_time(plan, to - from) }).collect()
    }

    fn lock_time(&mut self, plan: &Plan, length: Distance) -> Time {
        let unit = self.pick(&[10, 100, 1000]);
        let average =
            u64::from(plan.goal.millis()) * u64::from(length.millimetres()) / u64::from(plan.distance.millimetres());
        let time = average * u64::from(60 + self.below(60)) / 100 / unit * unit;
        Time::from_millis(u32::try_from(time.max(unit)).unwrap_or(u32::MAX))
    }

    fn stop(&mut self, plan: &Plan) -> Stop {
        Stop { at: self.place(plan), time: Time::from_millis(self.below(plan.goal.millis() / 20)) }
    }
}
