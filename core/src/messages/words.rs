//! The English words of the interface and of the options: labels, sentences, and refusals of a whole value.

use core::cmp::Ordering;

use crate::editing::locks_by_hand;
use crate::formats::{Excerpt, print};
use crate::formats::{push_item, push_places};
use crate::pacing::Event;
use crate::pacing::{
    Aim, Distance, Effort, Lock, Place, Plan, Schedule, ShownUnit, Surface, Time, Track, Trend, Units,
};

/// A refusal with the key it belongs to.
#[must_use]
pub fn problem(key: &str, message: &str) -> String {
    format!("{key}: {message}")
}

fn quoted(found: &Excerpt) -> String {
    format!("\u{201c}{}\u{201d}", found.shown())
}

/// A text over its bound.
#[must_use]
pub fn text_too_long(longest: usize) -> String {
    format!("At most {longest} characters fit.")
}

/// More items than fit.
#[must_use]
pub fn too_many_items(most: usize) -> String {
    format!("At most {most} items fit.")
}

/// The note of the halfway mark.
#[must_use]
pub const fn halfway() -> &'static str {
    "halfway"
}

/// A time of day after so many midnights.
#[must_use]
pub fn time_of_day(time: &str, midnights: u32) -> String {
    match midnights {
        0 => time.to_owned(),
        _ => format!("{time} +{midnights} d"),
    }
}

/// What the finish time is called.
#[must_use]
pub const fn finish(aim: Aim) -> &'static str {
    match aim {
        Aim::Goal => "Finish",
        Aim::Finish => "Finish within",
    }
}

/// What a lap is told in.
#[must_use]
pub const fn a_lap(surface: Surface, units: Units) -> &'static str {
    match (surface, units) {
        (Surface::Track, _) => "a lap",
        (Surface::Road, Units::Km) => "a km",
        (Surface::Road, Units::Mi) => "a mile",
    }
}

/// "a lap after a 77.0"
#[must_use]
pub fn after_a(a_lap: &str, first: &str) -> String {
    format!("{a_lap} after a {first}")
}

/// "a lap after 300 m in 48.0"
#[must_use]
pub fn after_part(a_lap: &str, part: &str, time: &str) -> String {
    format!("{a_lap} after {part} in {time}")
}

/// "a lap, lap 3 in 77.0"
#[must_use]
pub fn but_one(a_lap: &str, number: usize, time: &str) -> String {
    format!("{a_lap}, lap {number} in {time}")
}

/// "a lap, 82.0 from 2400 m"
#[must_use]
pub fn then_from(a_lap: &str, then: &str, mark: &str) -> String {
    format!("{a_lap}, {then} from {mark}")
}

/// "a lap, from 81.2 to 78.8"
#[must_use]
pub fn from_to(a_lap: &str, first: &str, last: &str) -> String {
    format!("{a_lap}, from {first} to {last}")
}

/// The average of laps that go up and down.
#[must_use]
pub fn between(a_lap: &str, fastest: &str, slowest: &str) -> String {
    format!("{a_lap}, between {fastest} and {slowest}")
}

/// "55.0 s under your PB"
#[must_use]
pub fn against_pb(goal: Time, pb: Time, unit: ShownUnit, name: &str) -> String {
    let (goal, pb) = (unit.round(goal), unit.round(pb));
    let difference = print::duration_words(goal.abs_diff(pb));
    match goal.cmp(&pb) {
        Ordering::Less => format!("{difference} under your {name}"),
        Ordering::Equal => format!("level with your {name}"),
        Ordering::Greater => format!("{difference} over your {name}"),
    }
}

/// A goal beyond every record.
#[must_use]
pub fn faster_than_anyone() -> String {
    "Nobody has run this far this fast yet.".to_owned()
}

/// A lap beyond every record: "Nobody has run 400 m in 34.2 yet."
#[must_use]
pub fn lap_faster_than_anyone(length: &str, time: &str) -> String {
    format!("Nobody has run {length} in {time} yet.")
}

/// A goal far under the personal best.
#[must_use]
pub fn far_under_pb(percent: u64, name: &str) -> String {
    format!("That is {percent} % under your {name}: a bold plan.")
}

/// "Goal 3h30m → 3h28m"
#[must_use]
pub fn changed(name: &str, old: &str, new: &str) -> String {
    let shown = |text| if str::is_empty(text) { "\u{2013}" } else { text };
    format!("{name} {} \u{2192} {}", shown(old), shown(new))
}

/// What a key of a plan is called.
#[must_use]
pub fn key_name(key: &str) -> &str {
    let name = KEY_NAMES.iter().find(|(known, _)| *known == key);
    name.map_or(key, |(_, name)| name)
}

const KEY_NAMES: [(&str, &str); 21] = [
    ("distance", race()),
    ("goal", goal()),
    ("every", every()),
    ("units", units()),
    ("shape", shape()),
    ("round", round()),
    ("stops", stops()),
    ("pb", pb()),
    ("seed", seed()),
    ("goal-b", goal_b()),
    ("goal-c", goal_c()),
    ("rival", rival()),
    ("date", date()),
    ("start", start()),
    ("delay", delay()),
    ("label", label()),
    ("athlete", athlete()),
    ("text", note()),
    ("sections", sections()),
    ("cues", cues()),
    ("aim", "Aim"),
];

/// After the name of a copy.
#[must_use]
pub const fn a_copy() -> &'static str {
    " copy"
}

/// After a name that another one has too: " (2)".
#[must_use]
pub fn numbered(number: u64) -> String {
    format!(" ({number})")
}

// Labels.

