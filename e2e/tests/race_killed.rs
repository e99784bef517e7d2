//! A browser that is killed in mid-race at random moments loses nothing that the page has shown as recorded.
//!
//! In Chromium alone: a driver lets no other browser have a profile that outlasts it. A WebKit that is steered stores
//! nothing on disk, and Firefox' driver copies the profile that it is given.

use e2e::Visitor;
use std::env;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Ten kilometres with a mark every 100 m, so that the presses of a test are fewer than the marks.
const RACE: &str = "/#distance=10000m&goal=40:00&every=100m";

/// The number of kills, where `LAPWISE_KILLS` does not say.
const KILLS: usize = 10;

/// The kills of one race.
const IN_RACE: usize = 5;

/// The longest time from the start of a race to a kill, in milliseconds.
const LONGEST: u64 = 2000;

/// The time between two presses, in milliseconds: longer than that in which a second press is of the same passage.
const BETWEEN: (u64, u64) = (310, 700);

/// The time in which a page that is opened again must be back in its race.
const AT_ONCE: Duration = Duration::from_secs(15);

#[test]
fn a_killed_browser_loses_nothing_that_was_recorded() {
    if env::var("LAPWISE_ENGINE").is_ok_and(|engine| engine != "chromium") {
        return;
    }
    let kills = given("LAPWISE_KILLS").unwrap_or(KILLS);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().subsec_nanos();
    let seed = given("LAPWISE_SEED").unwrap_or(u64::from(now));
    println!("LAPWISE_SEED={seed}");
    let mut chance = Chance(seed);
    let mut done = 0;
    while done < kills {
        let mut visitor = Visitor::arrives_with_a_memory();
        visitor.goes_to(RACE);
        let mut race = Race::start(&visitor);
        // From the second kill on, the race was read from the disk before.
        for _ in 0..IN_RACE {
            race.goes_on_until_killed(&mut visitor, &mut chance);
            done += 1;
        }
        race.ends(&visitor);
    }
}

/// A race by a stopwatch beside the page.
struct Race {
    gun: f64,
    /// The moments of the presses that are in the race.
    presses: Vec<f64>,
}

impl Race {
    #[track_caller]
    fn start(visitor: &Visitor) -> Self {
        visitor.watches_presses();
        visitor.taps("Race day");
        visitor.taps("Start now");
        Self { gun: visitor.last_press(), presses: Vec::new() }
    }

    /// Presses the lap button at random moments until the browser is killed. Then opens the page again.
    #[track_caller]
    fn goes_on_until_killed(&mut self, visitor: &mut Visitor, chance: &mut Chance) {
        // Every other kill is early, while a browser may not have written everything yet.
        let longest = if chance.between(0, 2) == 0 { LONGEST / 5 } else { LONGEST };
        // A race of which not even the gun is on the disk is none.
        visitor.waits_until_recorded();
        let killed = visitor.loses_browser_in(Duration::from_millis(chance.between(0, longest)));
        let mut recorded = self.presses.len();
        let mut next = chance.between(BETWEEN.0, BETWEEN.1);
        while let Some(shown) = visitor.tries_to_read_race() {
            if shown.is_recorded {
                recorded = recorded.max(shown.passed);
            }
            if next == 0 {
                let Some(moment) = visitor.tries_lap() else { break };
                self.presses.push(moment);
                next = chance.between(BETWEEN.0, BETWEEN.1);
            }
            let pause = next.min(20);
            thread::sleep(Duration::from_millis(pause));
            next -= pause;
        }
        killed.join().expect("the browser is killed");
        visitor.starts_browser_again();
        visitor.goes_to("/");
        let shown = visitor.race_again(AT_ONCE);
        let passed = shown
            .unwrap_or_else(|| {
                panic!(
                    "not back in the race, of which {recorded} marks were recorded: {} {}",
                    visitor.race_screen(),
                    visitor.stored_race()
                )
            })
            .passed;
        assert!(passed >= recorded, "{passed} marks are left of {recorded} that were recorded");
        assert!(passed <= self.presses.len() + 1, "{passed} marks of {} presses", self.presses.len());
        // A press that was on its way to the page when the browser was killed, and whose moment nobody was told.
        if passed > self.presses.len() {
            self.presses.push(f64::NAN);
        }
        self.presses.truncate(passed);
        // So that the time from the gun to now is right too.
        self.presses.extend(visitor.tries_lap());
        visitor.waits_until_recorded();
    }

    /// Ends the race and compares its times.
    #[track_caller]
    fn ends(self, visitor: &Visitor) {
        visitor.taps("Hold to end");
        visitor.taps("End it");
        visitor.watches_clipboard();
        visitor.clicks("Share the run");
        visitor.sees("Copied.");
        let copied = visitor.copied();
        let run = copied.split(['#', '&']).find_map(|pair| pair.strip_prefix("run="));
        let times: Vec<f64> = run.unwrap_or_default().split('_').map(millis).collect();
        assert_eq!(times.len(), self.presses.len(), "{copied}");
        for (time, press) in times.iter().zip(&self.presses) {
            // A link has hundredths, rounded up.
            let due = ((press - self.gun) / 10.0).ceil() * 10.0;
            assert!(press.is_nan() || (time - due).abs() <= 10.0, "{time} ms instead of {due} in {copied}");
        }
    }
}

/// The milliseconds of a time as a link has it: `1m2.34s`.
fn millis(time: &str) -> f64 {
    let (minutes, seconds) = time.split_once('m').unwrap_or(("0", time));
    let number = |text: &str| if text.is_empty() { Ok(0.0) } else { text.parse::<f64>() };
    let read = number(minutes).and_then(|minutes| Ok(minutes * 60.0 + number(seconds.trim_end_matches('s'))?));
    (read.unwrap_or_else(|_| panic!("{time} is no time")) * 1000.0).round()
}

fn given<T: std::str::FromStr>(variable: &str) -> Option<T> {
    env::var(variable).ok()?.parse().ok()
}

/// Random numbers that are the same for the same seed.
struct Chance(u64);

impl Chance {
    /// A number from `least` up to but not including `end`.
    fn between(&mut self, least: u64, end: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        least + (mixed ^ (mixed >> 31)) % (end - least)
    }
}
