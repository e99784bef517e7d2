//! Properties of every plan: sensible ones, and ones that no interface would make.

mod common {
    pub(crate) mod invariants;
    pub(crate) mod oracle;
    pub(crate) mod properties;
}

use common::invariants::{check, shown_at};
use common::oracle::{Oracle, wide};
use common::properties;
use lapwise_core::editing::{CourseChange, Released, remove_part, without_invalid};
use lapwise_core::pacing::{
    Cue, Distance, Every, Interval, LengthUnit, Lock, MAX_ITEMS, MAX_SPLITS, Odd, Percent, Place, Plan, PlanError,
    RACES, Schedule, Shape, ShapeKind, ShapePart, ShownUnit, Stop, Surface, Time, Track,
};
use lapwise_core::present::pacing_cards;
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(properties::cases(4096))]

    #[test]
    fn any_plan_is_a_schedule_or_an_error(plan in any_plan()) {
        if let Ok(schedule) = plan.schedule() {
            check(&plan, &schedule);
        }
    }

    #[test]
    fn laps_are_whole_but_for_one_at_the_chosen_end(
        distance in any_race_distance(), lap in 50_000..10_000_000_u32, odd in any_laps(), is_track in any::<bool>(),
    ) {
        let (surface, lap) = (if is_track { Surface::Track } else { Surface::Road }, Distance::from_millimetres(lap));
        let track = Track::new(lap, 1).unwrap_or(Track::OUTDOOR);
        let of = Plan::of(distance, surface, Time::from_seconds(10_000));
        let plan = Plan { track, road_lap: Some(lap), odd: odd.1, every: Every::Lap, ..of };
        let Ok(schedule) = plan.schedule() else { return Ok(()) };
        check(&plan, &schedule);
        let splits = schedule.splits();
        let is_odd = |split: &&lapwise_core::pacing::Split| split.length != lap;
        prop_assert!(splits.iter().filter(is_odd).count() <= 1);
        if let Some(index) = splits.iter().position(|split| is_odd(&split)) {
            let end = if plan.odd_part() == Odd::First { 0 } else { splits.len() - 1 };
            prop_assert_eq!(index, end);
            // A part too short to be timed is in the lap beside it, unless it is the whole race.
            prop_assert!(splits[index].length >= Distance::from_metres(50).min(distance));
        }
    }

    #[test]
    fn a_fitted_plan_has_a_schedule_where_it_would_have_one_without_locks_and_stops(plan in any_plan()) {
        let CourseChange { plan: fitted, released } = without_invalid(plan.clone());
        prop_assert_eq!(fitted.locks.len() + released.locks.len(), plan.locks.len());
        prop_assert_eq!(fitted.stops.len() + released.stops.len(), plan.stops.len());
        let bare = Plan { locks: Vec::new(), stops: Vec::new(), ..plan };
        prop_assert_eq!(fitted.schedule().is_ok(), bare.schedule().is_ok());
    }

    #[test]
    fn a_sensible_plan_is_a_schedule_or_says_what_is_over_or_missing(plan in sensible_plan()) {
        match (plan.schedule(), misfit(&plan)) {
            (Ok(schedule), None) => check(&plan, &schedule),
            (Err(error), Some(expected)) => prop_assert_eq!(error, expected),
            (outcome, expected) => prop_assert!(false, "{outcome:?} where {expected:?} was expected"),
        }
    }

    /// The oracle has room for so many efforts, whatever their percentages.
    #[test]
    fn two_efforts_on_a_drift_and_five_without_one_are_exact(plan in sensible_plan(), shape in any_exact_shape()) {
        let plan = Plan { shape, locks: Vec::new(), stops: Vec::new(), ..plan };
        let schedule = schedule(&plan);
        let marks: Vec<_> = schedule.splits().iter().map(|split| split.mark).collect();
        let oracle = Oracle::new(&plan.shape, plan.distance, &marks);
        for (split, area) in schedule.splits().iter().zip(&oracle.areas) {
            let exact = wide(*area, u64::from(plan.goal.millis()) * 1000);
            prop_assert!(wide(oracle.total, split.exact_micros) <= exact, "{:?}", split);
            prop_assert!(exact < wide(oracle.total, split.exact_micros + 1), "{:?}", split);
        }
    }

    #[test]
    fn a_time_does_not_depend_on_where_splits_fall(plan in sensible_plan(), every in any_interval()) {
        let other = Plan { every: Every::Interval(every), ..plan.clone() };
        if let (Ok(schedule), Ok(other)) = (plan.schedule(), other.schedule()) {
            for split in other.splits() {
                let shown = shown_at(&schedule, split.mark).unwrap_or(split.cumulative);
                prop_assert_eq!(split.cumulative, shown, "at {:?}", split.mark);
            }
        }
    }

    #[test]
    fn a_plan_without_an_effort_is_as_fast_up_to_it(plan in sensible_plan()) {
        for (index, part) in plan.shape.parts().iter().enumerate() {
            let Some(finish) = plan.finish_without(*part) else { continue };
            if part.kind().is_trend() {
                continue;
            }
            prop_assert_eq!(finish < plan.goal, part.kind().is_slower());
            let without = Plan { goal: finish, shape: remove_part(&plan.shape, index), ..plan.clone() };
            let (Ok(schedule), Ok(other)) = (plan.schedule(), without.schedule()) else { continue };
            let unit = schedule.unit().millis().max(other.unit().millis());
            let (start, _) = part.stretch(plan.distance);
            // A lock keeps its time, and spreads it in other proportions.
            let cut = plan.locks.iter().find(|lock| lock.from < start && start < lock.to);
            let from = cut.map_or(start, |lock| lock.from);
            for (split, other) in schedule.splits().iter().zip(other.splits()).filter(|(split, _)| split.mark <= from) {
                let moved = split.cumulative.abs_diff(other.cumulative).millis();
                prop_assert!(moved <= unit, "{:?} to {:?} without {:?}", split, other, part);
            }
        }
    }

    #[test]
    fn a_trend_is_left_out_at_the_pace_of_the_first_half(plan in sensible_plan()) {
        let plan = Plan { locks: Vec::new(), stops: Vec::new(), ..plan };
        let Some(finish) = plan.shape.trend().and_then(|trend| plan.finish_without(trend)) else { return Ok(()) };
        let half = schedule(&plan).halfway();
        // The halfway mark is up to half a millimetre early.
        let late = u64::from(finish.millis()) / u64::from(plan.distance.millimetres()) + 1;
        prop_assert!((2 * millis(half)).abs_diff(millis(finish)) <= 2 * u64::from(plan.shown_unit().millis()) + late);
    }

    #[test]
    fn a_plan_without_its_trend_has_its_locks_and_its_first_half(plan in sensible_plan()) {
        let Some(trend) = plan.shape.trend() else { return Ok(()) };
        // Efforts are a part of the pace of the first half.
        let Ok(shape) = Shape::new(&[trend]) else { return Err(TestCaseError::fail("a part of a shape is one")) };
        let plan = Plan { shape, ..plan };
        let Some(finish) = plan.finish_without(trend) else { return Ok(()) };
        let without = Plan { goal: finish, shape: Shape::default(), ..plan.clone() };
        let half = plan.distance.halfway();
        // A lock keeps its time, and spreads it in other proportions.
        let is_cut = plan.locks.iter().any(|lock| lock.from < half && half < lock.to);
        if let (Ok(schedule), Ok(other), false) = (plan.schedule(), without.schedule(), is_cut) {
            let unit = schedule.unit().millis().max(other.unit().millis());
            let moved = schedule.halfway().abs_diff(other.halfway()).millis();
            prop_assert!(moved <= 2 * unit, "{:?} to {:?}", schedule.halfway(), other.halfway());
        }
    }

    #[test]
    fn any_plan_has_cards_of_its_pacing(plan in any_plan()) {
        let cards = pacing_cards(&plan);
        prop_assert_eq!(cards.iter().filter(|card| card.is_chosen).count(), 1);
        for overlap in plan.shape.overlaps(plan.distance) {
            prop_assert!(overlap.from < overlap.to && overlap.to <= plan.distance);
        }
        for part in plan.shape.parts() {
            if let Some(finish) = plan.finish_without(*part) {
                prop_assert!(!finish.is_zero() && finish != plan.goal);
            }
        }
    }

    #[test]
    fn a_lock_on_the_time_a_stretch_has_anyway_moves_no_mark_by_more_than_a_unit(
        plan in sensible_plan(), lap in any::<prop::sample::Index>(),
    ) {
        let plan = Plan { locks: Vec::new(), stops: Vec::new(), ..plan };
        let Ok(schedule) = plan.schedule() else { return Ok(()) };
        let split = schedule.splits()[lap.index(schedule.splits().len())];
        let lock = Lock { from: split.mark - split.length, to: split.mark, time: split.lap };
        let Ok(locked) = (Plan { locks: vec![lock], ..plan }).schedule() else { return Ok(()) };
        for (before, after) in schedule.splits().iter().zip(locked.splits()) {
            let moved = before.cumulative.abs_diff(after.cumulative);
            prop_assert!(moved.millis() <= schedule.unit().millis(), "{:?} to {:?}", before, after);
        }
    }
}