/// The race field.
#[must_use]
pub const fn race() -> &'static str {
    "Race"
}
/// The list of races.
#[must_use]
pub const fn races() -> &'static str {
    "Races"
}
/// The goal field.
#[must_use]
pub const fn goal() -> &'static str {
    "Goal"
}
/// The goal field, where the goal is a limit.
#[must_use]
pub const fn cut_off() -> &'static str {
    "Finish within"
}
/// The choice of units.
#[must_use]
pub const fn units() -> &'static str {
    "Units"
}
/// Kilometres.
#[must_use]
pub const fn in_kilometres() -> &'static str {
    "Show kilometres first"
}
/// Miles.
#[must_use]
pub const fn in_miles() -> &'static str {
    "Show miles first"
}
/// Before the time at halfway.
#[must_use]
pub const fn halfway_label() -> &'static str {
    "Halfway"
}
/// The first clock times.
#[must_use]
pub const fn first_clocks() -> &'static str {
    "First clock times"
}
/// After a failure of the planner itself.
#[must_use]
pub const fn restarted() -> &'static str {
    "The planner failed and has started again with your last plan."
}
/// Where an edit is refused since the page's author wants none.
#[must_use]
pub const fn read_only() -> &'static str {
    "This plan is shown here to be read, not changed."
}
/// Goes back.
#[must_use]
pub const fn undo() -> &'static str {
    "Undo"
}
/// Puts a plan back that was deleted.
#[must_use]
pub const fn put_back() -> &'static str {
    "Put it back"
}
/// Where what changes a plan could not be fetched.
#[must_use]
pub const fn not_loaded() -> &'static str {
    "The rest of the planner could not be loaded. Check the connection and try again."
}
/// Puts a notice away.
#[must_use]
pub const fn close() -> &'static str {
    "Close"
}
/// The split table.
#[must_use]
pub const fn splits() -> &'static str {
    "Splits"
}
/// The elapsed time.
#[must_use]
pub const fn clock() -> &'static str {
    "Clock"
}
/// The time of a lap.
#[must_use]
pub const fn lap() -> &'static str {
    "Lap"
}
/// The mark.
#[must_use]
pub const fn mark() -> &'static str {
    "Mark"
}
/// The pace field.
#[must_use]
pub const fn pace() -> &'static str {
    "Pace"
}
/// Pace a kilometre.
#[must_use]
pub const fn per_km() -> &'static str {
    "/km"
}
/// Pace a mile.
#[must_use]
pub const fn per_mile() -> &'static str {
    "/mi"
}
/// The shape of the effort.
#[must_use]
pub const fn shape() -> &'static str {
    "Shape"
}
/// What the race is run on.
#[must_use]
pub const fn course_label() -> &'static str {
    "Course"
}
/// Times to hold the plan against.
#[must_use]
pub const fn references() -> &'static str {
    "Goals"
}
/// When it is.
#[must_use]
pub const fn race_day() -> &'static str {
    "Race day"
}
/// Texts.
#[must_use]
pub const fn notes() -> &'static str {
    "Notes"
}
/// The personal best.
#[must_use]
pub const fn pb() -> &'static str {
    "PB"
}
/// The personal best in American English.
#[must_use]
pub const fn pr() -> &'static str {
    "PR"
}
/// The seed time.
#[must_use]
pub const fn seed() -> &'static str {
    "Seed time"
}
/// The second goal.
#[must_use]
pub const fn goal_b() -> &'static str {
    "Goal B"
}
/// The third goal.
#[must_use]
pub const fn goal_c() -> &'static str {
    "Goal C"
}
/// Somebody to hold the plan against.
#[must_use]
pub const fn rival() -> &'static str {
    "Rival"
}
/// Who that is.
#[must_use]
pub const fn rival_name() -> &'static str {
    "Rival or pacer"
}
/// What they run.
#[must_use]
pub const fn rival_time() -> &'static str {
    "Their time"
}
/// No goal time.
#[must_use]
pub const fn just_finish() -> &'static str {
    "Just finish"
}
/// What it means to just finish.
#[must_use]
pub const fn just_finish_means() -> &'static str {
    "The time is a limit, such as the cut-off, not a goal. A pace gives one too."
}
/// The label of a plan.
#[must_use]
pub const fn label() -> &'static str {
    "Title"
}
/// The runner's name.
#[must_use]
pub const fn athlete() -> &'static str {
    "Runner"
}
/// A note.
#[must_use]
pub const fn note() -> &'static str {
    "Note"
}
/// The day of the race.
#[must_use]
pub const fn date() -> &'static str {
    "Date"
}
/// The time of day of the gun.
#[must_use]
pub const fn start() -> &'static str {
    "Start"
}
/// From the gun to the start line.
#[must_use]
pub const fn delay() -> &'static str {
    "Delay to the start line"
}
/// What the delay is.
#[must_use]
pub const fn delay_means() -> &'static str {
    "From the gun until you cross the line."
}
/// Named stretches, and lines at marks.
#[must_use]
pub const fn sections() -> &'static str {
    "Sections"
}
/// What a section is called.
#[must_use]
pub const fn section_name() -> &'static str {
    "Name"
}
/// What a new section is called before its number.
#[must_use]
pub const fn section() -> &'static str {
    "Section "
}
/// What a cue is called before its place.
#[must_use]
pub const fn cue() -> &'static str {
    "cue at "
}
/// Adds a section.
#[must_use]
pub const fn add_section() -> &'static str {
    "Add a section"
}
/// How a section is run.
#[must_use]
pub const fn section_run() -> &'static str {
    "Run"
}
/// The ways to run a section: as the rest, slower, faster, and fixed by its time or its pace.
pub const WAYS: [&str; 5] = ["As planned", "Easier", "Harder", "In a time", "At a pace"];
/// By how much, or in what, a section is run, in the order of [`WAYS`].
pub const AMOUNTS: [&str; 5] = ["", "Slower by", "Faster by", "Section time", "Section pace"];
/// Where a place may be, beside a distance.
#[must_use]
pub const fn places() -> &'static str {
    "20mi, half or end"
}
/// The start as a place.
#[must_use]
pub const fn place_start() -> &'static str {
    "start"
}
/// The finish as a place.
#[must_use]
pub const fn place_end() -> &'static str {
    "end"
}
/// A coach's lines.
#[must_use]
pub const fn cues() -> &'static str {
    "Cues"
}
/// Where a cue is due.
#[must_use]
pub const fn cue_at() -> &'static str {
    "At"
}
/// What a cue says.
#[must_use]
pub const fn cue_line() -> &'static str {
    "Line"
}
/// Adds a cue.
#[must_use]
pub const fn add_cue() -> &'static str {
    "Add a cue"
}
/// A new cue.
#[must_use]
pub const fn cue_example() -> &'static str {
    "One more mile"
}
/// The second goal in a sentence.
#[must_use]
pub const fn on_b() -> &'static str {
    "goal B"
}
/// The third goal in a sentence.
#[must_use]
pub const fn on_c() -> &'static str {
    "goal C"
}
/// The mark at which a runner decides for a goal.
#[must_use]
pub const fn decide_at() -> &'static str {
    "Decide at"
}

