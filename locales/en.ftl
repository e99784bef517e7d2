### Every sentence and label that a person reads, in English.
###
### A comment says where a message stands, and declares each of its holes on a line of its own: `$name (Kind): what it is`.
### The kinds: Number is a count and may choose a plural; Amount is a number that may have decimals, written already;
### Text is a time, a distance or a pace, written already; Words is what other messages said; Name is a text of the user's
### own; any other word is an enum of the code, which chooses between texts by the names of its variants.
### A line break within a message is a space on screen. The code has a function for each message, with its comment.

## Race, goal and pace, and what the course is.

# Over the title of a plan: whose it is.
# $runner (Name): such as Alex
plan-for = Plan for { $runner }

# The race field.
race = Race

# The list under the race field.
races = Races

# The goal field.
goal = Goal

# The pace field.
pace = Pace

# The goal field, where the goal may be a limit.
# $aim (Aim): a goal, or a limit
goal-label = { $aim ->
     [goal] { goal }
    *[finish] Finish within
}

# The distance that a pace is for.
# $units (Units): the unit of road distances
per-unit = { $units ->
     [km] per km
    *[mi] per mile
}

# Below the pace field: its unit, and the pace in the other one.
# $units (Units): the unit of road distances
# $pace (Text): such as 5:21
pace-hint = { $units ->
     [km] /km · { $pace }/mi
    *[mi] /mi · { $pace }/km
}

# Below the goal field: the pace that it takes.
# $units (Units): the unit of road distances
# $pace (Text): such as 8:36
goal-pace = { $units ->
     [km] { $pace } a km
    *[mi] { $pace } a mile
}

# The finish of the shown pace, where it is sooner than the goal.
# $units (Units): the unit of road distances
# $pace (Text): such as 4:59
# $finish (Text): such as 49:50
pace-finishes = { $units ->
     [km] { $pace }/km finishes { $finish }
    *[mi] { $pace }/mi finishes { $finish }
}

# Below the pace field, where its pace finishes sooner than the goal.
# $finish (Text): such as 49:50
finishes = finishes { $finish }

# The choice of kilometres or miles.
units = Units

# Kilometres on their button.
kilometres-short = km

# Miles on their button.
miles-short = mi

# The effect of the button for kilometres.
show-kilometres = Show kilometres first

# The effect of the button for miles.
show-miles = Show miles first

# The choice of track or road.
run-on = Run on

# A track, as a surface.
track = Track

# A road, as a surface.
road = Road

# The way in which the course is covered.
by = How

# That way, as a choice and as a value.
# $by (By): the way
by-way = { $by ->
     [run] Running
     [wheelchair] Wheelchair
    *[walk] Walking
}

# The length of a lap.
track-lap = Track lap

# A lap of 400 m.
outdoor-track = Outdoor track

# A lap of 200 m.
indoor-track = Indoor track

# The steeplechase lap that is shorter than the track.
water-jump-inside = Steeplechase, water jump inside

# The steeplechase lap that is longer than the track.
water-jump-outside = Steeplechase, water jump outside

# A lap of any other length.
own-track = Your own lap

# The lane, as a field.
lane = Lane

# Below the field of lane 1.
lane-one-hint = Whole race in this lane, no stagger

# Below the field of another lane, whose lap is longer.
# $lap (Text): such as 407.7 m
lane-hint = A lap is { $lap }. Whole race in this lane, no stagger

# The lane among the facts of a race.
# $lane (Number): such as 4
in-lane = lane { $lane }

# A race of whole laps.
# $laps (Number): such as 8
# $lap (Text): such as 400 m
laps-of = { $laps } × { $lap }

# A race that starts with a part of a lap.
# $part (Text): such as 300 m
# $laps (Number): such as 3
# $lap (Text): such as 400 m
part-and-laps = { $part } + { $laps } × { $lap }

# A race that ends with a part of a lap.
# $part (Text): such as 1 km
# $laps (Number): such as 2
# $lap (Text): such as 2 km
laps-and-part = { $laps } × { $lap } + { $part }

# The lap of a road course, as a field.
road-lap = Lap, if run in loops

# Below the field of the lap of a road course, where there is none.
road-lap-hint = One lap of the course, such as 2km. Empty if it is not run in laps.

# The place of the part that is no whole lap, as a switch.
odd-part = Part of a lap

# That part at the start.
odd-first = First

# That part at the finish.
odd-last = Last

# A button beside the interval of the splits, and their value: one at every lap.
every-lap = lap

# The distance between marks, as a field.
splits-every = Splits every

# Below the field of the splits.
# $count (Number): such as 8
split-count = { $count ->
     [one] 1 split
    *[other] { $count } splits
}

# The shown unit, as a field.
show-times-to = Show times to

# A shown unit that suits the race.
automatic = Automatic

# Below the field of the shown unit: seconds.
whole-seconds = Whole seconds

# Below the field of the shown unit: tenths.
tenths = Tenths of a second

# Below the field of the shown unit: hundredths.
hundredths = Hundredths of a second

# Takes an item out of a list.
remove = Remove

# The same for a screen reader, which hears what goes.
# $item (Name): such as 20 km, 1 min 30 s
remove-item = Remove { $item }

# Adds an item to a list.
add = Add

# A place that the race does not have.
# $finish (Text): such as 42.195 km
beyond-finish = This is beyond the finish at { $finish }. Give a place before it.

## The plan in one line, and remarks on it.

# The plan in one line: its pace, set apart in large type, and the other laps after it.
# $laps (LapsTold): what is told of the laps
# $start (StartTold): what is told of the first one
# $per (LapUnit): the stretch that the pace is for
# $pace (Text): such as 80.4
# $part (Text): the length of a first part that is no whole lap, such as 300 m
# $part-time (Text): its time, or that of a first lap of its own, such as 48.0
# $first (Text): one lap, the first, the fastest, or those from a mark on, such as 77.0
# $second (Text): the number of that lap, the last or the slowest, or that mark, such as 2400 m
headline = { $laps ->
     [alike] { $pace } { a-lap }{ after-start }
     [but-one] { $pace } { a-lap }{ after-start }, { lap-word } { $second } in { $first }
     [then] { $pace } { a-lap }{ after-start }, { $first } from { $second }
     [from-to] { $pace } { a-lap }{ after-start }, from { $first } to { $second }
    *[between] { $pace } { a-lap }{ after-start }, between { $first } and { $second }
}

# The first clock times.
first-clocks = First clock times

# The second line of the headline. Both times are set apart in bold type, in this order.
# $halfway (Text): such as 5:20
# $aim (Aim): a goal, or a limit
# $finish (Text): such as 10:40
halfway-and-finish = { $aim ->
     [goal] Halfway { $halfway } · Finish { $finish }
    *[finish] Halfway { $halfway } · Finish within { $finish }
}

# The finish in a calendar.
# $aim (Aim): a goal, or a limit
# $time (Text): such as 10:40
finish-in = { $aim ->
     [goal] Finish { $time }
    *[finish] Finish within { $time }
}

# The headline for a screen reader.
# $headline (Words): such as 80.0 a lap
# $aim (Aim): a goal, or a limit
# $finish (Text): such as 10:40
spoken-headline = { $aim ->
     [goal] { $headline }. Finish { $finish }
    *[finish] { $headline }. Finish within { $finish }
}

# A goal that is faster than the personal best.
# $difference (Text): such as 55 s
# $pb (Words): such as PB
under-pb = { $difference } under your { $pb }

# A goal that is the personal best.
# $pb (Words): such as PB
level-with-pb = level with your { $pb }

# A goal that is slower than the personal best.
# $difference (Text): such as 20 s
# $pb (Words): such as PB
over-pb = { $difference } over your { $pb }

# A goal beyond every record that is known.
# $date (Text): the day up to which records are known, such as 2026-04-26
goal-beyond-record = As of { $date }, nobody had run this far this fast.

# A lap beyond every record that is known.
# $date (Text): the day up to which records are known, such as 2026-04-26
# $length (Text): such as 400 m
# $time (Text): such as 34.2
lap-beyond-record = As of { $date }, nobody had run { $length } in { $time }.

# A goal far under the personal best.
# $percent (Text): such as 7.9 %
# $pb (Words): such as PB
far-under-pb = { $percent } faster than your { $pb }.

## The split chart: its views, axes and labels.

# The chart, for a screen reader.
split-chart = Split chart

# The choice of view.
views = View

# The view of paces.
pace-view = Pace

# The view of the gap to even pace.
gap-even-view = Gap to even

# The view of the gap to the personal best.
gap-pb-view = Gap to PB

# The same in American English.
gap-pr-view = Gap to PR

# The view of the gap to the seed time.
gap-seed-view = Gap to seed

# The view of the gap to goal B.
gap-b-view = Gap to B

# The view of the gap to goal C.
gap-c-view = Gap to C

# The view of the gap to a rival or a pacer.
gap-rival-view = Gap to rival

# The seed time beside its line.
seed-line = seed

# The second goal beside its line.
goal-b-line = goal B

# The third goal beside its line.
goal-c-line = goal C

# A rival without a name beside their line.
rival-line = rival

# The goal at an even pace, as a reference.
even-pace-line = even pace

# A reference beside its line in the view of paces.
# $name (Name): such as PB
# $time (Text): such as 11:35
reference-pace = { $name } { $time } pace

# The axis of gaps to a reference.
# $name (Name): such as PB
# $time (Text): such as 11:35
gap-axis = gap to { $name } { $time }

# The axis of gaps to even pace.
gap-even-axis = gap to even pace

# The axis of laps.
lap-axis = lap

# The axis of times for a lap of the track.
per-lap-axis = per lap

# The axis of times for a kilometre.
per-km-axis = per km

# The axis of times for a mile.
per-mile-axis = per mi

# Halfway beside its line.
# $time (Text): such as 5:18.3
halfway-at = halfway { $time }

# The line of the plan, in the legend.
plan-line = Plan

# Fixed times, in the legend.
fixed-line = Fixed

# The average pace, in the legend.
average-line = Average

# The area in which the plan is ahead, in the legend.
ahead-area = Ahead

# The area in which the plan is behind, in the legend.
behind-area = Behind

# The chart by which times are changed, for a screen reader.
times-to-change = Times to change

# While no lap is read.
select-a-lap = Select a split to change it

# The lap that is read.
# $mark (Text): such as 1200 m
# $clock (Text): such as 4:00.0
# $name (Text): such as lap 3
# $lap (Text): such as 80.0
lap-reading = { $mark } · clock { $clock } · { $name } in { $lap }

# Shows less of the course, larger.
zoom-in = Zoom in

# Shows more of the course.
zoom-out = Zoom out

## The split table: its columns and notes.

# The table, for a screen reader.
splits = Splits

# The column of elapsed times.
clock = Clock

# The column of lap times.
lap = Lap

# The column of marks.
mark = Mark

# The column of paces a kilometre.
per-km = /km