/// Returns the error that a plan of [`sensible_plan`] must be refused with.
fn misfit(plan: &Plan) -> Option<PlanError> {
    let standing_in = |lock: &Lock| -> u64 {
        let inside = plan.stops.iter().filter(|stop| lock.from <= stop.at && stop.at < lock.to);
        inside.map(|stop| millis(stop.time)).sum()
    };
    if let Some(lock) = plan.locks.iter().find(|lock| standing_in(lock) >= millis(lock.time)) {
        return Some(PlanError::LockTime(*lock));
    }
    let locked: u64 = plan.locks.iter().map(|lock| millis(lock.time) - standing_in(lock)).sum();
    let standing: u64 = plan.stops.iter().map(|stop| millis(stop.time)).sum();
    let covered = plan.locks.iter().fold(Distance::ZERO, |sum, lock| sum + (lock.to - lock.from));
    let (fixed, goal, has_free) = (locked + standing, millis(plan.goal), covered < plan.distance);
    if fixed > goal || (fixed == goal && has_free) {
        Some(PlanError::LocksOverGoal { over: time(fixed - goal) })
    } else if fixed < goal && !has_free {
        Some(PlanError::LocksUnderGoal { missing: time(goal - fixed) })
    } else {
        None
    }
}

fn millis(time: Time) -> u64 {
    u64::from(time.millis())
}