/// "29:40, 5:56 per km"
#[must_use]
pub fn time_and_pace(time: &str, pace: &str, units: Units) -> String {
    format!("{time}, {pace} {}", per(units))
}

/// "At 30 km in 2:28:00 you are on goal B."
#[must_use]
pub fn on_goal(mark: &str, time: &str, goal: &str) -> String {
    format!("At {mark} in {time} you are on {goal}.")
}

/// A place that the race does not have.
#[must_use]
pub fn beyond_finish(finish: &str) -> String {
    format!("This is beyond the finish at {finish}. Give a place before it.")
}

/// An effort that changes nothing.
#[must_use]
pub fn no_percent() -> String {
    "Give more than 0 %, such as 3.".to_owned()
}

/// Takes an item out.
#[must_use]
pub const fn remove_label() -> &'static str {
    "Remove"
}
/// Adds an item.
#[must_use]
pub const fn add() -> &'static str {
    "Add"
}
/// Planned standing times.
#[must_use]
pub const fn stops() -> &'static str {
    "Stops"
}
/// Where a stop is.
#[must_use]
pub const fn stop_at() -> &'static str {
    "Stop at"
}
/// How long a stop takes.
#[must_use]
pub const fn stop_for() -> &'static str {
    "Stop for"
}
/// An example of where a stop is.
#[must_use]
pub const fn stop_at_example() -> &'static str {
    "20 km"
}
/// An example of how long a stop takes.
#[must_use]
pub const fn stop_for_example() -> &'static str {
    "1:30"
}
/// The choice of surface.
#[must_use]
pub const fn surface() -> &'static str {
    "Run on"
}
/// A track.
#[must_use]
pub const fn surface_track() -> &'static str {
    "Track"
}
/// A road.
#[must_use]
pub const fn surface_road() -> &'static str {
    "Road"
}
/// The length of a lap.
#[must_use]
pub const fn track_lap() -> &'static str {
    "Track lap"
}
/// The lane.
#[must_use]
pub const fn lane_label() -> &'static str {
    "Lane"
}
/// Where splits fall.
#[must_use]
pub const fn every() -> &'static str {
    "Splits every"
}
/// Nothing chosen.
#[must_use]
pub const fn automatic() -> &'static str {
    "Automatic"
}
/// The shown unit.
#[must_use]
pub const fn round() -> &'static str {
    "Show times to"
}
/// The even shape.
#[must_use]
pub const fn even() -> &'static str {
    "Even"
}
/// A negative split.
#[must_use]
pub const fn gets_faster() -> &'static str {
    "Gets faster"
}
/// A positive split.
#[must_use]
pub const fn gets_slower() -> &'static str {
    "Gets slower"
}
/// A fade.
#[must_use]
pub const fn fade() -> &'static str {
    "Fade late"
}
/// A kick.
#[must_use]
pub const fn kick() -> &'static str {
    "Kick"
}
/// A crowded start.
#[must_use]
pub const fn crowd() -> &'static str {
    "Crowded start"
}
/// A fast start.
#[must_use]
pub const fn burst() -> &'static str {
    "Fast start"
}
/// An easier stretch.
#[must_use]
pub const fn ease() -> &'static str {
    "Ease off"
}
/// A harder stretch.
#[must_use]
pub const fn push() -> &'static str {
    "Push"
}
/// How strong a part of the shape is.
#[must_use]
pub const fn strength() -> &'static str {
    "Strength"
}
/// Where a stretch starts.
#[must_use]
pub const fn from() -> &'static str {
    "From"
}
/// Where a stretch ends.
#[must_use]
pub const fn to() -> &'static str {
    "To"
}
/// How long a kick is.
#[must_use]
pub const fn last() -> &'static str {
    "Over the last"
}
/// How long a start is.
#[must_use]
pub const fn first() -> &'static str {
    "Over the first"
}
/// What a shape can be made of.
#[must_use]
pub const fn add_to_shape() -> &'static str {
    "Add to the shape"
}
/// The time of the first half.
#[must_use]
pub const fn first_half() -> &'static str {
    "First half"
}
/// The time of the second half.
#[must_use]
pub const fn second_half() -> &'static str {
    "Second half"
}
/// Lets locks go.
#[must_use]
pub const fn release_all_times() -> &'static str {
    "Release all"
}
/// The split chart.
#[must_use]
pub const fn chart() -> &'static str {
    "Split chart"
}
/// The choice of view.
#[must_use]
pub const fn views() -> &'static str {
    "View"
}
/// The view of paces.
#[must_use]
pub const fn pace_view() -> &'static str {
    "Pace"
}
/// The view of the gap to even pace.
#[must_use]
pub const fn gap_even() -> &'static str {
    "Gap to even"
}
/// The view of the gap to the personal best.
#[must_use]
pub const fn gap_pb() -> &'static str {
    "Gap to PB"
}
/// The same in American English.
#[must_use]
pub const fn gap_pr() -> &'static str {
    "Gap to PR"
}
/// The view of the gap to the seed time.
#[must_use]
pub const fn gap_seed() -> &'static str {
    "Gap to seed"
}
/// The view of the gap to goal B.
#[must_use]
pub const fn gap_b() -> &'static str {
    "Gap to B"
}
/// The view of the gap to goal C.
#[must_use]
pub const fn gap_c() -> &'static str {
    "Gap to C"
}
/// The view of the gap to a rival or a pacer.
#[must_use]
pub const fn gap_rival() -> &'static str {
    "Gap to rival"
}
/// The column of the gap to even pace.
#[must_use]
pub const fn even_pace() -> &'static str {
    "Even pace"
}

/// Shows the plan on another page.
#[must_use]
pub const fn embed() -> &'static str {
    "Embed this plan"
}
/// What a frame with the planner is called.
#[must_use]
pub const fn planner() -> &'static str {
    "Race pace planner"
}
/// The ways to do that: what it is, where it is of use, and what puts it into the clipboard.
pub const EMBEDS: [(&str, &str, &str); 3] = [
    ("Tag", "For a page that may have scripts. Readers without them get the link in it.", "Copy tag"),
    ("Iframe", "Where scripts are taken out. With the script the frame is as high as it needs.", "Copy iframe"),
    ("Link", "For anything else: a mail, a post, a poster.", copy_link()),
];
/// Where the browser refused that.
#[must_use]
pub const fn selected() -> &'static str {
    "The browser did not copy it. It is selected: copy it from there."
}
/// The plan as another page shows it.
#[must_use]
pub const fn preview() -> &'static str {
    "Preview"
}
/// The widths at which it is shown.
pub const WIDTHS: [&str; 3] = ["280 px", "390 px", "700 px"];
/// Where nothing came into the frame.
#[must_use]
pub const fn no_preview() -> &'static str {
    "Nothing came. This site may not allow frames, or there is no signal."
}