# The column of lap times: what a lap of the plan is.
# $per (LapUnit): the stretch that the time is of
lap-column = { $per ->
     [lap] Lap
     [kilometre] km
    *[mile] Mile
}

# The column of paces a mile.
per-mile = /mi

# The column of lap numbers.
number-column = No.

# The column of times of day.
time-of-day-column = Time of day

# The column of gaps to even pace.
even-pace-column = Even pace

# The column of gaps, on paper and in files.
# $reference (Name): such as PB
gap-column = Gap to { $reference }

# The column of marks as numbers.
mark-in-metres = Mark (m)

# The column of lap times as numbers.
lap-in-seconds = Lap (s)

# The column of elapsed times as numbers.
clock-in-seconds = Clock (s)

# The note at halfway.
halfway-note = halfway

# The note where a section begins.
# $section (Name): such as Docks
section-begins = { $section } begins

# The note where a section ends.
# $section (Name): such as Docks
section-ends = { $section } ends

# The note at a planned stop.
# $time (Text): the time of standing there, such as 90 s
stop-of = stop { $time }

# Sooner at a mark by so much.
# $gap (Text): such as 3.0 s
ahead = { $gap } ahead

# Later at a mark by so much.
# $gap (Text): such as 1:02
behind = { $gap } behind

# At the same time at a mark.
level = level

## Laps that are changed, and what comes of it.

# The choice that an edit leaves the finish where it is.
keep-finish = Keep the finish

# The choice that an edit moves the finish.
move-finish = Let the finish move

# Those two choices.
what-a-change-does = What a change does

# Goes back.
undo = Undo

# Goes forth again.
redo = Redo

# Lets one more lap be selected.
select-several = Select several

# Laps that are selected.
# $laps (CountedLaps): what they are
# $count (Number): such as 3
counted-laps = { $laps ->
     [laps] { $count } laps
    *[splits] { $count } splits
}

# Laps that are selected, among all.
# $laps (CountedLaps): what they are
# $count (Number): such as 3
# $all (Number): such as 8
laps-of-all = { $laps ->
     [laps] { $count } of { $all } laps
    *[splits] { $count } of { $all } splits
}

# In the place of a lap time, where no lap is selected.
no-time = –

# The clock at the end of the lap that is selected.
# $clock (Text): such as 1:24.0
# $mark (Text): such as 400 m
clock-at = Clock { $clock } at { $mark }

# Makes the selected laps slower. Beside it stands by how much.
slower = Slower

# Makes the selected laps faster. Beside it stands by how much.
faster = Faster

# The same with the step, for a screen reader.
# $step (Text): such as 0.1 s
slower-step = Slower { $step }

# The same with the step, for a screen reader.
# $step (Text): such as 0.1 s
faster-step = Faster { $step }

# The field for the time of the selected laps, for a screen reader.
# $laps (Text): such as lap 3, or 3 laps
time-of-laps = Time of { $laps }

# The buttons that make the selected laps slower and faster, for a screen reader.
slower-or-faster = Slower or faster

# Ends the selection of laps.
done-selecting = Done

# Releases every fixed time.
release-all = Release all

# A lap within a sentence.
# $word (LapWord): the stretch that it is
# $what (Text): its number, or its length or its ends, such as 3, 0.22 mi or 5 km–10 km
lap-in-sentence = { $word ->
     [lap] lap { $what }
     [kilometre] km { $what }
     [mile] mile { $what }
     [first] first { $what }
     [last] last { $what }
    *[stretch] { $what }
}

# A lap as a title, or at the start of a sentence.
# $word (LapWord): the stretch that it is
# $what (Text): its number, or its length or its ends, such as 3, 0.22 mi or 5 km–10 km
lap-title = { $word ->
     [lap] Lap { $what }
     [kilometre] Km { $what }
     [mile] Mile { $what }
     [first] First { $what }
     [last] Last { $what }
    *[stretch] { $what }
}

# A lap among all.
# $lap (Words): such as Lap 3
# $count (Number): such as 8
lap-of = { $lap } of { $count }

# The time that a lap had before it moved.
# $time (Text): such as 80.0
lap-was = was { $time }

# Releases the fixed time of a lap by its name.
# $name (Text): such as lap 3
release-named-lap = Release { $name }

# A lap that was changed.
# $lap (Text): such as Lap 3
# $time (Text): such as 77.0
lap-edited = { $lap } in { $time }.

# After every fixed time was released.
laps-as-planned = Every split is as planned.

# Several laps that were changed.
# $laps (CountedLaps): what they are
# $count (Number): such as 2
laps-edited = { $laps ->
     [laps] { $count } laps changed.
    *[splits] { $count } splits changed.
}

# Laps that moved to fit the rest.
# $laps (CountedLaps): what they are
# $count (Number): such as 7
other-laps-moved = { $laps ->
     [laps] { $count ->
         [one] 1 other lap moved.
        *[other] { $count } other laps moved.
     }
    *[splits] { $count ->
         [one] 1 other split moved.
        *[other] { $count } other splits moved.
     }
}

# A finish that moved.
# $time (Text): such as 10:41.0
finish-is = The finish is { $time }.

# A fixed time that was released, in a list.
# $lap (Words): such as Lap 20, or 5 km–10 km
# $time (Text): such as 9:20
released-time = { $lap }’s fixed { $time }

# The end of a list that is too long to be read out.
# $list (Words): such as Lap 1’s fixed 77.0
# $count (Number): such as 2
and-more = { $list } and { $count } more

# A stop that was taken out, in a list.
# $mark (Text): such as 20 km
released-stop = Stop at { $mark }

# A reference time over another distance that was taken out, in a list.
# $name (Words): such as PB
# $time (Text): such as 11:00
released-reference = { $name } { $time }

# Reports the items that went from a plan when its course or its goal changed. A button beside it takes that back.
# $count (Number): such as 1
# $list (Words): such as Lap 20’s fixed 9:20
released = { $count ->
     [one] { $list } no longer fits and was released.
    *[other] { $list } no longer fit and were released.
}

## The names of the panels, on the buttons that open them.

# The shape of the effort, as a panel and as a key of a plan.
shape = Shape

# The panel of surface, track, lane and splits.
course = Course

# The times to hold the plan against.
references = Goals

# Named stretches, and lines at marks.
sections = Sections

# The panel of day, start and stops.
start-panel = Start

# The button that opens what is needed on the day of the race.
race-day = Race day

# The panel of the shape of the effort.
pacing = Pacing

# The title of a list of the plan's further panels.
details = Details

# The button that opens that list. A plus sign stands before it.
add-details = Goals, start, notes

# The button that opens a list of all that is not on the bar, and the title of that list.
more = More

# The stops of a plan, on the button of the start.
# $count (Number): such as 2
stop-count = { $count ->
     [one] 1 stop
    *[other] { $count } stops
}

# A time that the plan is compared with, on the button of the goals.
# $name (Name): such as PB
# $time (Text): such as 11:35
goal-held = { $name } { $time }

# Beside the goals or the sections in the list of details, where there are none.
none-set = none

# Beside the start in the list of details, where there is none.
no-start-time = no start time

# Beside the notes in the list of details, where there are none.
no-notes = title, runner, note

# Beside My plans in the list of all that is not on the bar.
my-plans-are = keep and compare

# Beside On the track in that list.
on-the-track-are = times at any mark

# Beside Save in that list.
save-as = CSV, picture, calendar

# Beside Embed in that list.
embed-for = for a club’s page

# Title, name and note.
notes = Notes

# The panel of sheets to print.
print = Print

# The panel of texts and files to copy and save.
save = Save

# The times at a spot of the track.
on-the-track = On the track

# The link, the code, and a plan from somebody else.
share = Share

# The plan on another page.
embed = Embed this plan

# The saved plans.
my-plans = My plans

# A plan that somebody sent.
sent-plan = Sent plan

## The shape of the effort, in the words of a runner.

# The even shape on its card.
even = Even

# A part of the shape by its name: on a card, in the strip, on the button that adds it.
# $kind (ShapeKind): the kind of part
shape-kind = { $kind ->
     [negative] Negative split
     [positive] Positive split
     [fade] Fade
     [kick] Kick
     [crowd] Crowded start
     [burst] Fast start
     [ease] Ease off
    *[push] Push
}

# The group of the buttons that add a part.
add-to-shape = Add to it

# Below a fade on its card, where laps are counted.
# $lap (Text): the time of a lap, such as 88.8
# $mark (Text): such as 2400 m
laps-from = { $lap } a lap from { $mark }

# Below a fade on its card, on the road.
# $units (Units): the unit of road distances
# $pace (Text): such as 8:36
# $mark (Text): such as 30 km
pace-from = { $units ->
     [km] { $pace } a km from { $mark }
    *[mi] { $pace } a mile from { $mark }
}

# Below a kick on its card.
# $length (Text): such as 400 m
# $time (Text): such as 83.2
last-in = last { $length } in { $time }

# What a part costs or gains: the finish of the same plan without it, and the difference to the goal.
# $kind (ShapeKind): the kind of part
# $finish (Text): such as 4:23:45
# $difference (Text): such as 6:15
part-cost = { $kind ->
     [negative] At the pace of the first half it would end at { $finish }; the second half gains { $difference }.
     [positive] At the pace of the first half it would end at { $finish }; the second half costs { $difference }.
     [fade] Without the fade this start would end at { $finish }; it costs { $difference }.
     [kick] Without the kick this pace would end at { $finish }; it gains { $difference }.
     [crowd] Without the crowded start this pace would end at { $finish }; it costs { $difference }.
     [burst] Without the fast start this pace would end at { $finish }; it gains { $difference }.
     [ease] Without easing off this pace would end at { $finish }; it costs { $difference }.
    *[push] Without the push this pace would end at { $finish }; it gains { $difference }.
}

# What two or more parts come to where they meet.
# $stretch (Text): such as 30 km–35 km
# $percent (Text): such as 9.2 %
efforts-slower = Together { $percent } slower over { $stretch }

# The same, where it is faster.
# $stretch (Text): such as 30 km–35 km
# $percent (Text): such as 4 %
efforts-faster = Together { $percent } faster over { $stretch }

# The same, where one takes back what the other adds.
# $stretch (Text): such as 30 km–35 km
efforts-level = Together no change over { $stretch }

# The field of the percentage of a part of the shape: what it changes.
# $kind (ShapeKind): the kind of part
strength = { $kind ->
     [negative] Second half faster by
     [positive] Second half slower by
     [fade] Slower by
     [kick] Faster by
     [crowd] Slower by
     [burst] Faster by
     [ease] Slower by
    *[push] Faster by
}

# A place or a length of a part of the shape, as a field.
# $edge (PartEdge): what it is of the stretch
part-edge = { $edge ->
     [after] { from }
     [from] { from }
     [to] { to }
     [first] Over the first
    *[last] Over the last
}

# The time of the first half, as a field.
first-half = First half