fn time(millis: u64) -> Time {
    Time::from_millis(u32::try_from(millis).unwrap_or(u32::MAX))
}

prop_compose! {
    /// Any plan that the types allow.
    fn any_plan()(
        distance in prop_oneof![4 => any_race_distance(), 1 => any_distance()],
        goal in prop_oneof![4 => any_goal(), 1 => any_time()],
        is_track in any::<bool>(),
        track in any_track(),
        (road_lap, odd) in any_laps(),
        every in any_every(),
        shape in any_shape(),
        round in any_round(),
        locks in few(any_lock()),
        stops in few((any_distance(), any_time()).prop_map(|(at, time)| Stop { at, time })),
        cues in vec(any_distance(), 0..4),
    ) -> Plan {
        let surface = if is_track { Surface::Track } else { Surface::Road };
        let cues = cues.into_iter().map(cue).collect();
        Plan { track, road_lap, odd, every, shape, round, locks, stops, cues, ..Plan::of(distance, surface, goal) }
    }
}

prop_compose! {
    /// Locks in order and apart, stops before the finish, and not too many splits.
    fn sensible_plan()(
        distance in any_race_distance(),
        goal in any_goal(),
        is_track in any::<bool>(),
        marks in vec(any::<u16>(), 0..30),
        shape in any_shape(),
        round in any_round(),
        cuts in vec((any::<u16>(), any::<bool>(), 0..30_000_u16), 0..6),
        stops in vec((any::<u16>(), 0..4_000_u16), 0..4),
    ) -> Plan {
        let surface = if is_track { Surface::Track } else { Surface::Road };
        let place = |part: u16| part_of(distance, part);
        let every = Every::Marks(marks.into_iter().map(place).collect());
        let locks = locks(distance, goal, cuts);
        // Marks of cues show the times at both ends of every lock.
        let cues = locks.iter().flat_map(|lock| [cue(lock.from), cue(lock.to)]).collect();
        let stops = stops.into_iter().map(|(at, time)| Stop { at: place(at), time: share(goal, time) }).collect();
        Plan { every, shape, round, locks, stops, cues, ..Plan::of(distance, surface, goal) }
    }
}

