//! Saved plans: nothing is overwritten, and one bad entry spoils no other.
#![allow(clippy::expect_used, reason = "tests")]

use lapwise_core::library::saved_plans::Library;
use lapwise_core::options;
use lapwise_core::pacing::Plan;
use lapwise_core::present::PLAN_NAMES;

fn plan(goal: &str) -> Plan {
    options::read([("distance", "3200m"), ("goal", goal)]).plan
}

fn labels(library: &Library) -> Vec<String> {
    library.list().into_iter().map(|saved| saved.label).collect()
}

#[test]
fn plans_are_listed_renamed_copied_deleted_and_restored() {
    let mut library = Library::new(PLAN_NAMES);
    let first = library.add(&plan("10:40"), 5);
    let second = library.add(&plan("10:30"), 5);
    assert_ne!(first, second);
    library.rename(first, " Club\nnight\u{202e} ", 7);
    library.rename(first, " ", 8);
    let copy = library.duplicate(first, 9).expect("it is there");
    assert_eq!(labels(&library), ["Club night copy", "Club night", "3200 m 10:30"]);
    let gone = library.delete(copy).expect("it is there");
    assert_eq!(labels(&library), ["Club night", "3200 m 10:30"]);
    library.restore(gone.clone());
    library.restore(gone);
    assert_eq!(labels(&library).len(), 3);
    assert!(library.update(second, &plan("10:20"), 10));
    assert_eq!(
        (library.duplicate(77, 1), library.delete(77), library.update(77, &plan("9:00"), 1)),
        (None, None, false)
    );
}

#[test]
fn every_plan_that_is_kept_or_copied_has_a_name_of_its_own() {
    let mut library = Library::new(PLAN_NAMES);
    let with = |locks| options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", locks)]).plan;
    for (now, locks) in [(1, "1-77s"), (2, "2-77s"), (3, "3-77s")] {
        assert_eq!(library.find(&with(locks)), None);
        let id = library.add(&with(locks), now);
        assert_eq!(library.find(&with(locks)).map(|saved| saved.id), Some(id));
    }
    assert_eq!(labels(&library), ["3200 m 10:40 (3)", "3200 m 10:40 (2)", "3200 m 10:40"]);
    let long = "\u{e9}".repeat(75) + "12345";
    let mut library = Library::new(PLAN_NAMES);
    let id = library.add(&plan("10:40"), 1);
    library.rename(id, &long, 1);
    library.duplicate(id, 2).expect("it is there");
    library.duplicate(id, 3).expect("it is there");
    let cut = "\u{e9}".repeat(71);
    let copy = "\u{e9}".repeat(75) + " copy";
    assert_eq!(labels(&library), [cut + " copy (2)", copy, long]);
    let mut other = Library::new(PLAN_NAMES);
    assert_eq!(other.import(&library.export(), 0).0, 3);
    assert_eq!(labels(&other), labels(&library));
}

#[test]
fn a_corrupted_entry_is_set_apart() {
    let mut library = Library::new(PLAN_NAMES);
    let id = library.add(&plan("10:40"), 5);
    let (key, text, _) = library.save(id, None, 5).expect("it is there");
    let cut = &text[..20];
    let stored = [(key.as_str(), text.as_str()), ("lapwise:plan:6", cut), ("lapwise:plan:x", &text), ("other", "x")];
    let loaded = Library::load(stored, PLAN_NAMES);
    assert_eq!(labels(&loaded), labels(&library));
    let bad = [("lapwise:plan:6".to_owned(), cut.to_owned()), ("lapwise:plan:x".to_owned(), text.clone())];
    assert_eq!(loaded.unreadable(), bad);
}

#[test]
fn two_tabs_keep_both() {
    let mut here = Library::new(PLAN_NAMES);
    let id = here.add(&plan("10:40"), 5);
    let (key, text, _) = here.save(id, None, 5).expect("it is there");
    let mut there = Library::load([(key.as_str(), text.as_str())], PLAN_NAMES);
    assert!(there.update(id, &plan("10:30"), 6) && here.update(id, &plan("10:20"), 7));
    let (there_key, there_text, there_id) = there.save(id, Some(&text), 6).expect("it is there");
    assert_eq!((&there_key, there_id), (&key, id));
    let (here_key, here_text, here_id) = here.save(id, Some(&there_text), 7).expect("it is there");
    assert_ne!(here_id, id);
    let loaded = Library::load([(there_key.as_str(), there_text.as_str()), (&here_key, &here_text)], PLAN_NAMES);
    let goals: Vec<_> = loaded.list().into_iter().map(|saved| saved.fragment).collect();
    assert!(goals[0].contains("10m20s") && goals[1].contains("10m30s"), "{goals:?}");
    assert_eq!(here.list().len(), 2, "this tab shows the other's plan too");
}

#[test]
fn a_file_comes_back_whole() {
    let mut library = Library::new(PLAN_NAMES);
    for (number, label) in ["Zoë's plan", "<script>", "a  b", "100 % 7"].into_iter().enumerate() {
        let id = library.add(&plan("10:40"), number as u64 / 2);
        library.rename(id, label, number as u64 / 2);
    }
    let file = library.export();
    assert!(file.starts_with("lapwise plans 1\n#v=1&distance=3200m&goal=10m40s&every=lap&check="), "{file}");
    let mut other = Library::new(PLAN_NAMES);
    assert_eq!(other.import(&file, 99), (4, vec![]));
    assert_eq!((other.export(), labels(&other)), (file.clone(), labels(&library)));
    assert_eq!(other.import(&file, 99), (0, vec![]), "nothing comes twice");
}

#[test]
fn a_file_of_links_is_read_line_by_line() {
    let link = lapwise_core::link::encode(&plan("10:40"));
    let file = ["\u{feff}https://example.org/", &link, "\r\nnonsense\r\n\r\n#distance=5km&goal=25m\r\n"].concat();
    let mut library = Library::new(PLAN_NAMES);
    assert_eq!(library.import(&file, 3), (2, vec!["nonsense".to_owned()]));
    assert_eq!(labels(&library).len(), 2);
    assert!(library.list().iter().any(|saved| saved.fragment == link));
}

#[test]
fn a_line_of_which_the_race_cannot_be_read_is_no_plan() {
    let mut library = Library::new(PLAN_NAMES);
    let bad = "#distance=5kmm&goal=25:00";
    let file = [bad, "#distance=5km&goal=25:00&lane=2"].join("\n");
    assert_eq!(library.import(&file, 0), (1, vec![bad.to_owned()]));
    assert_eq!(labels(&library), ["5 km 25:00"]);
}

#[test]
fn a_label_that_is_not_shown_is_none() {
    let mut library = Library::new(PLAN_NAMES);
    assert_eq!(library.import("#distance=5km&goal=25m 1 \u{202e}\u{7}", 0), (1, vec![]));
    assert_eq!(labels(&library), ["5 km 25:00"]);
}