# The time of the second half, as a field.
second-half = Second half

# A part of the shape in a sentence.
# $kind (ShapeKind): the kind of part
# $from (PlaceWord): where its stretch starts
# $first (Text): that place, or the length of the stretch, such as 30 km
# $to (PlaceWord): where its stretch ends
# $last (Text): that place, such as 35 km
shape-part = { $kind ->
     [negative] Negative split
     [positive] Positive split
     [fade] Fade from { $first }
     [kick] Kick over the last { $first }
     [crowd] Crowded start over { $first }
     [burst] Fast start over { $first }
     [ease] Ease off from { stretch-from } to { stretch-to }
    *[push] Push from { stretch-from } to { stretch-to }
}

# A shape of two parts by their names.
# $first (Words): such as Negative split
# $second (Words): such as Kick
two-efforts = { $first } + { $second }

# A shape of more than two parts by the name of its first.
# $first (Words): such as Negative split
# $count (Number): how many others there are
efforts = { $first } + { $count } more

# One more part of a shape after those before it.
# $before (Words): such as Negative split
# $effort (Words): such as Kick over the last 400 m
then-effort = { $before }. { $effort }

# A shape, and what it makes of the halves.
# $shape (Words): such as Negative split
# $first (Text): such as 2:01:13
# $second (Text): such as 1:58:47
shape-in-halves = { $shape }: first half { $first }, second { $second }.

# The halves in short.
# $first (Text): such as 2:01:13
# $second (Text): such as 1:58:47
halves = { $first }, then { $second }

# The halves in short, where they are the same.
# $half (Text): such as 2:00:00
same-halves = { $half } each half

# A shape in short, with times fixed by hand.
# $shape (Words): such as Even
# $count (Number): such as 2
shape-and-fixed = { $shape } + { $count } fixed

# Times fixed by hand.
# $count (Number): such as 1
times-fixed = { $count ->
     [one] 1 time fixed
    *[other] { $count } times fixed
}

# A half that takes the whole race.
# $goal (Text): such as 4:00:00
half-too-long = A half is shorter than the whole race. Give less than { $goal }.

# A half that no trend leads to.
no-such-half = The other half would be faster than anyone can run. Give a half nearer to the middle, or change the goal.

## Named stretches and how they are run, and cues.

# The name of a section, as a field.
section-name = Name

# A section without a name.
# $number (Number): such as 2
section-number = Section { $number }

# Adds a section.
add-section = Add a section

# The choice of how a section is run.
section-run = Run

# A section that is run as the rest.
as-planned = As planned

# A section that is run slower.
easier = Easier

# A section that is run faster.
harder = Harder

# A section that is run in a fixed time.
in-a-time = In a time

# A section that is run at a fixed pace.
at-a-pace = At a pace

# The field of an easier section.
slower-by = Slower by

# The field of a harder section.
faster-by = Faster by

# The field of a section with a time.
section-time = Section time

# The field of a section with a pace.
section-pace = Section pace

# Below a section: what it takes.
# $time (Text): such as 29:40
# $pace (Text): such as 5:56
# $units (Units): the unit of road distances
time-and-pace = { $units ->
     [km] { $time }, { $pace } per km
    *[mi] { $time }, { $pace } per mile
}

# A section that is to be run 0 % slower.
no-percent = Give more than 0 %, such as 3.

# The field of the start of a stretch; also of the first goal of a pace chart.
from = From

# The field of the end of a stretch; also of the last goal of a pace chart.
to = To

# Below a field for a place.
# $units (Units): the unit of road distances
place-example = { $units ->
     [km] 10km, half or end
    *[mi] 20mi, half or end
}

# The start in a field for a place, and as a value.
place-start = start

# Halfway as a value.
place-mid = mid

# The finish in a field for a place, and as a value.
place-end = end

# Lines at marks.
cues = Cues

# A cue, for a screen reader.
# $place (Text): such as 20 mi
cue-at-place = cue at { $place }

# The field of the mark of a cue.
cue-at = At

# The field of the line of a cue.
cue-line = Line

# Adds a cue.
add-cue = Add a cue

# The line of a new cue.
cue-example = One more mile

# An example of the name of a section.
section-example = The Embankment

## The day of the race, and planned stops.

# The day of the race.
date = Date

# The time of day of the gun.
start = Start

# The start among the facts on paper.
# $time (Text): such as 09:30
start-at = Start { $time }

# Below the start: the time of day of the finish.
# $time (Text): such as 13:02:15
finish-at = Finish at { $time }

# A time of day after one midnight or more.
# $time (Text): such as 01:10:00
# $midnights (Number): such as 1
days-later = { $time } +{ $midnights } d

# The time from the gun to the start line.
delay = Delay to the start line

# Below that field while it is empty.
delay-hint = From the gun until you cross the line.

# Planned standing times.
stops = Stops

# A stop in the list.
# $mark (Text): such as 20 km
# $time (Text): such as 1 min 30 s
stop = { $mark }, { $time }

# The field of the place of a stop.
stop-at = Stop at

# The field of the standing time of a stop.
stop-for = Stop for

# The example in the empty field of the place.
# $units (Units): the unit of road distances
stop-at-example = { $units ->
     [km] 20 km
    *[mi] 12 mi
}

# In the empty field of the time.
stop-for-example = 1:30

# The title of a plan.
title = Title

# The name of the runner.
runner = Runner

# A note; also the column of notes.
note = Note

## Times to hold the plan against.

# The personal best, outside American English.
pb = PB

# The personal best in American English.
pr = PR

# The time a runner is entered with, as a label.
seed-time = Seed time

# The second goal, as a label.
goal-b = Goal B

# The third goal, as a label.
goal-c = Goal C

# Somebody to run against, as a column and a key.
rival = Rival

# The field for their name.
rival-or-pacer = Rival or pacer

# The field for their time.
their-time = Their time

# Below a reference: how the goal compares with it.
# $goal (Ordering): the goal beside the reference
# $difference (Text): such as 55 s
goal-against = { $goal ->
     [less] The goal is { $difference } faster
     [equal] Level with the goal
    *[greater] The goal is { $difference } slower
}

# The mark at which a runner decides for a goal.
decide-at = Decide at

# Below that field.
# $units (Units): the unit of road distances
decide-at-example = { $units ->
     [km] 30km or half
    *[mi] 20mi or half
}

# The rule by which a runner decides for another goal at a mark.
# $side (Ordering): the time of that goal there beside the plan's
# $time (Text): such as 2:31:10
# $mark (Text): such as 30 km
# $goal (Words): such as goal B
run-for-goal = { $side ->
     [less] If the clock says less than { $time } at { $mark }, run for { $goal }.
     [equal] At { $mark } in { $time }, run for { $goal }.
    *[greater] If the clock says more than { $time } at { $mark }, run for { $goal }.
}

# A mark of decision at the start or the finish.
# $example (Text): such as 30 km
not-on-the-way = There is nothing to decide there. Give a place on the way, such as { $example }.

# The choice of no goal time.
just-finish = Just finish

# Below that choice.
just-finish-hint = The time is a limit, such as the cut-off, not a goal. A pace gives one too.

## The names of races, and what tells them apart.

# A group of races in the list.
# $group (Group): the group
group = { $group ->
     [track] Track
     [steeplechase] Steeplechase
     [road] Road
    *[ultra] Ultra
}

# A number of miles in full.
# $count (Amount): such as 13.1
miles = { $count ->
     [one] 1 mile
    *[other] { $count } miles
}

# The name of a race.
# $name (RaceName): how it is called
# $distance (Text): such as 3000 m
race-name = { $name ->
     [measured] { $distance }
     [steeplechase] { $distance } steeplechase
     [half-marathon] Half marathon
    *[marathon] Marathon
}

# A race and its goal.
# $race (Words): such as 3200 m
# $goal (Text): such as 10:40
race-in = { $race } in { $goal }

# A plan that nobody named.
# $race (Words): such as 3200 m
# $goal (Text): such as 10:40
race-and-goal = { $race } { $goal }

# A race that is longer than the distance that was typed.
# $difference (Text): such as 11.0 m
longer-by = { $difference } longer

# A race that is shorter than the distance that was typed.
# $difference (Text): such as 11.0 m
shorter-by = { $difference } shorter

# Beside a race in the list, what tells it from its neighbours.
# $race (NamedRace): the race
race-hint = { $race ->
     [m800] 2 laps
     [m1000] 2½ laps
     [m1500] 3¾ laps, the metric mile
     [m1600] 4 laps, 9.344 m short of a mile
     [mile] on the track: 1609.344 m, 9.3 m longer than 4 laps
     [m2000] 5 laps
     [m3000] 7½ laps
     [m3200] the American high-school two mile, 8 laps
     [two-mile] 3218.688 m, 18.7 m longer than 8 laps
     [m5000] on the track: 12½ laps
     [m10000] on the track: 25 laps
     [sc2000] 18 barriers and 5 water jumps
     [sc3000] 28 barriers and 7 water jumps
     [km5] on the road: 3.1 miles
     [km8] 4.97 miles, 46.7 m short of 5 miles
     [mi5] 8.05 km
     [km10] on the road: 6.2 miles
     [km12] 7.5 miles
     [km15] 9.3 miles
     [mi10] 16.1 km
     [km20] 12.4 miles
     [half] 21.0975 km, 13.1 miles
     [km25] 15.5 miles
     [km30] 18.6 miles
     [marathon] 42.195 km, 26.2 miles
     [km50] 31.1 miles
     [mi50] 80.5 km
     [km100] 62.1 miles
    *[mi100] 160.9 km
}

# A mile on the road, which is no race of its own.
road-mile = on the road: 1609.344 m

# Any other distance on a track.
on-a-track = on the track

# Any other distance on the road.
on-a-road = on the road

## Plans and edits that do not fit: what is wrong, and a way out.

# A race that is too short or too long.
distance-out-of-range = The distance is not between 1 m and 1000 km. Give one such as 5km or marathon.

# A goal that is too short or too long.
goal-out-of-range = The goal is not between 0.01 s and 1000 hours. Give one such as 10:40 or 3:29:59.

# A goal with more decimals than are kept.
goal-too-fine = The goal is finer than 0.01 s. Give one such as 59:59.99.

# Laps as splits of a road.
laps-on-road = This road course has no laps. Give a distance for every, such as 1km or 1mi, or the length of its lap.

# More splits than fit.
# $splits (Number): such as 99999
# $most (Number): such as 10000
too-many-splits = { $splits } splits are more than the { $most } that fit. Choose a longer split, such as 1km.

# More items of one kind than fit.
# $most (Number): such as 500
too-many-locks = More than { $most } locks, stops or cues do not fit. Take some out.

# A lock that ends before it starts.
# $from (Text): such as 10 km
# $to (Text): such as 5 km
# $finish (Text): such as 42.195 km
lock-backwards = The lock from { $from } to { $to } runs backwards. Lock a stretch such as 5km to 10km, up to { $finish }.