/// Locks on some of the stretches between cuts; sometimes on the whole race.
fn locks(distance: Distance, goal: Time, mut cuts: Vec<(u16, bool, u16)>) -> Vec<Lock> {
    if let [cut, ..] = cuts.as_mut_slice() {
        // The first stretch begins at the start, so that locks may cover the whole race.
        cut.0 = 0;
    }
    cuts.sort_unstable();
    cuts.dedup_by_key(|cut| cut.0);
    let ends = cuts.iter().skip(1).map(|cut| part_of(distance, cut.0)).chain([distance]);
    let stretches =
        cuts.iter().zip(ends).map(|((from, is_locked, time), to)| (*is_locked, lock(distance, *from, to, goal, *time)));
    stretches.filter(|(is_locked, lock)| *is_locked && lock.from < lock.to).map(|(_, lock)| lock).collect()
}

fn lock(distance: Distance, from: u16, to: Distance, goal: Time, time: u16) -> Lock {
    let hundredths = share(goal, time).millis() / 10 * 10;
    Lock { from: part_of(distance, from), to, time: Time::from_millis(hundredths.max(10)) }
}

fn cue(at: Distance) -> Cue {
    Cue { at, line: String::new() }
}

/// So many 65 536ths of a distance.
fn part_of(distance: Distance, part: u16) -> Distance {
    let part = (u64::from(distance.millimetres()) * u64::from(part)) >> 16;
    Distance::from_millimetres(u32::try_from(part).unwrap_or(0))
}

/// So many 65 536ths of a time.
fn share(time: Time, part: u16) -> Time {
    let part = (u64::from(time.millis()) * u64::from(part)) >> 16;
    Time::from_millis(u32::try_from(part).unwrap_or(0))
}

/// Mostly none.
fn few<T: Clone + std::fmt::Debug + 'static>(item: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![3 => Just(Vec::new()), 1 => vec(item, 1..4)]
}

fn any_distance() -> impl Strategy<Value = Distance> {
    prop_oneof![0..100_000_000_u32, any::<u32>()].prop_map(Distance::from_millimetres)
}

fn any_race_distance() -> impl Strategy<Value = Distance> {
    let named = (0..RACES.len()).prop_map(|i| RACES[i].distance);
    let longest = Distance::LONGEST_RACE.millimetres();
    let other = prop_oneof![1000..100_000_u32, 1000..=longest, Just(longest)].prop_map(Distance::from_millimetres);
    prop_oneof![named, other]
}

fn any_time() -> impl Strategy<Value = Time> {
    prop_oneof![0..100_000_u32, any::<u32>()].prop_map(Time::from_millis)
}

fn any_goal() -> impl Strategy<Value = Time> {
    let hundredths = prop_oneof![1..3_000_000_u32, 1..=Time::LONGEST.millis() / 10];
    let finer = hundredths.prop_map(|hundredths| Time::from_millis(hundredths * 10));
    prop_oneof![1 => finer, 3 => (1..100_000_u32).prop_map(Time::from_seconds)]
}

fn any_track() -> impl Strategy<Value = Track> {
    let laps = prop_oneof![Just(400_000), Just(200_000), Just(396_085), Just(442_434), 0..20_000_000_u32];
    (laps, 0..12_u8)
        .prop_map(|(lap, lane)| Track::new(Distance::from_millimetres(lap), lane).unwrap_or(Track::WATER_JUMP_OUTSIDE))
}

fn any_laps() -> impl Strategy<Value = (Option<Distance>, Option<Odd>)> {
    let lap = proptest::option::of(prop_oneof![4 => 1..10_000_000_u32, 1 => any::<u32>(), 1 => Just(0)]);
    let odd = prop_oneof![Just(None), Just(Some(Odd::First)), Just(Some(Odd::Last))];
    (lap.prop_map(|lap| lap.map(Distance::from_millimetres)), odd)
}

fn any_interval() -> impl Strategy<Value = Interval> {
    let unit = prop_oneof![Just(LengthUnit::Metre), Just(LengthUnit::Kilometre), Just(LengthUnit::Mile)];
    let plain = (1..100_u64).prop_map(|tenths| tenths * 100_000);
    (prop_oneof![plain, any::<u64>(), 0..1_000_000_000_u64], unit)
        .prop_map(|(millionths, unit)| Interval::new(millionths, unit).unwrap_or(Interval::MILE))
}