/// Takes the plan to somebody else.
#[must_use]
pub const fn share() -> &'static str {
    "Share"
}
/// Puts the link into the clipboard.
#[must_use]
pub const fn copy_link() -> &'static str {
    "Copy link"
}
/// After that.
#[must_use]
pub const fn link_copied() -> &'static str {
    "Copied. Paste it into a message."
}
/// Where the browser refused that.
#[must_use]
pub const fn link_not_copied() -> &'static str {
    "The browser did not copy it. Send the address of this page, or show the code."
}
/// Writes a mail with the link.
#[must_use]
pub const fn mail() -> &'static str {
    "Mail"
}
/// A link without names.
#[must_use]
pub const fn leave_names_out() -> &'static str {
    "Leave names out"
}
/// What that means.
#[must_use]
pub const fn names_mean() -> &'static str {
    "The title and the names of people stay out. Notes, cues and sections go along as they are written."
}
/// The code.
#[must_use]
pub const fn qr() -> &'static str {
    "QR code of the plan"
}
/// What the code is for.
#[must_use]
pub const fn qr_means() -> &'static str {
    "Point another phone\u{2019}s camera at it."
}
/// Where a plan is too long for a code.
#[must_use]
pub const fn qr_too_long() -> &'static str {
    "This plan is too long for a qr() code. Send the link."
}
/// What somebody sent.
#[must_use]
pub const fn received() -> &'static str {
    "Got a plan?"
}
/// The field for it.
#[must_use]
pub const fn received_field() -> &'static str {
    "Message or link"
}
/// Opens what was pasted.
#[must_use]
pub const fn open_plan() -> &'static str {
    "Open it"
}
/// Where there is none in it.
#[must_use]
pub const fn no_plan_in_text() -> &'static str {
    "There is no plan in this text. Paste the whole message or the whole link."
}
/// Offers the reader's own plan, which is named after it, on a page that shows another one.
#[must_use]
pub const fn open_yours() -> &'static str {
    "Open your plan: "
}
/// After a plan was opened in the place of another one.
#[must_use]
pub const fn opened() -> &'static str {
    "The plan is open."
}
/// A plan that somebody sent.
#[must_use]
pub const fn sent_plan() -> &'static str {
    "Sent plan"
}
/// Goes on with the plan that was sent.
#[must_use]
pub const fn take_this() -> &'static str {
    "Use this one"
}
/// Goes back to the own plan.
#[must_use]
pub const fn keep_mine() -> &'static str {
    "Keep mine"
}
/// After that.
#[must_use]
pub const fn kept_mine() -> &'static str {
    "This is your own plan."
}
/// The heading of the answer.
#[must_use]
pub const fn what_changed() -> &'static str {
    "What changed"
}
/// Takes over every change.
#[must_use]
pub const fn accept_all() -> &'static str {
    "Accept all"
}
/// Takes over the changes that are ticked.
#[must_use]
pub const fn accept_chosen() -> &'static str {
    "Accept ticked"
}
/// Where none is ticked.
#[must_use]
pub const fn tick_first() -> &'static str {
    "Tick what you want to take over."
}
/// Before a change of the reader's own.
#[must_use]
pub const fn yours() -> &'static str {
    "Yours: "
}
/// The laps that changed.
#[must_use]
pub const fn changed_laps() -> &'static str {
    "Changed laps"
}
/// A time before a change.
#[must_use]
pub const fn before() -> &'static str {
    "Before"
}
/// A time after it.
#[must_use]
pub const fn now() -> &'static str {
    "Now"
}
/// How much it changed.
#[must_use]
pub const fn difference() -> &'static str {
    "Difference"
}
/// A lap whose time was fixed.
#[must_use]
pub const fn lap_was_set() -> &'static str {
    "set"
}
/// A lap that moved to fit the rest.
#[must_use]
pub const fn lap_was_moved() -> &'static str {
    "moved"
}
/// The kept plans.
#[must_use]
pub const fn my_plans() -> &'static str {
    "My plans"
}
/// Keeps the plan on screen.
#[must_use]
pub const fn keep_this() -> &'static str {
    "Keep this plan"
}
/// After that.
#[must_use]
pub const fn plan_kept() -> &'static str {
    "Kept on this device."
}
/// Where nothing can be kept.
#[must_use]
pub const fn no_storage() -> &'static str {
    "This browser keeps nothing here: the link is the only copy of your plan. Share or save it."
}
/// No plan is kept.
#[must_use]
pub const fn no_plans() -> &'static str {
    "No plans are kept here yet."
}
/// Opens a kept plan.
#[must_use]
pub const fn open() -> &'static str {
    "Open"
}
/// Makes a copy of a kept plan.
#[must_use]
pub const fn duplicate() -> &'static str {
    "Duplicate"
}
/// Deletes a kept plan.
#[must_use]
pub const fn delete() -> &'static str {
    "Delete"
}
/// Holds two plans against each other.
#[must_use]
pub const fn compare() -> &'static str {
    "Compare"
}
/// The choice of two plans.
#[must_use]
pub const fn compare_two() -> &'static str {
    "Compare two plans"
}
/// The second of them.
#[must_use]
pub const fn with() -> &'static str {
    "With"
}
/// The plan on screen, among the kept ones.
#[must_use]
pub const fn on_screen() -> &'static str {
    "Plan on screen"
}
/// The name of a kept plan.
#[must_use]
pub const fn plan_name_label() -> &'static str {
    "Name of the plan"
}
/// Saves all kept plans as a file.
#[must_use]
pub const fn save_all() -> &'static str {
    "Save all as a file"
}
/// Where such a file has no text.
#[must_use]
pub const fn nothing_read() -> &'static str {
    "This file is empty or cannot be read."
}
/// Reads such a file.
#[must_use]
pub const fn read_plans() -> &'static str {
    "Add plans from a file"
}
/// Saves what could not be read.
#[must_use]
pub const fn save_bad() -> &'static str {
    "Save it as a file"
}
/// Where two plans are the same.
#[must_use]
pub const fn no_difference() -> &'static str {
    "It is the same plan."
}