# A lock that ends after the finish.
# $from (Text): such as 40 km
# $to (Text): such as 45 km
# $finish (Text): such as 42.195 km
lock-beyond-finish = The lock from { $from } to { $to } goes beyond the finish. Lock a stretch such as 5km to 10km, up to { $finish }.

# A lock with a time that it cannot have.
# $from (Text): such as 400 m
# $to (Text): such as 800 m
# $time (Text): such as 0.0 s
lock-time = The lock from { $from } to { $to } takes { $time }. Give a time to 0.01 s that is longer than the stops in it, such as 77s.

# A lock that shares a stretch with another one.
# $from (Text): such as 400 m
# $to (Text): such as 800 m
locks-overlap = The lock from { $from } to { $to } starts before another one ends. Release one of them.

# Fixed times that are the goal.
# $fixed (FixedParts): what takes a fixed time
# $goal (Text): such as 10:40
no-time-left = { fixed-parts } take the whole goal of { $goal }, and nothing is left for the rest. Release one, or give a slower goal.

# Fixed times that are more than the goal.
# $fixed (FixedParts): what takes a fixed time
# $over (Text): such as 12.0 s
# $goal (Text): such as 10:40
fixed-over-goal = { fixed-parts } take { $over } more than the goal of { $goal }. Release one, or give a slower goal.

# Every lap locked, and less than the goal.
# $missing (Text): such as 12.0 s
# $goal (Text): such as 10:40
locks-under-goal = Every split is locked, and together they are { $missing } faster than the goal of { $goal }. Release one, or give a faster goal.

# A stop at the finish or after it.
# $stop (Text): such as 5 km
# $finish (Text): such as 5 km
# $example (Text): such as 2.5 km
stop-outside = The stop at { $stop } is not before the finish at { $finish }. Give a place before it, such as { $example }.

# A lap that the plan does not have.
no-such-lap = The plan has no such split. Choose one that it has, such as the first.

# A lap without any time.
# $lap (Text): such as lap 3
# $least (Text): such as 0.1 s
lap-too-fast = This leaves { $lap } no time. Give it at least { $least }.

# A lap that is longer than every plan.
# $lap (Text): such as Lap 3
lap-too-slow = { $lap } would take 1000 hours. Give it less, such as 1:20.

# An edit that leaves too little for the other laps.
# $over (Text): such as 12.0 s
rest-too-fast = This is { $over } too much: it leaves the other splits no time. Give less, or let the finish move.

# The same, where a lap can be released.
# $over (Text): such as 12.0 s
# $lap (Text): such as lap 3
rest-too-fast-but-for = This is { $over } too much: it leaves the other splits no time. Release { $lap }, or let the finish move.

# An edit of the only lap that is free.
all-locked = Every other split is locked, and none can make up for this one. Give less, or let the finish move.

# The same, where a lap can be released.
# $lap (Text): such as lap 3
all-locked-but-for = Every other split is locked, and none can make up for this one. Release { $lap }, or let the finish move.

# An edit that moves the finish too far.
finish-out-of-range = The finish would move out of the range from 0.01 s to 1000 hours. Keep the finish, or change it less.

# An edit that moves the finish and cannot leave the other laps.
others-would-change = The other splits cannot all stay as they are shown. Show times finer, or keep the finish.

# A section beyond the finish, or of no length.
section-outside = This section ends before it starts, or beyond the finish. Give one such as 5km to 10km.

# A section that shares a stretch with a lock.
# $from (Text): such as 5 km
# $to (Text): such as 10 km
section-overlaps = The lock from { $from } to { $to } covers a part of this section. Release it first.

# A part of the shape that is too strong.
# $under (Text): such as 66 %
percent-too-large = This percentage is not under { $under }. Give one such as 2.5.

# A shape of too many parts.
# $most (Number): such as 8
too-many-efforts = A shape has at most { $most } stretches of their own. Take some out, or choose one such as fade-30km-10.

# A part of the shape that ends before it starts.
stretch-backwards = This stretch ends before it starts. Give its start first, such as ease-30km-35km-5.

# A lap of a track that is too short or too long.
lap-out-of-range = A lap is between 50 m and 10 km. Give one such as 400m or 200m.

# A lane that the track does not have.
# $lanes (Number): such as 6
no-such-lane = This track has lanes 1 to { $lanes }. Give one of them, such as 1.

# A lane in a steeplechase.
steeplechase-lane = A steeplechase is not run in lanes. Give lane 1, or a lap such as 400m.

## Texts that are no time, distance, pace or percentage: what is wrong, and an example of what works.

# No text where one is needed.
# $wanted (Wanted): the kind of value
value-missing = Nothing is written here, but { a-value } is needed. Write { value-examples }.

# A text that could still become right.
# $wanted (Wanted): the kind of value
# $found (Name): such as 77
value-unfinished = “{ $found }” is not finished. Write { value-examples }.

# A text that is something else.
# $wanted (Wanted): the kind of value
# $found (Name): such as 77
value-unreadable = “{ $found }” is not { a-value }. Write { value-examples }.

# A number without its unit.
# $wanted (Wanted): the kind of value
# $found (Name): such as 77
value-without-unit = “{ $found }” has no unit. Write { value-examples }.

# Minutes or seconds that are too many.
# $wanted (Wanted): the kind of value
# $found (Name): such as 77
value-over-59 = “{ $found }” has minutes or seconds over 59. Write { value-examples }.

# A value below zero.
# $wanted (Wanted): the kind of value
value-negative = This is below zero, but { a-value } is not. Write { value-examples }.

# A value of zero.
# $wanted (Wanted): the kind of value
value-zero = This is zero, but { a-value } is not. Write { value-examples }.

# More decimals than are kept.
# $wanted (Wanted): the kind of value
value-too-fine = This is too fine: { a-value } is given to { finest-value }. Write { value-examples }.

# A value below its range.
# $wanted (Wanted): the kind of value
value-too-small = This is too short: { a-value } is at least { least-value }. Write { value-examples }.

# A value above its range.
# $wanted (Wanted): the kind of value
value-too-large = This is too much: { a-value } is at most { most-value }. Write { value-examples }.

## Values of options that cannot be read.

# A refusal with the key that it belongs to.
# $key (Text): such as lane
# $reason (Words): such as A lane is a number from 1 to 9, such as 2.
problem = { $key }: { $reason }

# No race.
distance-missing = Give a distance such as marathon, 5km or 3200m.

# No goal.
goal-missing = Give a goal such as 3h29m59s or 10:40, or a pace such as 4:58/km.

# A pace that does not lead to the goal.
goal-and-pace-differ = The pace does not lead to the goal; the goal counts. Give one of them.

# A key that only a track has.
# $key (Text): such as lane
not-on-road = A road has no { $key }. Leave it out, or set surface to track.

# A text that is no lane.
no-lane = A lane is a number from 1 to 9, such as 2.

# A text that is none of a few values.
# $found (Name): such as x
# $values (Words): such as km or mi
none-of = “{ $found }” is none of { $values }.

# A text that is no part of a shape.
# $found (Name): such as x
no-shape = “{ $found }” is not a shape. Write negative-2, fade-30km-10 or kick-400m-4.

# A text that is no lock.
# $found (Name): such as x
no-lock = “{ $found }” is not a lock. Write 3-77s or 5km-10km-19m30s.

# A text that is no stop.
# $found (Name): such as x
no-stop = “{ $found }” is not a stop. Write 20km-1m30s.

# A text that is no section.
# $found (Name): such as x
no-section = “{ $found }” is not a section. Write 20mi-end-The Embankment.

# A text that is no cue.
# $found (Name): such as x
no-cue = “{ $found }” is not a cue. Write 20mi-One more mile.

# A text that is no place to decide at.
# $found (Name): such as end
no-decision = “{ $found }” is not on the way. Write a place before the finish, such as 30km.

# A text that is no item of any other list.
# $found (Name): such as x
# $key (Text): such as y
no-item = “{ $found }” is not { $key }. Write { $key }.

# A lock of a lap that the plan does not have.
# $found (Name): such as 9-77s
# $laps (Number): such as 8
lap-not-there = “{ $found }” fixes a lap that is not there: the plan has { $laps }.

# A shape that gets faster and slower.
two-trends = A shape has at most one of negative and positive, such as negative-2.

# A text over its bound.
# $most (Number): such as 80
text-too-long = At most { $most } characters fit.

# A list over its bound.
# $most (Number): such as 250
too-many-items = At most { $most } items fit.

# An answer to a plan that cannot be read.
no-base = What this plan was before cannot be read. The plan itself is shown.

# A lock that went from a plan that a page changed.
# $from (Text): such as 5 km
# $to (Text): such as 10 km
lock-released = The fixed time from { $from } to { $to } no longer fits and was released.

# A stop that went from a plan that a page changed.
# $mark (Text): such as 20 km
stop-released = The stop at { $mark } no longer fits and was taken out.

## Links that are damaged.

# A link that is longer than every plan.
# $bytes (Number): such as 1000027
link-too-long = This link is too long to be a plan ({ $bytes } characters). The last plan is still here.

# A link without a race or a goal.
link-without-plan = No plan can be read in this link: part of it is missing. The last plan is still here.

# A link of a version that is not known yet.
link-of-newer-version = This link was made by a newer Lapwise. What could be read is shown.

# A link that lost or changed a character.
link-damaged = This link was damaged on its way: part of it is missing or changed. What could be read is shown.

## Lines above the plan.

# Dismisses them.
close = Close

# After a failure of the planner itself.
restarted = The planner failed and has started again with your last plan.

# An edit where the author of the page wants none.
read-only = This plan is shown here to be read, not changed.

# A part of the planner that could not be fetched.
not-loaded = The rest of the planner could not be loaded. Check the connection and try again.

# Beside a plan in kilometres with splits at miles, or the other way round.
# $units (Units): the unit that the reader has chosen
splits-elsewhere = { $units ->
     [km] The splits are still at miles.
    *[mi] The splits are still at kilometres.
}

# The button beside it.
# $units (Units): the unit that the reader has chosen
move-splits = { $units ->
     [km] Move them to km
    *[mi] Move them to miles
}

# A browser that stores nothing.
no-storage = This browser keeps nothing here: the link is the only copy of your plan. Share or save it.

## A plan that was sent: what changed in it, and what of that is accepted.

# A sent plan beside the reader's own.
# $mine (Name): such as 3200 m 10:40
another-plan = This plan was sent to you. You have another one: { $mine }.

# A sent plan by its title.
# $plan (Name): such as London
sent-plan-named = Sent to you: { $plan }

# The same, for a runner.
# $plan (Name): such as London
# $runner (Name): such as Alex
sent-plan-for = Sent to you: { $plan }, for { $runner }

# The time at halfway, in a row of a table.
halfway-row = Halfway

# The finish time, in a row of a table.
finish-row = Finish

# Above the times of the reader's own plan.
yours-column = Yours