fn any_every() -> impl Strategy<Value = Every> {
    let marks = vec(any_distance(), 0..40).prop_map(Every::Marks);
    prop_oneof![Just(Every::Lap), any_interval().prop_map(Every::Interval), marks]
}

fn any_round() -> impl Strategy<Value = Option<ShownUnit>> {
    proptest::option::of((0..ShownUnit::ALL.len()).prop_map(|i| ShownUnit::ALL[i]))
}

fn any_shape() -> impl Strategy<Value = Shape> {
    shape(prop_oneof![Just(None).boxed(), any_drift().boxed()], 9)
}

fn any_exact_shape() -> impl Strategy<Value = Shape> {
    prop_oneof![shape(Just(None), 5), shape(any_drift(), 2)]
}

fn shape(trend: impl Strategy<Value = Option<ShapePart>>, most: usize) -> impl Strategy<Value = Shape> {
    (trend, vec(any_effort(), 0..=most)).prop_map(|(trend, efforts)| {
        let parts: Vec<_> = trend.into_iter().chain(efforts).collect();
        Shape::new(&parts).unwrap_or_default()
    })
}

fn any_drift() -> impl Strategy<Value = Option<ShapePart>> {
    (any::<bool>(), any_percent()).prop_map(|(is_slower, percent)| {
        let kind = if is_slower { ShapeKind::Positive } else { ShapeKind::Negative };
        Some(ShapePart::new(kind, &[], percent))
    })
}

fn any_percent() -> impl Strategy<Value = Percent> {
    prop_oneof![8 => 0..1_000_u32, 4 => 0..6_600_u32, 1 => 0..120_000_u32].prop_map(Percent::from_hundredths)
}

fn any_place() -> impl Strategy<Value = Place> {
    prop_oneof![Just(Place::Start), Just(Place::Mid), Just(Place::End), any_distance().prop_map(Place::At)]
}

fn any_effort() -> impl Strategy<Value = ShapePart> {
    let lengths = (0..4, any_distance(), any_percent()).prop_map(|(kind, length, percent)| match kind {
        0 => ShapePart::new(ShapeKind::Fade, &[Place::At(length)], percent),
        1 => ShapePart::new(ShapeKind::Kick, &[Place::At(length)], percent),
        2 => ShapePart::new(ShapeKind::Crowd, &[Place::At(length)], percent),
        _ => ShapePart::new(ShapeKind::Burst, &[Place::At(length)], percent),
    });
    let stretches =
        (any::<bool>(), any_place(), any_place(), any_percent()).prop_map(|(is_slower, from, to, percent)| {
            let kind = if is_slower { ShapeKind::Ease } else { ShapeKind::Push };
            ShapePart::new(kind, &[from, to], percent)
        });
    prop_oneof![3 => lengths, 1 => stretches]
}

fn any_lock() -> impl Strategy<Value = Lock> {
    (any_distance(), any_distance(), any_time()).prop_map(|(from, to, time)| Lock { from, to, time })
}

fn marathon() -> Plan {
    Plan::of(Distance::MARATHON, Surface::Road, Time::from_hms(4, 0, 0))
}

fn km(km: u32) -> Distance {
    Distance::from_metres(km * 1000)
}

fn locked(from: u32, to: u32, time: Time) -> Lock {
    Lock { from: km(from), to: km(to), time }
}

fn schedule(plan: &Plan) -> Schedule {
    match plan.schedule() {
        Ok(schedule) => {
            check(plan, &schedule);
            schedule
        }
        Err(error) => panic!("{error:?}: {plan:?}"),
    }
}

#[test]
fn a_stop_at_a_mark_belongs_to_the_lap_after_it() {
    let running = schedule(&Plan { goal: Time::from_hms(3, 58, 30), ..marathon() });
    let stop = Stop { at: km(20), time: Time::from_seconds(90) };
    let stopping = schedule(&Plan { stops: vec![stop], ..marathon() });
    assert_eq!(stopping.splits()[19], running.splits()[19]);
    let later = running.splits()[20].cumulative + stop.time;
    assert_eq!(stopping.splits()[20].cumulative, later);
    assert_eq!(stopping.splits()[20].lap, running.splits()[20].lap + stop.time);
}

