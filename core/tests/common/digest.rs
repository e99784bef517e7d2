//! One number for all integers of a schedule.

use lapwise_core::pacing::{Plan, PlanError, Schedule, Time};

/// The seed of the plans that are digested.
pub(crate) const SEED: u64 = 42_195_000;
/// The number of plans that are digested.
pub(crate) const PLANS: usize = 40_000;
/// The digest of their schedules.
///
/// A change of it is a change of what links already sent show: it needs a reason, and a line in the changelog.
pub(crate) const DIGEST: u64 = 0x084f_1f49_a995_386e;

/// The digest of the finishes without each part of their shapes.
pub(crate) const COSTS: u64 = 0x21d5_6630_f18b_6ea0;

/// FNV-1a with 64 bits, over integers as eight bytes each, least first.
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) const fn value(&self) -> u64 {
        self.0
    }

    pub(crate) fn outcome(&mut self, outcome: &Result<Schedule, PlanError>) {
        match outcome {
            Ok(schedule) => self.schedule(schedule),
            Err(PlanError::LocksOverGoal { over }) => self.integer(over.millis()),
            Err(PlanError::LocksUnderGoal { missing }) => self.integer(missing.millis()),
            Err(PlanError::TooManySplits { splits }) => self.integer(*splits),
            Err(_) => self.integer(0_u32),
        }
    }

    /// Adds the finish without each part of the plan's shape.
    pub(crate) fn costs(&mut self, plan: &Plan) {
        for part in plan.shape.parts() {
            self.integer(plan.finish_without(*part).map_or(0, Time::millis));
        }
    }

    fn schedule(&mut self, schedule: &Schedule) {
        self.integer(schedule.distance().millimetres());
        self.integer(schedule.goal().millis());
        self.integer(schedule.unit().millis());
        self.integer(schedule.halfway().millis());
        for split in schedule.splits() {
            self.integer(split.mark.millimetres());
            self.integer(split.length.millimetres());
            self.integer(split.cumulative.millis());
            self.integer(split.lap.millis());
            self.integer(split.exact_micros);
            self.integer(u32::from(split.is_locked));
        }
        for waypoint in schedule.waypoints() {
            self.integer(waypoint.mark.millimetres());
            self.integer(waypoint.cumulative.millis());
        }
    }

    fn integer(&mut self, integer: impl Into<u64>) {
        for byte in integer.into().to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