# Above the times of the plan that was sent.
this-plan-column = This plan

# The place of the reader's own plan while the sent one is changed.
# $mine (Name): such as 3200 m 10:40
own-plan-kept = Your own plan, { $mine }, is under My plans.

# The same where the browser stores nothing.
# $mine (Name): such as 3200 m 10:40
own-plan-not-kept = Your own plan, { $mine }, is only here until you leave this page. Go back to it and share or save it.

# Goes on with the sent plan.
accept-plan = Accept this plan

# Goes back to the reader's own plan.
back-to-my-plan = Back to my plan

# After that.
own-plan-shown = This is your own plan.

# The heading of an answer.
what-changed = What changed

# Accepts every change.
accept-all = Accept all

# Accepts the changes that are ticked.
accept-ticked = Accept ticked

# Asks for a tick where there is none.
tick-first = Tick the changes that you want.

# Reports that changes were accepted.
changes-accepted = The changes are in your plan.

# After changes were accepted of which some do not fit.
# $left-out (Number): such as 2
changes-accepted-but = The changes are in your plan, but for { $left-out } that did not fit with the rest.

# A change of the reader's own.
# $change (Words): such as Goal 10:50 → 10:45
your-change = Yours: { $change }

# Something that both changed, to something else.
# $mine (Name): such as 10:45
you-changed-too = You changed this too: { $mine }

# The name of a value in a list of changes.
# $key (Key): the value
key-name = { $key ->
     [distance] { race }
     [goal] { goal }
     [pace] { pace }
     [aim] { aim }
     [by] { by }
     [surface] Surface
     [lap] { lap }
     [lane] { lane }
     [odd] { odd-part }
     [every] { splits-every }
     [units] { units }
     [shape] { shape }
     [round] { show-times-to }
     [locks] Fixed times
     [stops] { stops }
     [sections] { sections }
     [cues] { cues }
     [pb] { pb }
     [seed] { seed-time }
     [goal-b] { goal-b }
     [goal-c] { goal-c }
     [rival] { rival }
     [decide] { decide-at }
     [date] { date }
     [start] { start }
     [delay] { delay }
     [label] { title }
     [athlete] { runner }
    *[text] { note }
}

# A value before and after.
# $name (Words): such as Goal
# $old (Name): such as 10:50
# $new (Name): such as 10:40
changed = { $name } { $old } → { $new }

# A run that was put into a plan, or another one than before, as a change.
# $result (Name): what it came to, such as 11:01.0
run-changed = Run { $result }

# A race and its course, as a value.
# $surface (Surface): what it is run on
# $race (Words): such as 5000 m
# $lap (Text): the lap of the track, such as 400 m
race-and-course = { $surface ->
     [track] { $race } · { track } { $lap }
    *[road] { $race } · { road }
}

# The name of a part of the shape, as a value, before its places and its strength.
# $kind (ShapeKind): the kind of part
shape-value = { $kind ->
     [negative] negative
     [positive] positive
     [fade] fade
     [kick] kick
     [crowd] crowd
     [burst] burst
     [ease] ease
    *[push] push
}

# A shape without parts, as a value.
even-value = even

# The kind of goal, as a value.
# $aim (Aim): a goal, or a limit
aim-value = { $aim ->
     [goal] goal
    *[finish] finish
}

# A value that is empty before or after.
nothing-there = –

# A lap before and after.
# $mark (Text): such as 1200 m
# $old (Text): such as 80.0
# $new (Text): such as 77.0
lap-changed = Lap to { $mark }: { $old } → { $new }

# The choice of a goal or a limit, as the name of a change.
aim = Aim

# The table of changed times, for a screen reader.
changed-times = Changed times

# The column of times before a change.
before-column = Before

# The column of times after a change.
now-column = Now

# The column of differences.
difference-column = Difference

# A lap whose time was fixed.
lap-was-set = set

# A lap that moved to fit the rest.
lap-was-moved = moved

## The link, the code, and plans that come from elsewhere.

# Puts the link into the clipboard.
copy-link = Copy link

# After that.
link-copied = Copied. Paste it into a message.

# Reports that the browser refused to copy the link.
link-not-copied = The browser did not copy it. Send the address of this page, or show the code.

# Writes a mail with the link.
mail = Mail

# The subject of that mail.
# $race (Words): such as 3200 m
# $goal (Text): such as 10:40
# $headline (Words): such as 80.0 a lap
plan-in-short = { $race } in { $goal }: { $headline }

# The choice of a link without names.
leave-names-out = Leave names out

# Below that choice.
leave-names-out-hint = The title and the names of people stay out. Notes, cues and sections go along as they are written.

# The code, for a screen reader.
qr-code = QR code of the plan

# Below the code.
qr-hint = Point another phone’s camera at it.

# A plan that no code holds.
qr-too-long = This plan is too long for a QR code. Send the link.

# A plan from somebody else.
got-a-plan = Got a plan?

# The field for it.
message-or-link = Message or link

# Opens what was pasted.
open-it = Open it

# A text without a plan.
no-plan-in-text = There is no plan in this text. Paste the whole message or the whole link.

# A pasted link that lost or changed a character.
pasted-link-damaged = This link was damaged on its way: part of it is missing or changed.

# A pasted link of a version that is not known here.
pasted-link-newer = This link was made by a newer Lapwise, and not all of it can be read here.

# After such a fault: the plan that can be opened all the same.
# $plan (Name): such as 3200 m 10:40
readable-part = What can be read of it: { $plan }.

# Opens that plan.
open-readable-part = Open what can be read

# A pasted link to the plan that is on screen.
pasted-plan-on-screen = This is the plan on screen. What you change from here on is sent as an answer to it.

# Opens the reader's own plan on a page that shows another one.
# $race (Words): such as 3200 m
# $goal (Text): such as 10:40
open-your-plan = Open your plan: { $race } in { $goal }

# After another plan was opened.
plan-opened = The plan is open.

## The saved plans, and two plans beside each other.

# Saves the plan on screen.
keep-this = Keep this plan

# After that.
plan-kept = Kept on this device.

# An empty list.
no-plans = No plans are kept here yet.

# A plan that is saved already.
# $label (Name): such as Spring
kept-already = This plan is kept already: { $label }.

# Opens a saved plan.
open = Open

# Copies a saved plan.
duplicate = Duplicate

# Deletes a saved plan.
delete = Delete

# Opens a saved plan, for a screen reader.
# $label (Name): such as Spring
open-named = Open { $label }

# Copies a saved plan, for a screen reader.
# $label (Name): such as Spring
duplicate-named = Duplicate { $label }

# Deletes a saved plan, for a screen reader.
# $label (Name): such as Spring
delete-named = Delete { $label }

# The name of a copy.
# $label (Name): such as Spring
copy-of = { $label } copy

# A name that another plan has too.
# $label (Name): such as Spring
# $number (Number): such as 2
numbered = { $label } ({ $number })

# The name of a further copy.
# $label (Name): such as Spring
# $number (Number): such as 2
numbered-copy-of = { $label } copy ({ $number })

# After a plan was deleted.
# $label (Name): such as Spring
deleted = Deleted: { $label }.

# Restores a plan that was deleted.
put-back = Put it back

# The name of a saved plan, for a screen reader.
plan-name = Name of the plan

# Saves all plans as a file.
save-all = Save all as a file

# Adds the plans of a file.
add-from-file = Add plans from a file

# A file without a text.
nothing-read = This file is empty or cannot be read.

# After a file was read.
# $added (Number): such as 3
plans-added = Plans added: { $added }.

# After a file was read that has lines which are no plans.
# $added (Number): such as 3
# $unread (Number): such as 1
plans-added-but = Plans added: { $added }. Lines that could not be read: { $unread }.

# Saved plans that are damaged.
# $count (Number): such as 1
unread-plans = Kept plans that could not be read: { $count }.

# Saves those as a file.
save-unread = Save it as a file

# Compares two plans.
compare = Compare

# The choice of two plans.
compare-two = Compare two plans

# The first of them.
compare-plan = Plan

# The second of them.
compare-with = With

# The plan on screen, among the saved ones.
on-screen = Plan on screen

# Two plans that do not differ.
same-plan = It is the same plan.

# The heading over what tells two plans apart.
# $first (Name): such as Spring
# $second (Name): such as Autumn
from-plan-to = From { $first } to { $second }

# Two plans at the last mark that both have.
# $first (Name): such as Spring
# $second (Name): such as Autumn
# $gap (Words): such as 10.0 s ahead
# $mark (Text): such as 3200 m
held-against = { $second }, held against { $first }: { $gap } at { $mark }.

# Instead of that: two runs that have no mark in common, since their splits are others.
no-mark-in-common = There is no mark at which both have a time.

# A run among the plans that can be compared.
# $name (Name): such as Spring
run-of-plan = { $name } (run)

# After that: the plan that has times beyond it.
# $longer (Name): such as Spring
only-longer-goes-on = From there on only { $longer } has times.

## The plan as text and as files.

# The texts that are copied.
copy-table = Copy the table

# The table as a message.
as-text = As text

# The table for a spreadsheet.
for-a-spreadsheet = For a spreadsheet

# After something was copied.
copied = Copied.

# A browser that copies nothing.
not-copied = This page does not let the planner copy. The text is selected below: copy it from there.

# A text to be copied by hand, for a screen reader.
text-to-copy = Text to copy

# The files that are saved.
save-a-file = Save a file

# The table as a file.
as-csv = Table (CSV)

# The chart as pixels.
as-png = Chart (PNG)

# The chart as lines.
as-svg = Chart (SVG)

# Race day as a file.
as-calendar = Race day (calendar)

# The schedule as a file.
as-json = All numbers (JSON)

# The run that a plan carries as a table for spreadsheets, as a file.
run-as-csv = Run (CSV)

# After a file was saved.
# $file (Name): such as lapwise-3200-m-10-40.csv
file-saved = { $file } is saved.

# A browser that saves nothing.
not-saved = The browser could not make the file. Try another format, or copy the table.

# A calendar without a day.
no-date = Give the race a date first, under Start.

## The plan on another page.

# A frame with the planner, for a screen reader.
planner = Race pace planner

# The plan as a tag.
tag = Tag

# The use of a tag, below it.
tag-hint = For a page that may have scripts. Readers without them get the link in it.

# Puts the tag into the clipboard.
copy-tag = Copy tag

# The plan as an iframe.
iframe = Iframe

# The use of an iframe, below it.
iframe-hint = Where scripts are taken out. With the script the frame is as high as it needs.

# Puts the iframe into the clipboard.
copy-iframe = Copy iframe

# The plan as a link.
link = Link

# The use of a link, below it.
link-hint = For anything else: a mail, a post, a poster.

# Reports that the browser refused to copy.
not-copied-but-selected = The browser did not copy it. It is selected: copy it from there.

# The plan as another page shows it.
preview = Preview