/// What an opened link leaves alone.
#[must_use]
pub fn another_plan(mine: &str) -> String {
    format!("This plan was sent to you. You have another one: {mine}.")
}

/// Where the own plan is while the one that was sent is changed.
#[must_use]
pub fn own_is_kept(mine: &str) -> String {
    format!("Your own plan, {mine}, is under My plans.")
}

/// After changes were taken over.
#[must_use]
pub fn accepted(left_out: usize) -> String {
    if left_out == 0 {
        return "Taken over.".to_owned();
    }
    format!("Taken over, but for {left_out} that did not fit with the rest.")
}

/// Where both changed the same to something else.
#[must_use]
pub fn conflict(mine: &str) -> String {
    format!("You changed this too: {}", if mine.is_empty() { "\u{2013}" } else { mine })
}

/// "Lap to 1200 m: 80.0 \u{2192} 77.0"
#[must_use]
pub fn lap_set(mark: &str, old: &str, new: &str) -> String {
    format!("Lap to {mark}: {old} \u{2192} {new}")
}

/// Where a plan is kept already.
#[must_use]
pub fn kept_already(label: &str) -> String {
    format!("This plan is kept already: {label}.")
}

/// After a plan was taken out.
#[must_use]
pub fn deleted(label: &str) -> String {
    format!("Deleted: {label}.")
}

/// After a file was read.
#[must_use]
pub fn plans_added(added: usize, bad: usize) -> String {
    let bad = bad.to_string();
    let rest = if bad == "0" { String::new() } else { format!(" Lines that could not be read: {bad}.") };
    format!("Plans added: {added}.{rest}")
}

/// Kept plans that are damaged.
#[must_use]
pub fn bad_plans(count: usize) -> String {
    format!("Kept plans that could not be read: {count}.")
}

/// The heading over what tells one plan from another.
#[must_use]
pub fn compared(first: &str, second: &str) -> String {
    format!("From {first} to {second}")
}

/// Before a mark.
#[must_use]
pub const fn at_mark() -> &'static str {
    " at "
}

/// "Autumn, held against Spring: 10.0 s ahead at 3200 m." and which plan goes on from there, if any.
#[must_use]
pub fn held_against(first: &str, second: &str, said: &str, longer: &str) -> String {
    let [before, after] = if longer.is_empty() { ["", ""] } else { [" From there on only ", " has times."] };
    format!("{second}, held against {first}: {said}.{before}{longer}{after}")
}

/// "10 min 40 s", as the goal was understood.
#[must_use]
pub fn goal_hint(plan: &Plan) -> String {
    print::duration_words(plan.goal)
}

/// What a pace is for.
#[must_use]
pub const fn per(units: Units) -> &'static str {
    match units {
        Units::Km => "per km",
        Units::Mi => "per mile",
    }
}

/// "per km · 5:21 a mile"
#[must_use]
pub fn pace_hint(units: Units, pace: &str, other: Units) -> String {
    format!("{} · {pace} {}", per(units), a_lap(Surface::Road, other))
}

/// "Track · 300 m + 3 × 400 m"
#[must_use]
pub fn course(plan: &Plan) -> String {
    if plan.surface == Surface::Road {
        return format!("Road · {}", other_units(plan));
    }
    let lap = plan.track.lap();
    let laps = plan.distance.millimetres() / lap.millimetres();
    let rest = plan.distance.millimetres() % lap.millimetres();
    let lap = print::mark(lap, Surface::Track, Units::Km);
    let mut course = String::from("Track");
    if rest > 0 {
        push_item(&mut course, " · ", &print::mark(Distance::from_millimetres(rest), Surface::Track, Units::Km));
    }
    if laps > 0 {
        let between = if rest > 0 { " + " } else { " · " };
        push_item(&mut course, between, &format!("{laps} × {lap}"));
    }
    if plan.track.lane() > 1 {
        push_item(&mut course, " · lane ", &plan.track.lane().to_string());
    }
    course
}

/// The distance of a road race in the units that its name does not have.
fn other_units(plan: &Plan) -> String {
    let hundredths = |unit: Distance| {
        (u64::from(plan.distance.millimetres()) * 100 + u64::from(unit.millimetres()) / 2)
            / u64::from(unit.millimetres())
    };
    let decimal = |hundredths: u64, unit: &str| {
        let mut decimal = String::new();
        push_places(&mut decimal, hundredths, 2);
        decimal + unit
    };
    let (km, mi) = (hundredths(Distance::KILOMETRE), hundredths(Distance::MILE));
    let is_in_miles = plan.distance.millimetres().is_multiple_of(Distance::MILE.millimetres());
    if is_in_miles { decimal(km, " km") } else { decimal(mi, " miles") }
}

/// What a track is: "400 m, outdoors".
#[must_use]
pub fn track(track: Track) -> &'static str {
    match track.lap_in_lane_1() {
        lap if lap == Track::OUTDOOR.lap_in_lane_1() => "Outdoor track",
        lap if lap == Track::INDOOR.lap_in_lane_1() => "Indoor track",
        lap if lap == Track::WATER_JUMP_INSIDE.lap_in_lane_1() => "Steeplechase, water jump inside",
        lap if lap == Track::WATER_JUMP_OUTSIDE.lap_in_lane_1() => "Steeplechase, water jump outside",
        _ => "Your own lap",
    }
}

/// What a lane means.
#[must_use]
pub fn lane(track: Track) -> String {
    if track.lane() == 1 {
        return "Whole race in this lane, no stagger".to_owned();
    }
    let lap = print::mark(track.lap(), Surface::Track, Units::Km);
    format!("A lap is {lap}. Whole race in this lane, no stagger")
}

/// "8 splits"
#[must_use]
pub fn split_count(count: usize) -> String {
    format!("{count}{}", if count == 1 { " split" } else { " splits" })
}

/// What the shown unit is.
#[must_use]
pub const fn shown_unit(unit: ShownUnit) -> &'static str {
    match unit {
        ShownUnit::Second => "Whole seconds",
        ShownUnit::Tenth => "Tenths of a second",
        ShownUnit::Hundredth => "Hundredths of a second",
    }
}