#[test]
fn a_stop_at_the_start_belongs_to_the_first_lap() {
    let stop = Stop { at: Distance::ZERO, time: Time::from_seconds(42) };
    let schedule = schedule(&Plan { stops: vec![stop], goal: Time::from_seconds(42_195 + 42), ..marathon() });
    assert_eq!(schedule.splits()[0].lap, Time::from_seconds(1042));
    assert_eq!(schedule.splits()[1].lap, Time::from_seconds(1000));
}

#[test]
fn a_stop_at_or_beyond_the_finish_is_an_error() {
    for at in [Distance::MARATHON, Distance::from_millimetres(u32::MAX)] {
        let stop = Stop { at, time: Time::from_seconds(1) };
        assert_eq!(Plan { stops: vec![stop], ..marathon() }.schedule(), Err(PlanError::StopOutside(stop)));
    }
    let last_millimetre = Distance::MARATHON - Distance::from_millimetres(1);
    let stop = Stop { at: last_millimetre, time: Time::from_seconds(1) };
    schedule(&Plan { stops: vec![stop], ..marathon() });
}

#[test]
fn stops_that_exceed_the_goal_are_let_go() {
    let stop = Stop { at: km(20), time: Time::from_hms(5, 0, 0) };
    let lock = locked(20, 21, Time::from_seconds(400));
    let plan = Plan { stops: vec![stop], locks: vec![lock], ..marathon() };
    let released = Released { locks: vec![lock], stops: vec![stop], references: 0 };
    assert_eq!(without_invalid(plan), CourseChange { plan: marathon(), released });
}

#[test]
fn a_lock_takes_the_standing_time_in_it() {
    let lock = locked(20, 21, Time::from_seconds(400));
    let stop = Stop { at: km(20), time: Time::from_seconds(90) };
    let with = schedule(&Plan { locks: vec![lock], stops: vec![stop], ..marathon() });
    let without = schedule(&Plan { locks: vec![lock], ..marathon() });
    assert_eq!(with.splits(), without.splits());
    let at_its_end = Stop { at: km(21), ..stop };
    let after = schedule(&Plan { locks: vec![lock], stops: vec![at_its_end], ..marathon() });
    assert_eq!(after.splits()[20].lap, lock.time);
}

#[test]
fn a_lock_that_stands_all_its_time_is_an_error() {
    let lock = locked(20, 21, Time::from_seconds(90));
    for seconds in [90, 91] {
        let stop = Stop { at: km(20), time: Time::from_seconds(seconds) };
        let plan = Plan { locks: vec![lock], stops: vec![stop], ..marathon() };
        assert_eq!(plan.schedule(), Err(PlanError::LockTime(lock)));
    }
}

#[test]
fn marks_inside_a_lock_share_its_time() {
    let lock = locked(10, 20, Time::from_hms(1, 0, 0));
    let schedule = schedule(&Plan { locks: vec![lock], ..marathon() });
    assert!(schedule.splits()[10..20].iter().all(|split| split.lap == Time::from_seconds(360) && split.is_locked));
    assert!(!schedule.splits()[9].is_locked && !schedule.splits()[20].is_locked);
}

#[test]
fn parts_of_a_microsecond_before_and_in_a_lock_add_up() {
    // A third of 1000 s, and a third of 1000.01 s: neither is whole microseconds, their sum is.
    let lock = locked(1, 4, Time::from_millis(1_000_010));
    let plan = Plan::of(km(6), Surface::Road, Time::from_millis(2_000_010));
    let schedule = schedule(&Plan { locks: vec![lock], ..plan });
    assert_eq!(schedule.splits()[1].exact_micros, 666_670_000);
}

#[test]
fn a_shape_goes_on_inside_a_lock() {
    let ease =
        ShapePart::new(ShapeKind::Ease, &[Place::At(km(15)), Place::At(km(20))], Percent::from_hundredths(10_000));
    let shape = Shape::new(&[ease]).unwrap_or_default();
    let lock = locked(10, 20, Time::from_hms(1, 0, 0));
    let schedule = schedule(&Plan { locks: vec![lock], shape, ..marathon() });
    assert_eq!(schedule.splits()[10].lap, Time::from_seconds(240));
    assert_eq!(schedule.splits()[19].lap, Time::from_seconds(480));
}