# The width of the preview.
# $width (Number): such as 390
pixels = { $width } px

# A frame into which nothing came.
no-preview = Nothing came. This site may not allow frames, or there is no signal.

## Sheets of paper.

# The choice of a sheet.
sheet = Sheet

# A wrist band.
wrist-band = Wrist band

# The plan on a page.
plan-sheet = Plan

# A pace chart.
pace-chart = Pace chart

# Prints what is shown.
print-this = Print this

# A browser that prints nothing.
not-printed = This page does not let the planner print. Open the planner in a page of its own and print there.

# The content of the preview, as a number of pages.
# $count (Number): such as 2
pages = { $count ->
     [one] One page
    *[other] The first of { $count } pages
}

# The step between two goals of a pace chart.
in-steps-of = In steps of

# A pace chart that compares nothing.
one-column = This chart has one column. For more, give a later goal, a shorter step, or more athletes.

# The athletes of a pace chart.
athletes = Or athletes, one a line, such as Ana 10:40

# A page or a strip among all.
# $number (Number): such as 2
# $count (Number): such as 5
part-of = { $number } of { $count }

# The goals on a wrist band.
# $goal (Text): such as 4:00:00
# $other (Text): such as 4:10:00
goals-a-and-b = A { $goal } · B { $other }

# The column of the goal beside goal B.
goal-a-column = A

# The column of goal B.
goal-b-column = B

# The last mark of a race.
finish-mark = Finish

# The instruction beside a wrist band.
cut-and-fold = Cut along the whole lines, fold along the dashed ones.

# The end of a wrist band that goes under the other.
tape-here = Tape here

# The sign after a fixed time.
fixed-by-hand = * fixed by hand

# The title of a pace chart.
# $race (Words): such as 3200 m
pace-chart-of = { $race } · pace chart

# A pace chart without the fixed times of the plan.
locks-left-out = Fixed lap times belong to one goal and are left out.

# Goals that do not leave time for the plan's stops.
# $names (Words): such as Ana, 9:00
goals-left-out = Left out, since the plan does not fit the goal: { $names }.

# Goals of a pace chart that run backwards or stand still.
not-steps = The goals go from a faster one to a slower one in steps. Give steps such as 9:00 to 12:00 by 10 s.

# More columns than a pace chart has.
# $most (Number): such as 200
too-many-columns = At most { $most } columns fit. Give a longer step, or fewer athletes.

# A pasted line without a goal.
# $number (Number): such as 5
# $found (Name): such as Dan
no-goal-in-line = Line { $number }: no goal in “{ $found }”. Write Ana 10:40.

## The times at a spot of the track.

# The spot, for a screen reader.
where-you-stand = Where you stand

# The dot at the start.
start-dot = • Start

# The spot at the finish line.
finish-line = Finish line

# Any other spot, for a screen reader.
# $distance (Text): such as 200 m
past-finish-line = { $distance } past the finish line

# A spot that the race does not reach.
nobody-passes = The race ends before anyone comes by here.

# A race without a track.
no-track = This race is on the road. Set it to run on a track under Course.

## The race screen: its buttons and settings.

# The button that starts a race now.
race-now = Start now

# The field of the time of day of the gun.
race-at = Gun at

# An example of that time, in its empty field.
race-at-example = 9:30

# The button that takes it.
race-at-button = Wait for it

# The field of a gun that is to be waited for, where it is empty.
race-at-refused = Give the time of day of the gun, such as 9:30.

# The field of the time since the gun.
race-ago = The gun went this long ago

# An example of that time, in its empty field.
race-ago-example = 0:40

# The field of the time since the gun, where it is empty.
race-ago-refused = Give the time since the gun, such as 0:40.

# The button that starts a race whose gun went a while ago.
race-ago-button = Start

# Under the buttons that start a race.
race-is-stored = Every time is stored on this device, in this browser, and nowhere else. Some browsers forget it after seven days without a visit, so share the run when the race is over.

# Below the field of the delay to the start line.
race-delay-hint = From the gun until you cross the line. The clock of the race counts from the line.

# The list of the races that the browser keeps.
earlier-races = Earlier races

# Where some or all of a race that the browser keeps cannot be read. A button that saves it as a file follows.
race-unreadable = Some of this race cannot be read.

# Where the browser did not delete a race, or did not put it back.
race-not-changed = The browser did not do that. Try again.

# The button that ends a race. It has to be held.
hold-to-end = Hold to end

# The question after a short press of that button.
end-race-question = End the race?

# The answer that ends it.
end-race = End it

# The answer that does not; and the button that takes the end back.
race-goes-on = Go on with the race

# Once every mark has a time.
race-is-run = That was the finish.

# The button that leads to what came of the race.
see-the-run = See the run

# The button of the race screen that opens a list of all else, for a screen reader.
more-of-race = More of the race

# The button of the race screen that takes back what was done last, for a screen reader.
undo-last = Undo the last entry

# The running clock, for a screen reader.
elapsed = Elapsed time

# On the race screen, where another tab of the browser records the race.
another-tab-records = Another tab records this race. This one follows it.

# On the race screen, where the browser stores nothing.
race-not-stored = Not stored: the times are only on this screen. Keep the page open, and share the run at the end.

# After a race that the browser has not stored, where somebody wants to start another one.
race-would-be-lost = This race is not stored, and a new one takes its place. Share the run first, or press New race again to let it go.

# On the race screen, where the browser does not keep the screen on.
screen-may-go-off = The screen may go off by itself. The race goes on all the same.

# A setting of the race screen.
next-mark-only = Next mark only

# Below that.
next-mark-only-hint = nothing of the finish

# A setting of the race screen.
left-hand = Left hand

# Below that.
left-hand-hint = with the phone on its side

# A setting of the race screen.
race-sound = Sound

# Below that.
race-sound-hint = rising ahead, falling behind; other music stops

# A setting of the race screen.
speak-target = Say the next target

# Below that.
speak-target-hint = after each tap, while the screen is on

# The name of the list of a race's marks, each with its time.
times-at-marks = Times at the marks

# A time is shown and typed as the running clock has it.
as-clock = Clock

# A time is shown and typed as that of its lap.
as-lap = Lap

# The button that keeps a time and leaves it out of all that follows from it.
does-not-count = Does not count

# The button that takes that back.
does-count = Count it

# A mark that was passed without a time.
missed = missed

# A second tap at a mark, just after the first.
# $time (Text): such as 5:20.2
second-tap = Tapped again at { $time }

# The button that puts that time in the place of the other one.
use-this-time = Use this one

# A tap that is kept and counts for no mark.
tap-before-start = A tap before the start counts for no mark.

# A tap that is kept and counts for no mark.
# $time (Text): such as 11:05.3
tap-after-finish = A tap after the finish, at { $time }, counts for no mark.

# The button that starts a race whose gun was to be waited for.
gun-went-now = The gun went now

# The button that starts the clock of a runner who stands far behind the start line.
start-line-now = I cross the start line now

# The button that says that the next mark was passed without a time.
next-mark-missed = I missed the next mark

# The name of the buttons that move the start of a race.
move-start = The gun was

# One of them.
# $time (Text): such as 10 s
earlier-by = { $time } earlier

# One of them.
# $time (Text): such as 10 s
later-by = { $time } later

# The name of the buttons that add a stop or a walk at the last mark.
add-stop-here = Add a stop or a walk here

# The name of the buttons that choose other targets for the rest.
rest-of-race = Run the rest

# A race that is over and has no time.
no-time-recorded = No time was recorded.

# The button that makes a finish time the personal best.
# $pb (Name): such as PB
make-it-my-pb = Make it my { $pb }

# The column of the marks of a run.
run-mark = Mark

# The column of the times of a run.
run-time = Run

# The column of the laps of a run.
run-lap = Lap

# The column of the times of the plan, beside those of a run.
run-plan = Plan

# The column of the gap between run and plan.
run-gap = Gap

# The column of the laps of a run, in the table of its plan.
run-lap-column = Lap run

# The column of the gap between run and plan, in that table.
run-gap-column = Run to plan

# The button that sends a run: a few words and a link.
share-run = Share the run

# The same button while the race is in progress.
share-run-so-far = Share the run so far

# Where a run could not be sent.
run-not-copied = The browser did not copy it.

# The button that leads to the times at the marks of a run.
edit-times = Edit times

# The button that leaves what came of a race.
back-to-plan = Plan

# The button that leads to the start of another race.
new-race = New race

## Times for a screen reader, which reads units and not colons.

# A time under a minute.
# $seconds (Amount): such as 45.0
spoken-seconds = { $seconds ->
     [one] 1 second
    *[other] { $seconds } seconds
}

# A time of minutes, before its seconds.
# $minutes (Number): such as 1
# $rest (Words): such as 20.0 seconds
spoken-minutes = { $minutes ->
     [one] 1 minute { $rest }
    *[other] { $minutes } minutes { $rest }
}

# A time of hours, before its minutes and seconds.
# $hours (Number): such as 2
# $rest (Words): such as 5 minutes 7 seconds
spoken-hours = { $hours ->
     [one] 1 hour { $rest }
    *[other] { $hours } hours { $rest }
}

# The seconds of a lap after its minutes, where they go without saying.
# $seconds (Amount): such as 20.0
spoken-lap-seconds = { $seconds ->
     [one] 1 second
    *[other] { $seconds }
}

# The time of a lap that is fixed.
# $lap (Words): such as 1 minute 20.0
spoken-locked = { $lap }, locked

## Lists on one line.

# One more fact beside others.
# $facts (Words): such as Track
# $fact (Name): such as 8 × 400 m
then-fact = { $facts } · { $fact }

# One more sentence after others.
# $sentences (Words): such as Lap 3 in 77.0.
# $sentence (Words): such as 7 other laps moved.
then-sentence = { $sentences } { $sentence }

# One more item of a list.
# $items (Words): such as lap 2 (77.0)
# $item (Name): such as 2 stops
then-item = { $items }, { $item }

# A value that has two parts, such as a place and a time.
# $first (Words): such as 20 km
# $second (Words): such as 1:30
then-value = { $first } { $second }

# A value that ends with a user's own text, such as a cue after its mark.
# $first (Words): such as 20 mi
# $name (Name): such as One more mile
then-name = { $first } { $name }

## Race day: the run against the plan.

# Over the time due at the next mark.
# $mark (Words): such as 2000 m or Mile 12
next-mark-at = { $mark } at

# Over the time at the next mark, where the plan's own time there has passed.
# $mark (Words): such as 2000 m or Mile 12
next-mark-at-plan-pace = { $mark } at plan pace

# Over the time at the next mark that the average so far leads to, without a goal.
# $mark (Words): such as 2000 m or Mile 12
next-mark-expected = { $mark } expected

# Over the time at the next mark by which the limit allows to be there.
# $mark (Words): such as 2000 m or Mile 12
next-mark-by = { $mark } by