/// A gap of a goal to a reference, whichever is faster: "the goal is 55.0 s faster".
#[must_use]
pub fn against_reference(goal: Time, reference: Time, unit: ShownUnit) -> String {
    let difference = print::duration_words(unit.round(goal.abs_diff(reference)));
    match goal.cmp(&reference) {
        Ordering::Less => format!("The goal is {difference} faster"),
        Ordering::Equal => "Level with the goal".to_owned(),
        Ordering::Greater => format!("The goal is {difference} slower"),
    }
}

/// "Remove 20 km, 90 s"
#[must_use]
pub fn remove(what: &str) -> String {
    format!("{} {what}", remove_label())
}

/// "Finish at 13:02:15"
#[must_use]
pub fn finish_at(time: &str) -> String {
    format!("Finish at {time}")
}

/// "20 km, 1 min 30 s"
#[must_use]
pub fn stop(mark: &str, time: &str) -> String {
    format!("{mark}, {time}")
}

/// A trend in plain words.
#[must_use]
pub const fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Even => "Even",
        Trend::Negative(_) => "Gets steadily faster",
        Trend::Positive(_) => "Gets steadily slower",
    }
}

/// An effort in plain words: "Fades from 30 km".
#[must_use]
pub fn effort(effort: Effort, plan: &Plan) -> String {
    let length = |at: Distance| print::mark(at, plan.surface, plan.units);
    let place = |place: Place| match place {
        Place::Start => "the start".to_owned(),
        Place::Mid => "halfway".to_owned(),
        Place::End => "the finish".to_owned(),
        Place::At(at) => length(at),
    };
    match effort {
        Effort::Fade(after, _) => format!("Fades from {}", length(after)),
        Effort::Kick(last, _) => format!("Kicks over the last {}", length(last)),
        Effort::Crowd(first, _) => format!("Held up for the first {}", length(first)),
        Effort::Burst(first, _) => format!("Fast over the first {}", length(first)),
        Effort::Ease(from, to, _) => format!("Eases from {} to {}", place(from), place(to)),
        Effort::Push(from, to, _) => format!("Pushes from {} to {}", place(from), place(to)),
    }
}

/// A plan's shape and locks as a name: "Even, 1 lap fixed".
#[must_use]
pub fn plan_name(plan: &Plan) -> String {
    let parts = usize::from(plan.shape.trend() != Trend::Even) + plan.shape.efforts().len();
    let shape = match (plan.shape.efforts(), parts) {
        ([first, ..], 1) => effort(*first, plan),
        (_, 0 | 1) => trend(plan.shape.trend()).to_owned(),
        _ => format!("{parts} efforts"),
    };
    match locks_by_hand(plan, &plan.locks) {
        0 => shape,
        count => format!("{shape}, {}", fixed(count)),
    }
}

/// "2 laps fixed by hand"
#[must_use]
pub fn fixed(count: usize) -> String {
    format!("{count}{}", if count == 1 { " time fixed" } else { " times fixed" })
}

/// "2:01:13, then 1:58:47", the halves in short.
#[must_use]
pub fn halves_in_short(schedule: &Schedule) -> String {
    let first = schedule.halfway();
    let half = schedule.distance().halfway();
    format!("{}, then {}", print::goal(first, half), print::goal(schedule.goal() - first, half))
}

/// "Gets steadily faster: first half 2:01:13, second 1:58:47."
#[must_use]
pub fn meaning(plan: &Plan, schedule: &Schedule) -> String {
    let mut parts = String::new();
    if plan.shape.trend() != Trend::Even || plan.shape.efforts().is_empty() {
        parts.push_str(trend(plan.shape.trend()));
    }
    for part in plan.shape.efforts() {
        push_item(&mut parts, ". ", &effort(*part, plan));
    }
    let (first, half) = (schedule.halfway(), schedule.distance().halfway());
    let second = print::goal(schedule.goal() - first, half);
    format!("{parts}: first half {}, second {second}.", print::goal(first, half))
}

/// A half that takes the whole race.
#[must_use]
pub fn half_too_long(goal: &str) -> String {
    format!("A half is shorter than the whole race. Give less than {goal}.")
}

/// A half that no trend leads to.
#[must_use]
pub fn no_such_half() -> String {
    "The other half would be faster than anyone can run. Give a half nearer to the middle, or change the goal."
        .to_owned()
}

/// What was let go of a plan when its course or its goal changed: locks, stops, and times it was held against.
///
/// ```
/// use lapwise_core::options;
/// use lapwise_core::messages;
/// let plan = options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", "2-77s")]).plan;
/// let said = "The fixed time of lap 2 (77.0) does not fit any more and went.";
/// assert_eq!(messages::released(&plan, &plan.locks, 0, 0), said);
/// ```
#[must_use]
pub fn released(before: &Plan, locks: &[Lock], stops: usize, references: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    // What an edit has set beside its lap is no lock of its own.
    let is_none_by_hand = locks_by_hand(before, locks) == 0;
    for lock in locks {
        if is_none_by_hand || locks_by_hand(before, &[*lock]) > 0 {
            count += 1;
            if count <= LISTED {
                push_item(&mut text, ", ", &released_lock(before, lock));
            }
        }
    }
    if count > LISTED {
        text = format!("{text} and {} more", (count - LISTED));
    }
    if count > 0 {
        text.insert_str(0, if count == 1 { "The fixed time of " } else { "The fixed times of " });
    }
    for (count, one, many) in [(stops, " stop", " stops"), (references, " reference time", " reference times")] {
        if count > 0 {
            push_item(&mut text, ", ", &format!("{count}{}", if count == 1 { one } else { many }));
        }
    }
    format!("{text}{} not fit any more and went.", if count + stops + references == 1 { " does" } else { " do" })
}

/// How many locks are named.
const LISTED: usize = 3;

/// "lap 2 (77.0)", "5 km to 10 km (19:30)"
fn released_lock(plan: &Plan, lock: &Lock) -> String {
    let mark = |at| print::mark(at, plan.surface, plan.units);
    let marks = plan.marks().unwrap_or_default();
    let (mut start, mut name) = (Distance::ZERO, format!("{} to {}", mark(lock.from), mark(lock.to)));
    for (index, end) in marks.into_iter().enumerate() {
        if (start, end) == (lock.from, lock.to) {
            name = format!("lap {}", index as u64 + 1);
        }
        start = end;
    }
    format!("{name} ({})", print::lap(lock.time, plan.shown_unit(), plan.surface))
}