#[test]
fn locks_may_be_given_in_any_order_but_not_overlap() {
    let (early, late) = (locked(5, 10, Time::from_seconds(1500)), locked(10, 20, Time::from_seconds(3000)));
    let sorted = schedule(&Plan { locks: vec![early, late], ..marathon() });
    assert_eq!(schedule(&Plan { locks: vec![late, early], ..marathon() }), sorted);
    let across = locked(9, 11, Time::from_seconds(600));
    let plan = Plan { locks: vec![early, across], ..marathon() };
    assert_eq!(plan.schedule(), Err(PlanError::LocksOverlap(across)));
}

#[test]
fn a_lock_backwards_or_beyond_the_finish_is_an_error() {
    let time = Time::from_seconds(300);
    for lock in [locked(5, 5, time), locked(6, 5, time), locked(42, 43, time)] {
        let plan = Plan { locks: vec![lock], ..marathon() };
        assert_eq!(plan.schedule(), Err(PlanError::LockOutside(lock)));
    }
}

#[test]
fn a_lock_of_no_time_or_finer_than_a_hundredth_is_an_error() {
    for millis in [0, 1, 60_005] {
        let lock = locked(5, 6, Time::from_millis(millis));
        let plan = Plan { locks: vec![lock], ..marathon() };
        assert_eq!(plan.schedule(), Err(PlanError::LockTime(lock)));
    }
}

#[test]
fn locks_over_the_goal_say_by_how_much() {
    let over = |seconds: u32| {
        let locks = vec![locked(0, 10, Time::from_hms(3, 0, 0)), locked(20, 21, Time::from_seconds(seconds))];
        Plan { locks, ..marathon() }.schedule().err()
    };
    assert_eq!(over(3599), None);
    assert_eq!(over(3600), Some(PlanError::LocksOverGoal { over: Time::ZERO }));
    assert_eq!(over(3661), Some(PlanError::LocksOverGoal { over: Time::from_seconds(61) }));
}

#[test]
fn a_race_that_is_all_locks_has_to_meet_the_goal() {
    let whole = |time: Time| {
        let lock = Lock { from: Distance::ZERO, to: Distance::MARATHON, time };
        Plan { locks: vec![lock], ..marathon() }.schedule()
    };
    let (hundredth, goal) = (Time::from_millis(10), marathon().goal);
    assert_eq!(whole(goal).map(|schedule| schedule.goal()), Ok(goal));
    assert_eq!(whole(goal - hundredth), Err(PlanError::LocksUnderGoal { missing: hundredth }));
    assert_eq!(whole(goal + hundredth), Err(PlanError::LocksOverGoal { over: hundredth }));
}

#[test]
fn a_finer_lock_makes_the_unit_finer_and_a_coarser_round_does_not_make_it_coarser() {
    let lock = |millis| Plan { locks: vec![locked(5, 6, Time::from_millis(millis))], ..marathon() };
    assert_eq!(lock(300_000).shown_unit(), ShownUnit::Second);
    assert_eq!(lock(300_100).shown_unit(), ShownUnit::Tenth);
    assert_eq!(lock(300_110).shown_unit(), ShownUnit::Hundredth);
    let rounded = Plan { round: Some(ShownUnit::Second), ..lock(300_110) };
    assert_eq!(schedule(&rounded).unit(), ShownUnit::Hundredth);
}

#[test]
fn more_splits_than_allowed_are_refused_with_their_number() {
    let metre = |millionths, distance| {
        let every = Interval::new(millionths, LengthUnit::Metre).map_or(Every::Lap, Every::Interval);
        Plan { every, ..Plan::of(distance, Surface::Road, Time::from_hms(100, 0, 0)) }
    };
    let too_many = |splits| Err(PlanError::TooManySplits { splits });
    assert_eq!(metre(1_000, Distance::LONGEST_RACE).schedule(), too_many(1_000_000_000));
    assert_eq!(metre(1_000, Distance::from_metres(10)).schedule(), too_many(10_000));
    assert_eq!(metre(1_000_000, Distance::from_millimetres(2_000_001)).schedule(), too_many(2001));
    assert_eq!(schedule(&metre(1_000_000, Distance::from_metres(2000))).splits().len(), MAX_SPLITS);
    assert_eq!(schedule(&metre(1_000, Distance::from_metres(1))).splits().len(), 1000);
    let marks = (1..=2001).map(Distance::from_millimetres).collect();
    assert_eq!(Plan { every: Every::Marks(marks), ..marathon() }.schedule(), too_many(2002));
}