# Beside the next mark: the finish time of the plan.
# $goal (Text): such as 11:30
plan-finish = plan { $goal }

# Beside the next mark: the finish time that the rest is run for now.
# $goal (Text): such as 4:15:00
now-for = now for { $goal }

# Beside the next mark: the limit to finish within.
# $limit (Text): such as 6:00:00
limit-finish = limit { $limit }

# The planned time of the lap to the next mark.
# $lap (Text): such as 11:04
# $word (LapWord): the stretch that it is
for-this-lap = { $word ->
     [lap] { $lap } for this lap
     [kilometre] { $lap } for this km
     [mile] { $lap } for this mile
     [first] { $lap } for this stretch
     [last] { $lap } for this stretch
    *[stretch] { $lap } for this stretch
}

# The view of the next mark alone.
# $word (LapWord): the stretch up to it
next-only = { $word ->
     [lap] Next lap only
     [kilometre] Next km only
     [mile] Next mile only
     [first] Next mark only
     [last] Next mark only
    *[stretch] Next mark only
}

# The lap just run.
# $lap (Words): such as lap 4
# $time (Text): such as 80.0
lap-in-time = { $lap } in { $time }

# The lap just run, below its name.
# $time (Text): such as 19:30
in-time = in { $time }

# A mark that was passed without a time.
mark-without-time = no time

# A time that does not count.
# $time (Text): such as 5:20.0
time-not-counted = { $time } does not count

# The run is at the time of the plan.
on-plan = on plan

# The run is ahead of the plan, after a lap that was much faster than planned.
# $gap (Text): such as 25.0 s
too-fast = Too fast: { $gap } ahead

# Where the average so far leads.
# $per (LapUnit): the stretch that the pace is for
# $pace (Text): such as 80
# $finish (Text): such as 10:40
average-finishes = { $per ->
     [lap] Laps of { $pace } finish in { $finish }
     [kilometre] Kilometres of { $pace } finish in { $finish }
    *[mile] Miles of { $pace } finish in { $finish }
}

# Ahead of the plan.
# $gap (Text): such as 25.0 s
ahead-of-plan = { $gap } ahead of plan

# Behind the plan.
# $gap (Text): such as 10:21
behind-plan = { $gap } behind plan

# A goal that is out of reach, with the pace that it takes from here.
# $goal (Text): such as 4:00:00
# $pace (Text): such as 8:28
# $per (LapUnit): the stretch that the pace is for
goal-now-needs = { $goal } now needs { $pace } { a-lap }

# After that: the finish at the pace of the plan.
# $finish (Text): such as 4:10:21
plan-pace-reaches = The plan’s pace still reaches { $finish }.

# The button that runs the rest for another finish time.
# $goal (Text): such as 4:15:00
run-for = Run for { $goal }

# The button that leaves the goal as it is.
# $goal (Text): such as 4:00:00
keep-goal-time = Keep { $goal }

# Over the time at the next mark if the next lap takes its planned time.
# $word (LapWord): the stretch that it is
# $lap (Text): such as 86.3
lap-of-time = { $word ->
     [lap] Lap of { $lap }
     [kilometre] Km of { $lap }
     [mile] Mile of { $lap }
     [first] In { $lap }
     [last] In { $lap }
    *[stretch] In { $lap }
}

# Two times between which the finish is.
# $from (Text): such as 10:40
# $to (Text): such as 11:05
time-range = { $from }–{ $to }

# Over the pace that a finish time takes from here.
# $goal (Text): such as 11:30
goal-needs = { $goal } needs

# After the time of one lap of a unit.
# $per (LapUnit): the stretch that the time is of
each-lap = { a-lap }

# Over the finish that is expected.
finish-figure = Finish

# Over the finish at the average so far, without a goal.
expected-finish = Finish at this average

# Below the button of the next lap.
# $mark (Words): such as 2000 m
tap-at = Tap at { $mark }

# Below the button of the next kilometre or mile.
# $units (Units): the unit of the marks
tap-at-unit-mark = { $units ->
     [km] Tap at the km mark
    *[mi] Tap at the mile mark
}

# Below the button of the last lap.
tap-at-finish = Tap at the finish

# The laps that are left.
# $laps (Number): such as 4
laps-to-go = { $laps ->
     [one] Last lap
    *[other] { $laps } laps to go
}

# The button once every mark has a record.
finished = Finished

# Before the start: the time to the gun.
# $time (Text): such as 0:40
time-to-gun = { $time } to the gun

# After the gun, before the start line: the time to it.
# $time (Text): such as 4:10
time-to-line = { $time } to the start line

# The question after a lap of about two planned laps.
# $lap (Words): such as Mile 11
# $time (Text): such as 19:30
was-a-mark-missed = { $lap } took { $time }, about two. Was a mark missed?

# An answer: the missed mark stays without a time.
missed-leave-empty = Yes, leave it empty

# An answer: the missed mark gets its time by the plan.
missed-split-by-plan = Yes, split by the plan

# An answer: no mark was missed.
nothing-missed = No

# The clock of the device moved forward in mid-race.
# $by (Text): such as 1:00:00
clock-moved-forward = The clock of this device moved forward by { $by }.

# The clock of the device moved back in mid-race.
# $by (Text): such as 1:00:00
clock-moved-back = The clock of this device moved back by { $by }.

# The button that takes such a move out of all times.
repair-clock = Count on as before

# The button that keeps the new clock, since the device only slept.
keep-clock = Keep this clock

# The next mark and its time, spoken.
# $mark (Words): such as 2000 m
# $time (Words): such as 7 minutes 11.3
spoken-target = { $mark } at { $time }

# The next mark and its time, after what was said of the last one.
# $mark (Words): such as 2000 m
# $time (Text): such as 7:11.3
next-target = Next: { $mark } at { $time }.

# The time at a mark, for a screen reader.
# $mark (Words): such as 1600 m
# $time (Text): such as 5:20.0
mark-in-time = { $mark } in { $time }

# What now: the list of what the rest of the race comes to.
what-now = What now

# The finish if the pace of the plan is held from here.
plan-pace-from-here = At plan pace from here

# The finish at the average so far.
at-this-average = At this average

# The finish at the pace of the last lap.
# $lap (Words): such as lap 4
at-pace-of-lap = At the pace of { $lap }

# A finish time to run for, by its name.
# $name (GoalName): which of them
# $pb (Words): such as PB
goal-by-name = { $name ->
     [a] Goal
     [b] Goal B
     [c] Goal C
     [seed] Seed
     [pb] { $pb }
    *[now] New goal
}

# A finish time to run for, by its name.
# $name (Words): such as Goal B
# $goal (Text): such as 11:00
name-and-goal = { $name } { $goal }

# The time of one lap of a unit.
# $pace (Text): such as 92.5
# $per (LapUnit): the stretch that the time is of
pace-each-lap = { $pace } { a-lap }

# A finish time that has passed.
passed-by-now = has passed

# The finishes of others in the same marathon who had the same average.
# $from (Text): such as 3:54
# $to (Text): such as 4:28
# $count (Text): such as 6,992
others-finished = From here, 8 in 10 with this average finished between { $from } and { $to } ({ $count } runners, Boston 2014)

# The button that runs the rest at the pace of the plan.
hold-plan-pace = Hold the plan’s pace

# The button that runs the rest at the average so far.
hold-average = Hold this average

# The button that runs the rest at the pace of the last lap.
# $lap (Words): such as lap 4
hold-pace-of-lap = Hold the pace of { $lap }

# The locks ahead that another goal releases.
# $locks (Words): such as 20 km–25 km
releases-locks = releases { $locks }

# The halves of a run.
# $first (Text): such as 5:20
# $second (Text): such as 5:41
run-halves = { $first }, then { $second }

# The halves of a run, where nobody was timed at halfway.
# $first (Text): such as 1:58:10
# $second (Text): such as 2:01:04
run-halves-about = About { $first }, then { $second }

# The halves of a run, and the laps of the second one.
# $halves (Words): such as 5:20, then 5:41
# $pace (Text): such as 85.25
# $per (LapUnit): the stretch that the pace is for
halves-and-pace = { $halves }: { $pace } { a-lap } after halfway.

# A run without halves.
# $time (Text): such as 11:01.0
# $pace (Text): such as 82.6
# $per (LapUnit): the stretch that the pace is for
run-and-pace = { $time }: { $pace } { a-lap }.

# A run that is faster than a time of the runner or a goal.
# $name (GoalName): which of them
# $difference (Text): such as 34 s
# $pb (Words): such as PB
run-under = { $name ->
     [a] { $difference } under the goal
     [b] { $difference } under goal B
     [c] { $difference } under goal C
     [seed] { $difference } under the seed
     [pb] { $difference } under the { $pb }
    *[now] { $difference } under the new goal
}

# A run that takes exactly a time of the runner or a goal, as a sentence without its end.
# $name (GoalName): which of them
# $pb (Words): such as PB
run-level = { $name ->
     [a] On the goal to the second
     [b] On goal B to the second
     [c] On goal C to the second
     [seed] Level with the seed
     [pb] Level with the { $pb }
    *[now] On the new goal to the second
}

# A run that comes close to a time of the runner or a goal, as a sentence without its end.
# $name (GoalName): which of them
# $difference (Text): such as 4 s
# $pb (Words): such as PB
run-close = { $name ->
     [a] Within { $difference } of the goal
     [b] Within { $difference } of goal B
     [c] Within { $difference } of goal C
     [seed] Within { $difference } of the seed
     [pb] Within { $difference } of the { $pb }
    *[now] Within { $difference } of the new goal
}

# What was said of a run, as a sentence.
# $text (Words): such as 34 s under the PB, 29 under the seed
as-sentence = { $text }.

# A stretch in which a run was faster than its plan.
# $stretch (Words): such as Laps 1–4
# $time (Text): such as 25.0 s
stretch-won = { $stretch } won { $time }

# A stretch in which a run was slower than its plan.
# $stretch (Words): such as Laps 5–8
# $time (Text): such as 4.0 s
stretch-gave = { $stretch } gave { $time }

# A stretch in which a run was as fast as its plan.
# $stretch (Words): such as Laps 5–8
stretch-level = { $stretch } on plan

# Laps from one to another.
# $word (LapWord): the stretch that each is
# $first (Text): such as 1
# $last (Text): such as 4
laps-from-to = { $word ->
     [lap] Laps { $first }–{ $last }
     [kilometre] Km { $first }–{ $last }
     [mile] Miles { $first }–{ $last }
     [first] { $first }–{ $last }
     [last] { $first }–{ $last }
    *[stretch] { $first }–{ $last }
}

# A stretch from a mark on.
# $mark (Words): such as Mile 13
stretch-to-finish = { $mark } to the finish

# A time that is earlier than the one before it.
# $mark (Words): such as 800 m
time-backwards = { $mark }: the time is not after the one before it, so it does not count.

# A time of a mark that was missed.
# $mark (Words): such as 800 m
time-by-plan = { $mark }: the time is taken from the plan.

