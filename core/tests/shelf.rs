//! My plans: nothing is overwritten, and one bad entry spoils no other.
#![allow(clippy::expect_used, reason = "tests")]

use lapwise_core::library::saved_plans::Library;
use lapwise_core::options;
use lapwise_core::pacing::Plan;

fn plan(goal: &str) -> Plan {
    options::read([("distance", "3200m"), ("goal", goal)]).plan
}

fn labels(shelf: &Library) -> Vec<String> {
    shelf.list().into_iter().map(|kept| kept.label).collect()
}

#[test]
fn plans_are_listed_renamed_copied_deleted_and_restored() {
    let mut shelf = Library::default();
    let first = shelf.keep(&plan("10:40"), 5);
    let second = shelf.keep(&plan("10:30"), 5);
    assert_ne!(first, second);
    shelf.rename(first, " Club\nnight\u{202e} ", 7);
    shelf.rename(first, " ", 8);
    let copy = shelf.duplicate(first, 9).expect("it is there");
    assert_eq!(labels(&shelf), ["Club night copy", "Club night", "3200 m 10:30"]);
    let gone = shelf.delete(copy).expect("it is there");
    assert_eq!(labels(&shelf), ["Club night", "3200 m 10:30"]);
    shelf.restore(gone.clone());
    shelf.restore(gone);
    assert_eq!(labels(&shelf).len(), 3);
    assert!(shelf.update(second, &plan("10:20"), 10));
    assert_eq!((shelf.duplicate(77, 1), shelf.delete(77), shelf.update(77, &plan("9:00"), 1)), (None, None, false));
}

#[test]
fn every_plan_that_is_kept_or_copied_has_a_name_of_its_own() {
    let mut shelf = Library::default();
    let with = |locks| options::read([("distance", "3200m"), ("goal", "10:40"), ("locks", locks)]).plan;
    for (now, locks) in [(1, "1-77s"), (2, "2-77s"), (3, "3-77s")] {
        assert_eq!(shelf.find(&with(locks)), None);
        let id = shelf.keep(&with(locks), now);
        assert_eq!(shelf.find(&with(locks)).map(|kept| kept.id), Some(id));
    }
    assert_eq!(labels(&shelf), ["3200 m 10:40 (3)", "3200 m 10:40 (2)", "3200 m 10:40"]);
    let long = "\u{e9}".repeat(75) + "12345";
    let mut shelf = Library::default();
    let id = shelf.keep(&plan("10:40"), 1);
    shelf.rename(id, &long, 1);
    shelf.duplicate(id, 2).expect("it is there");
    shelf.duplicate(id, 3).expect("it is there");
    let cut = "\u{e9}".repeat(71);
    let copy = "\u{e9}".repeat(75) + " copy";
    assert_eq!(labels(&shelf), [cut + " copy (2)", copy, long]);
    let mut other = Library::default();
    assert_eq!(other.import(&shelf.export(), 0).0, 3);
    assert_eq!(labels(&other), labels(&shelf));
}

#[test]
fn a_corrupted_entry_is_set_apart() {
    let mut shelf = Library::default();
    let id = shelf.keep(&plan("10:40"), 5);
    let (key, text, _) = shelf.save(id, None, 5).expect("it is there");
    let cut = &text[..20];
    let stored = [(key.as_str(), text.as_str()), ("lapwise:plan:6", cut), ("lapwise:plan:x", &text), ("other", "x")];
    let loaded = Library::load(stored);
    assert_eq!(labels(&loaded), labels(&shelf));
    let bad = [("lapwise:plan:6".to_owned(), cut.to_owned()), ("lapwise:plan:x".to_owned(), text.clone())];
    assert_eq!(loaded.bad(), bad);
}

#[test]
fn two_tabs_keep_both() {
    let mut here = Library::default();
    let id = here.keep(&plan("10:40"), 5);
    let (key, text, _) = here.save(id, None, 5).expect("it is there");
    let mut there = Library::load([(key.as_str(), text.as_str())]);
    assert!(there.update(id, &plan("10:30"), 6) && here.update(id, &plan("10:20"), 7));
    let (there_key, there_text, there_id) = there.save(id, Some(&text), 6).expect("it is there");
    assert_eq!((&there_key, there_id), (&key, id));
    let (here_key, here_text, here_id) = here.save(id, Some(&there_text), 7).expect("it is there");
    assert_ne!(here_id, id);
    let loaded = Library::load([(there_key.as_str(), there_text.as_str()), (&here_key, &here_text)]);
    let goals: Vec<_> = loaded.list().into_iter().map(|kept| kept.fragment).collect();
    assert!(goals[0].contains("10m20s") && goals[1].contains("10m30s"), "{goals:?}");
    assert_eq!(here.list().len(), 2, "this tab shows the other's plan too");
}

#[test]
fn a_file_comes_back_whole() {
    let mut shelf = Library::default();
    for (number, label) in ["Zoë's plan", "<script>", "a  b", "100 % 7"].into_iter().enumerate() {
        let id = shelf.keep(&plan("10:40"), number as u64 / 2);
        shelf.rename(id, label, number as u64 / 2);
    }
    let file = shelf.export();
    assert!(file.starts_with("lapwise plans 1\n#v=1&distance=3200m&goal=10m40s&every=lap&check="), "{file}");
    let mut other = Library::default();
    assert_eq!(other.import(&file, 99), (4, vec![]));
    assert_eq!((other.export(), labels(&other)), (file.clone(), labels(&shelf)));
    assert_eq!(other.import(&file, 99), (0, vec![]), "nothing comes twice");
}

#[test]
fn a_file_of_links_is_read_line_by_line() {
    let link = lapwise_core::link::encode(&plan("10:40"));
    let file = ["\u{feff}https://example.org/", &link, "\r\nnonsense\r\n\r\n#distance=5km&goal=25m\r\n"].concat();
    let mut shelf = Library::default();
    assert_eq!(shelf.import(&file, 3), (2, vec!["nonsense".to_owned()]));
    assert_eq!(labels(&shelf).len(), 2);
    assert!(shelf.list().iter().any(|kept| kept.fragment == link));
}

#[test]
fn a_line_of_which_the_race_cannot_be_read_is_no_plan() {
    let mut shelf = Library::default();
    let bad = "#distance=5kmm&goal=25:00";
    let file = [bad, "#distance=5km&goal=25:00&lane=2"].join("\n");
    assert_eq!(shelf.import(&file, 0), (1, vec![bad.to_owned()]));
    assert_eq!(labels(&shelf), ["5 km 25:00"]);
}