#[test]
fn an_interval_finer_than_a_millimetre_does_not_exist() {
    assert_eq!(Interval::new(999, LengthUnit::Metre), None);
    assert_eq!(Interval::new(0, LengthUnit::Mile), None);
    let length = |millionths| Interval::new(millionths, LengthUnit::Metre).map(|interval| interval.times(1));
    assert_eq!(length(1_000), Some(Distance::from_millimetres(1)));
    assert_eq!(length(1_000_000_000_000), Some(Distance::LONGEST_RACE));
    assert_eq!(Interval::new(1_000_000_000_001, LengthUnit::Metre), None);
    assert_eq!(Interval::new(u64::MAX, LengthUnit::Mile), None);
}

#[test]
fn a_race_of_whole_intervals_has_no_empty_last_lap() {
    let tenth = Interval::new(100_000, LengthUnit::Mile).unwrap_or(Interval::MILE);
    for count in 1..=1000 {
        let plan =
            Plan { every: Every::Interval(tenth), ..Plan::of(tenth.times(count), Surface::Road, marathon().goal) };
        assert_eq!(schedule(&plan).splits().len(), count as usize);
    }
}

#[test]
fn the_longest_race_by_the_longest_time_is_planned() {
    let plan = Plan::of(Distance::LONGEST_RACE, Surface::Road, Time::LONGEST);
    assert_eq!(schedule(&plan).splits().len(), 1000);
    let longer = Distance::LONGEST_RACE + Distance::from_millimetres(1);
    assert_eq!(Plan { distance: longer, ..plan.clone() }.schedule(), Err(PlanError::DistanceOutOfRange));
    let later = Time::LONGEST + Time::from_millis(10);
    assert_eq!(Plan { goal: later, ..plan.clone() }.schedule(), Err(PlanError::GoalOutOfRange));
    let finer = Time::from_millis(1_000_001);
    assert_eq!(Plan { goal: finer, ..plan }.schedule(), Err(PlanError::GoalTooFine));
}

#[test]
fn laps_are_for_tracks() {
    let plan = Plan { every: Every::Lap, ..marathon() };
    assert_eq!(plan.schedule(), Err(PlanError::LapsOnRoad));
}

#[test]
fn too_many_locks_stops_or_cues_are_refused() {
    let stops = vec![Stop { at: km(1), time: Time::ZERO }; MAX_ITEMS + 1];
    assert_eq!(Plan { stops, ..marathon() }.schedule(), Err(PlanError::TooManyItems));
    let cues = vec![cue(km(1)); MAX_ITEMS + 1];
    assert_eq!(Plan { cues, ..marathon() }.schedule(), Err(PlanError::TooManyItems));
    let locks = vec![locked(1, 2, Time::from_seconds(300)); MAX_ITEMS + 1];
    assert_eq!(Plan { locks, ..marathon() }.schedule(), Err(PlanError::TooManyItems));
}

#[test]
fn halfway_and_the_mats_of_a_marathon_are_waypoints() {
    let plan = Plan { cues: vec![cue(Distance::from_millimetres(32_186_880))], ..marathon() };
    let schedule = schedule(&plan);
    let marks: Vec<_> = schedule.waypoints().iter().map(|waypoint| waypoint.mark.millimetres() / 1000).collect();
    assert_eq!(marks, [5000, 10_000, 15_000, 20_000, 21_097, 25_000, 30_000, 32_186, 35_000, 40_000]);
    assert_eq!(schedule.halfway(), Time::from_hms(2, 0, 0));
}

#[test]
fn an_even_reference_is_rounded_like_the_plan() {
    let schedule = schedule(&marathon());
    for split in schedule.splits() {
        assert_eq!(schedule.even(schedule.goal(), split.mark), split.cumulative);
    }
    assert_eq!(schedule.even(schedule.goal(), Distance::LONGEST_RACE), schedule.goal());
}

#[test]
fn a_tie_is_rounded_up() {
    let every = Interval::new(500_000, LengthUnit::Kilometre).map_or(Every::Lap, Every::Interval);
    let plan = Plan { every, ..Plan::of(km(1), Surface::Road, Time::from_seconds(181)) };
    let laps: Vec<_> = schedule(&plan).splits().iter().map(|split| split.lap.millis() / 1000).collect();
    assert_eq!(laps, [91, 90]);
}