# A mark and its time in a message.
# $mark (Words): such as 5 km
# $time (Text): such as 24:53
mark-and-time = { $mark } { $time }

# Before what those who stand by expect.
for-spectators = For those who stand by:

# What those who stand by expect next.
# $mark (Words): such as 10 km
# $clock (Text): such as 10:19:46
spectator-next = { $mark } at about { $clock }

# Since when that is known.
# $mark (Words): such as 5 km
# $clock (Text): such as 09:54:53
known-since = known since { $mark } at { $clock }

## Times from the file of a watch.

# The panel that reads such a file.
run-from-file = Times from a watch

# Above the input.
run-file-hint = A GPX, TCX or FIT file. It stays on this device.

# The input.
choose-run-file = Choose a file

# While the file is read.
# $percent (Number): of the file, from 0 to 100
reading-run-file = { $percent } % read

# Stops the reading.
stop-reading = Stop

# After that.
reading-stopped = Stopped.

# The browser refuses to read the file.
run-file-refused = The browser could not read this file. Choose it again.

# Nothing is in the file.
run-file-empty = This file is empty.

# A file of gzip or zip.
run-file-compressed = This file is packed. Unpack it and choose the GPX, TCX or FIT file in it.

# A file of another kind.
run-file-unknown = This file is neither GPX, TCX nor FIT. Watches and their apps export all three.

# The file breaks off or is damaged before there is anything of a run.
run-file-unreadable = This file is damaged, and nothing of a run is left in it. Export it again.

# A course to follow, or a drawn route.
run-file-without-times = This file has a route and no times. Choose the file of the run.

# A file of the right kind without a run.
run-file-without-run = There is no run in this file.

# What the file has.
# $distance (Text): such as 42.6 km
# $time (Text): such as 3:31:02
run-file-has = { $distance } in { $time }.

# The file has less than the race.
# $distance (Text): such as 16.1 km
run-file-shorter = The watch measured { $distance }, less than the race. The marks after that have no times.

# The file has more than the race.
# $distance (Text): such as 12.3 km
run-file-longer = The watch measured { $distance }, more than the race. The race is taken from its start.

# No mark has a time.
run-file-without-marks = This file reaches none of the marks of the plan.

# Where the times come from: the lap button.
run-times-pressed = The times are the laps you pressed.

# Some of the times come from the lap button.
run-times-mixed = Times with ≈ are estimated along the track. The others are laps you pressed.

# None of the times comes from the lap button.
run-times-scaled = The times are estimated: the track is scaled to the length of the race.

# The same, where the track is much longer or shorter than the race.
run-times-along-track = The times are estimated along the track.

# A time that is estimated.
# $time (Text): such as 31:02
estimated-time = ≈ { $time }

# The file breaks off.
run-file-cut-off = The file breaks off. This is what is there.

# The file's checksum or structure is wrong.
run-file-corrupt = The file is damaged. Check these times.

# The file says that it is of another sport.
run-file-of-other-sport = The file calls this a sport other than running.

# The column of the gaps between the times of the file and the plan.
gap-to-plan = Gap to plan

## The run that a plan carries, and times that are typed or pasted as one.

# The panel of the run, and its button beside the headline of a plan that carries one.
the-run = The run

# The drawing of a run against its plan, for a screen reader.
run-chart = Run against plan

# The button that takes the run out of the plan.
remove-run = Remove the run

# After that.
run-removed = The run is no longer in the plan.

# The field for times.
paste-times = Type or paste times

# The times in it.
pasted-times = Laps or clock times

# Below the field, while it is empty.
pasted-times-hint = In any common form, such as 1:20 2:40 4:00, or 5 km 24:53, or a line of a results page.

# Where the field has no time.
no-time-in-text = There is no time in this text. Times look like 80.5 or 1:20 or 3:29:59.

# Where the field has times, and the plan's race can have none of them.
no-time-fits-race = None of these times fits this race.

# The meaning of pasted times.
read-as = Read as

# The times are laps.
as-laps = Laps

# The times are elapsed times.
as-clocks = Clock times

# The times that were read as laps.
# $count (Number): such as 8
# $time (Text): the elapsed time at the last of them, such as 11:01.0
# $mark (Words): its mark, such as 3200 m
laps-read = { $count ->
     [one] 1 lap: { $time } at { $mark }.
    *[other] { $count } laps: { $time } at { $mark }.
}

# The times that were read as elapsed times.
# $count (Number): such as 8
# $time (Text): the last of them, such as 11:01.0
# $mark (Words): its mark, such as 3200 m
clocks-read = { $count ->
     [one] 1 clock time: { $time } at { $mark }.
    *[other] { $count } clock times: { $time } at { $mark }.
}

# Times at no mark of the race, such as those after the finish.
# $count (Number): such as 2
times-left-over = { $count ->
     [one] 1 time did not fit this race and was left out.
    *[other] { $count } times did not fit this race and were left out.
}

# Puts a run into the plan.
keep-run = Keep with the plan

# The same, where the plan has another run, which is gone then.
replace-run = Replace the run of the plan

# After that.
run-kept = The run is in the plan and its link.

# Where a run is of another plan than the one on screen.
open-plan-of-run = Open its plan with the run

## Parts of sentences that several messages share. Nothing else may use them.
## Room: none

# The kind of a value, with its article.
# $wanted (Wanted): the kind of value
a-value = { $wanted ->
     [time] a time
     [typed-time] a time
     [lap] a lap time
     [pace] a pace
     [distance] a distance
     [length] a length
     [interval] a distance between marks
     [percent] a percentage
     [date] a date
    *[time-of-day] a time of day
}

# Examples that can be read.
# $wanted (Wanted): the kind of value
value-examples = { $wanted ->
     [time] 77s, 10m40s or 3:29:59
     [typed-time] 10:40, 3:29:59 or 59:59.9
     [lap] 1:20.5, +1, -0.5 or 4:58/km
     [pace] 4:58/km, 8:00/mi or 80s/400m
     [distance] 5km, 3200m, 10mi or marathon
     [length] 400m, 5km or 20mi
     [interval] 400m, 1km or 0.5mi
     [percent] 2, 2.5 or 0.25
     [date] 2027-04-25
    *[time-of-day] 09:30 or 09:30:15
}

# The least value; a date has none.
# $wanted (Wanted): the kind of value
least-value = { $wanted ->
     [time] 0.01 s
     [typed-time] 0.01 s
     [lap] 0.01 s
     [pace] 0.01 s
     [distance] 1 m
     [length] 1 m
     [interval] 1 mm
     [percent] 0
     [date] { "" }
    *[time-of-day] { "" }
}

# The largest value; a date has none.
# $wanted (Wanted): the kind of value
most-value = { $wanted ->
     [time] 999 h 59 min 59.99 s
     [typed-time] 999 h 59 min 59.99 s
     [lap] 999 h 59 min 59.99 s
     [pace] 999 h 59 min 59.99 s
     [distance] 1000 km
     [length] 1000 km
     [interval] 1000 km
     [percent] 100000
     [date] { "" }
    *[time-of-day] { "" }
}

# The finest step; a date has none.
# $wanted (Wanted): the kind of value
finest-value = { $wanted ->
     [time] 0.01 s
     [typed-time] 0.01 s
     [lap] 0.01 s
     [pace] 0.01 s
     [distance] six decimals
     [length] six decimals
     [interval] six decimals
     [percent] two decimals
     [date] { "" }
    *[time-of-day] { "" }
}

# The start of a stretch, after “from”.
# $from (PlaceWord): where it is
# $first (Text): such as 30 km
stretch-from = { $from ->
     [start] the start
     [halfway] halfway
     [finish] the finish
    *[mark] { $first }
}

# The end of a stretch, after “to”.
# $to (PlaceWord): where it is
# $last (Text): such as 35 km
stretch-to = { $to ->
     [start] the start
     [halfway] halfway
     [finish] the finish
    *[mark] { $last }
}

# Laps of one unit, after the time of one.
# $per (LapUnit): the stretch that the time is of
a-lap = { $per ->
     [lap] a lap
     [kilometre] a km
    *[mile] a mile
}

# A lap by its number, before the number.
# $per (LapUnit): the stretch that it is
lap-word = { $per ->
     [lap] lap
     [kilometre] km
    *[mile] mile
}

# A first lap or part that is told by itself, after the usual laps.
# $start (StartTold): which of them
# $part (Text): its length, such as 300 m
# $part-time (Text): its time, such as 48.0
after-start = { $start ->
     [nothing] { "" }
     [part] { " " }after { $part } in { $part-time }
    *[lap] { " " }after a { $part-time }
}

# What takes a fixed time, as the subject of a sentence.
# $fixed (FixedParts): what takes a fixed time
fixed-parts = { $fixed ->
     [laps] The locked laps
     [stops] The stops
    *[laps-and-stops] The locked laps and the stops
}

## What stands around the planner: in the standalone page, in the page of a frame, in the loader, in the manifest of the
## app. It is in English whatever the language of the planner is.
## Room: pages

# The title of the page, and the name of the app.
page-title = Lapwise: race pace planner

# What search engines show below the title.
page-description = Lap-by-lap targets for a goal time, on track and road. Every number adds up.

# What a list of apps says of it.
app-description = Lap-by-lap targets for a goal time, on track and road.

# Instead of the planner, where it cannot run or is not there yet: a plan.
page-plan = 3200 m in 10:40 is 80.0 a lap. Halfway 5:20. Finish 10:40.

# After that plan.
page-needs = The planner itself needs JavaScript and WebAssembly; this is one of its plans.

# The name of the table of that plan.
page-table = 3200 m in 10:40, eight laps of 400 m

# Instead of the planner in a frame: a link.
open-planner = Open the planner

# The button below what stands instead of the planner, where that could not be fetched.
try-again = Try again

## Units and the marks within numbers.
## Room: formats

# Between the whole units and the decimals of a number.
decimal-mark = .

# Between the thousands and the rest of a number of metres from 10 000 on.
thousands-mark = ,

# A unit of length by itself.
# $unit (LengthUnit): the unit
unit-symbol = { $unit ->
     [metre] m
     [kilometre] km
    *[mile] mi
}

# A distance in a unit.
# $unit (LengthUnit): the unit
# $number (Amount): such as 21.10
in-length-unit = { $number } { unit-symbol }

# A time in one unit.
# $unit (TimeUnit): the unit
# $number (Amount): such as 40
in-time-unit = { $unit ->
     [hour] { $number } h
     [minute] { $number } min
    *[second] { $number } s
}

# A time in several units, from the longest to the shortest.
# $first (Words): such as 10 min
# $then (Words): such as 40 s
then-unit = { $first } { $then }

# A percentage.
# $number (Amount): such as 2.5
in-percent = { $number } %

# A stretch by its ends.
# $from (Text): such as 5 km
# $to (Text): such as 10 km
stretch = { $from }–{ $to }