/// The split that is read: "Lap 3 · 1200 m · 80.0 · clock 4:00.0".
#[must_use]
pub fn reading(index: Option<usize>, plan: &Plan, schedule: &Schedule) -> String {
    let split = index.and_then(|index| Some((index, schedule.splits().get(index)?)));
    let Some((index, split)) = split else { return String::new() };
    let mark = print::mark(split.mark, plan.surface, plan.units);
    let lap = print::lap(split.lap, schedule.unit(), plan.surface);
    let clock = print::clock(split.cumulative, schedule.unit());
    format!("{mark} · clock {clock} · lap {} in {lap}", index as u64 + 1)
}

/// JavaScript options that are no object.
#[must_use]
pub const fn options_not_an_object() -> &'static str {
    "Give an object of options such as { distance: \"3200m\", goal: \"10:40\" }."
}
/// A JavaScript option that is no text.
#[must_use]
pub const fn option_not_a_text() -> &'static str {
    "Give a text such as \"10:40\"."
}

// Paper, files, and where you stand.

/// The column of lap numbers.
#[must_use]
pub const fn number_column() -> &'static str {
    "No."
}
/// The column of gaps, before their reference.
#[must_use]
pub const fn gap_to() -> &'static str {
    "Gap to "
}
/// The column of times of day.
#[must_use]
pub const fn time_of_day_column() -> &'static str {
    "Time of day"
}
/// The column of marks as numbers.
#[must_use]
pub const fn mark_in_metres() -> &'static str {
    "Mark (m)"
}
/// The column of lap times as numbers.
#[must_use]
pub const fn lap_in_seconds() -> &'static str {
    "Lap (s)"
}
/// The column of elapsed times as numbers.
#[must_use]
pub const fn clock_in_seconds() -> &'static str {
    "Clock (s)"
}
/// The plan's goal beside goal B.
#[must_use]
pub const fn goal_a_short() -> &'static str {
    "A"
}
/// Goal B beside the plan's goal.
#[must_use]
pub const fn goal_b_short() -> &'static str {
    "B"
}
/// The last mark of a race.
#[must_use]
pub const fn finish_mark() -> &'static str {
    "Finish"
}
/// What to do with a wrist band.
#[must_use]
pub const fn cut_and_fold() -> &'static str {
    "Cut along the whole lines, fold along the dashed ones."
}
/// The part of a wrist band that goes under its other end.
#[must_use]
pub const fn tape_here() -> &'static str {
    "Tape here"
}
/// What the sign after a time means.
#[must_use]
pub const fn fixed_by_hand() -> &'static str {
    "* fixed by hand"
}
/// The line of the plan in a chart.
#[must_use]
pub const fn the_plan() -> &'static str {
    "Plan"
}
/// The line of what is fixed in a chart.
#[must_use]
pub const fn fixed_line() -> &'static str {
    "Fixed"
}
/// The average pace in a chart.
#[must_use]
pub const fn average() -> &'static str {
    "Average"
}
/// The part of a chart where the plan is ahead.
#[must_use]
pub const fn is_ahead() -> &'static str {
    "Ahead"
}
/// The part of a chart where the plan is behind.
#[must_use]
pub const fn is_behind() -> &'static str {
    "Behind"
}
/// Why a pace chart does not have the fixed times.
#[must_use]
pub const fn locks_left_out() -> &'static str {
    "Fixed lap times belong to one goal and are left out."
}

/// What is printed.
#[must_use]
pub const fn print() -> &'static str {
    "Print"
}
/// Prints what is shown.
#[must_use]
pub const fn print_this() -> &'static str {
    "Print this"
}
/// What is copied and saved.
#[must_use]
pub const fn save() -> &'static str {
    "Save"
}
/// Where somebody stands.
#[must_use]
pub const fn on_the_track() -> &'static str {
    "On the track"
}
/// The choice of what is printed.
#[must_use]
pub const fn sheet() -> &'static str {
    "Sheet"
}
/// A wrist band.
#[must_use]
pub const fn band() -> &'static str {
    "Wrist band"
}
/// The plan on a page.
#[must_use]
pub const fn plan_sheet() -> &'static str {
    "Plan"
}
/// A pace chart.
#[must_use]
pub const fn pace_chart() -> &'static str {
    "Pace chart"
}
/// The step between two goals.
#[must_use]
pub const fn step() -> &'static str {
    "In steps of"
}
/// Athletes for a pace chart.
#[must_use]
pub const fn athletes() -> &'static str {
    "Or athletes, one a line, such as Ana 10:40"
}
/// Where the browser prints nothing.
#[must_use]
pub const fn not_printed() -> &'static str {
    "This page does not let the planner print. Open the planner in a page of its own and \
    print there."
}
/// The texts that are copied.
#[must_use]
pub const fn copy() -> &'static str {
    "Copy the table"
}
/// The table as a message.
#[must_use]
pub const fn copy_text() -> &'static str {
    "As text"
}
/// The table for a spreadsheet.
#[must_use]
pub const fn copy_cells() -> &'static str {
    "For a spreadsheet"
}
/// After something was copied.
#[must_use]
pub const fn copied() -> &'static str {
    "Copied."
}
/// Where the browser copies nothing.
#[must_use]
pub const fn not_copied() -> &'static str {
    "This page does not let the planner copy. The text is selected below: copy it from there."
}
/// A text to be copied by hand.
#[must_use]
pub const fn to_copy() -> &'static str {
    "Text to copy"
}
/// The files that are saved.
#[must_use]
pub const fn save_as() -> &'static str {
    "Save a file"
}
/// The table as a file.
#[must_use]
pub const fn as_csv() -> &'static str {
    "Table (CSV)"
}
/// The chart as a file of points.
#[must_use]
pub const fn as_png() -> &'static str {
    "Chart (PNG)"
}
/// The chart as a file of lines.
#[must_use]
pub const fn as_svg() -> &'static str {
    "Chart (SVG)"
}
/// Race day as a file.
#[must_use]
pub const fn as_calendar() -> &'static str {
    "Race day (calendar)"
}
/// The schedule as a file.
#[must_use]
pub const fn as_json() -> &'static str {
    "All numbers (JSON)"
}
/// Where the browser saves nothing.
#[must_use]
pub const fn not_saved() -> &'static str {
    "The browser could not make the file. Try another format, or copy the table."
}
/// Where a calendar has no day to write into.
#[must_use]
pub const fn no_date() -> &'static str {
    "Give the race a date first, under Race day."
}
/// Where there is no track to stand at.
#[must_use]
pub const fn no_track() -> &'static str {
    "This race is on the road. Set it to run on a track under Course."
}
/// Where on a track somebody stands.
#[must_use]
pub const fn spot_label() -> &'static str {
    "Where you stand"
}
/// What the dot on the oval is.
#[must_use]
pub const fn start_dot() -> &'static str {
    "\u{2022} Start"
}
/// Nobody comes by.
#[must_use]
pub const fn no_pass() -> &'static str {
    "The race ends before anyone comes by here."
}

/// "lapwise-3200-m-10-40.csv is saved."
#[must_use]
pub fn saved(file: &str) -> String {
    format!("{file} is saved.")
}

/// "The first of 2 pages"
#[must_use]
pub fn pages(count: usize) -> String {
    if count == 1 { "One page".to_owned() } else { format!("The first of {count} pages") }
}

/// A spot of the track in short: "200 m".
#[must_use]
pub fn spot(past: Distance) -> String {
    if past.is_zero() { "Finish line".to_owned() } else { print::mark(past, Surface::Track, Units::Km) }
}

/// "200 m past the finish line"
#[must_use]
pub fn past_the_line(past: Distance) -> String {
    format!("{}{}", spot(past), if past.is_zero() { "" } else { " past the finish line" })
}

/// "3200 m in 10:40"
#[must_use]
pub fn race_in(plan: &Plan) -> String {
    format!("{} in {}", print::distance(Event::of(plan)), print::goal(plan.goal, plan.distance))
}

/// "A 4:00:00 · B 4:10:00", or the goal alone.
#[must_use]
pub fn goals(goal: &str, other: Option<&str>) -> String {
    other.map_or_else(|| goal.to_owned(), |other| format!("{} {goal} · {} {other}", goal_a_short(), goal_b_short()))
}

/// "2 of 5"
#[must_use]
pub fn part_of(number: usize, count: usize) -> String {
    format!("{number} of {count}")
}

/// "3200 m · pace chart"
#[must_use]
pub fn pace_chart_of(race: &str) -> String {
    format!("{race} · pace chart")
}

/// Goals of a pace chart that run backwards or stand still.
#[must_use]
pub fn not_steps() -> String {
    "The goals go from a faster one to a slower one in steps. Give steps such as 9:00 to 12:00 by 10 s.".to_owned()
}

/// More columns than a pace chart has.
#[must_use]
pub fn too_many_columns(most: usize) -> String {
    format!("At most {most} columns fit. Give a longer step, or fewer athletes.")
}

/// A pasted line in which no time is found.
#[must_use]
pub fn not_an_athlete(number: usize, found: &str) -> String {
    let found = Excerpt::of(found);
    format!("Line {number}: no goal in {}. Write Ana 10:40.", quoted(&found))
}

/// Goals that the plan's stops leave nothing of.
#[must_use]
pub fn goals_left_out(names: &str) -> String {
    format!("Left out, since the plan does not fit the goal: {names}.")
}

// Editing laps.

/// An edit leaves the finish where it is.
#[must_use]
pub const fn keep_finish() -> &'static str {
    "Keep the finish"
}
/// An edit moves the finish.
#[must_use]
pub const fn move_finish() -> &'static str {
    "Let the finish move"
}
/// What the two are.
#[must_use]
pub const fn what_an_edit_does() -> &'static str {
    "What changing a lap does"
}
/// Forth again.
#[must_use]
pub const fn redo() -> &'static str {
    "Redo"
}
/// Choose one lap more.
#[must_use]
pub const fn several() -> &'static str {
    "Select several"
}
/// Release every lap.
#[must_use]
pub const fn release_all() -> &'static str {
    "Release all"
}
/// Show less of the course, larger.
#[must_use]
pub const fn zoom_in() -> &'static str {
    "Zoom in"
}
/// Show more of the course.
#[must_use]
pub const fn zoom_out() -> &'static str {
    "Zoom out"
}
/// The laps of the chart.
#[must_use]
pub const fn laps() -> &'static str {
    "Laps"
}
/// While no lap is read.
#[must_use]
pub const fn hold() -> &'static str {
    "Select a lap to change it"
}
/// After the time of a lap that is fixed.
#[must_use]
pub const fn and_locked() -> &'static str {
    ", locked"
}

/// The name of a lap.
#[must_use]
pub fn lap_number(number: usize) -> String {
    format!("Lap {number}")
}

/// The name of a lap among all.
#[must_use]
pub fn lap_of(number: usize, count: usize) -> String {
    format!("{} of {count}", lap_number(number))
}

/// What a lap was.
#[must_use]
pub fn was(lap: &str) -> String {
    format!("was {lap}")
}

/// Gives a lap back to the plan.
#[must_use]
pub fn release(name: &str) -> String {
    let mut text = String::from("Release ");
    text.extend(name.chars().map(|c| c.to_ascii_lowercase()));
    text
}

/// What an edit came to: the first edited lap and its time, how many were edited and moved, and the new finish.
#[must_use]
pub fn edited(lap: Option<(usize, String)>, laps: usize, moved: usize, finish: Option<String>) -> String {
    let mut text = match lap {
        Some((lap, time)) if laps == 1 => format!("{} in {time}.", lap_number(lap + 1)),
        _ if laps == 0 => "Every lap is as planned.".to_owned(),
        _ => format!("{laps} laps changed."),
    };
    match moved {
        0 => {}
        1 => text.push_str(" 1 other lap moved."),
        _ => text.push_str(&format!(" {moved} other laps moved.")),
    }
    if let Some(finish) = finish {
        text.push_str(&format!(" The finish is {finish}."));
    }
    text
}

/// A spoken time as a runner says a lap: after minutes, seconds go without saying.
#[must_use]
pub fn spoken_lap(time: &str) -> String {
    let [_, many] = super::en::SECONDS;
    let is_long = time.contains('m');
    time.strip_suffix(many).filter(|_| is_long).unwrap_or(time).to_owned()
}
