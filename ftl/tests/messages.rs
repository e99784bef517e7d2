//! Messages are read, checked and written.
#![allow(clippy::unwrap_used, reason = "tests")]

use lapwise_ftl::catalog::Kind;
use lapwise_ftl::{Catalog, Pseudo, rust};

/// The faults of an English file, or none.
fn faults(text: &str) -> String {
    Catalog::read(text).map_or_else(|faults| faults.to_string(), |_| String::new())
}

#[test]
fn what_does_not_fit_is_named_with_its_line() {
    for (text, fault) in [
        ("a = A", "line 1: a: a comment has to say where the message stands"),
        ("# A.\na = { $x }", "line 2: a: $x is not declared: write # $x (Kind): what it is"),
        ("# A.\n# $x (Text): such as 1\na = A", "line 3: a: $x is declared and not used"),
        ("# A.\n# $x: such as 1\na = A", "line 3: a: “$x: such as 1” is no parameter: write $name (Kind): what it is"),
        (
            "# A.\n# $x (Text): such as 1\na = { $x ->\n    [one] A\n   *[other] B\n}",
            "line 3: a: $x is a text and chooses nothing",
        ),
        (
            "# A.\n# $x (Number): such as 1\na = { $x ->\n    [goal] A\n   *[other] B\n}",
            "line 3: a: [goal] is neither a plural category nor a whole number",
        ),
        ("# A.\n# $x (Aim): a goal\na = { $x }", "line 3: a: $x chooses between texts and is none itself"),
        ("# A.\na = { b }", "line 2: a: no message or term is called b"),
        ("# A.\na = { a }", "line 2: a: messages name each other in a circle"),
        ("# A.\na = { NUMBER(1) }", "line 2: a: numbers, functions and attributes have no meaning here"),
        ("# A.\na = A\n    .b = B", "line 2: a: attributes have no meaning here: write a message of its own"),
        ("# A.\na = A\n# A.\na = B", "line 4: a: a message of this name stands above"),
        ("# A.\na = A\n\n!", "line 4: Expected one of \"a-zA-Z\""),
    ] {
        assert!(faults(text).starts_with(fault), "{text}\n{}", faults(text));
    }
    let two = "# A.\n# $x (Aim): a goal\na = { $x ->\n    [goal] A\n   *[finish] B\n}{ $x ->\n   *[goal] A\n}";
    assert_eq!(faults(two), "line 3: a: [finish] is missing");
}

const ENGLISH: &str = "\
## Texts.

# A lap among all.
# $number (Number): its number, from 1
# $aim (Aim): a goal, or a limit
lap = Lap { $number }{ end }

# Plain.
plain = One
    two

## Parts. Room: none
## Room: none

# The end.
# $aim (Aim): a goal, or a limit
end = { $aim ->
    [goal-a] .
   *[finish] !
}
";

#[test]
fn a_function_has_the_comment_the_kinds_and_the_text() {
    let catalog = Catalog::read(ENGLISH).unwrap();
    assert_eq!(catalog.messages.iter().map(|message| message.id.as_str()).collect::<Vec<_>>(), ["lap", "plain"]);
    let lap = &catalog.messages[0];
    let keys = vec!["goal-a".to_owned(), "finish".to_owned()];
    assert_eq!(lap.parameters[1].kind, Kind::Choice("Aim".to_owned(), keys));
    let code = rust::functions(&catalog, "messages");
    for part in [
        "/// A lap among all.\n",
        "/// Lap { $number }{ $aim -> [goal-a] . [finish] ! }\n",
        "/// - `number`: its number, from 1\n",
        "pub fn lap(number: impl Into<Number>, aim: Aim) -> String {\n",
        "match aim { Aim::GoalA => 0, Aim::Finish => 1 }",
        "pub fn plain() -> &'static str {\n    locale::text(1, &\"One two\")\n",
    ] {
        assert!(code.contains(part), "{part}\n{code}");
    }
    assert_eq!(catalog.text("plain").as_deref(), Some("One two"));
    assert_eq!(catalog.text("lap"), None);
}

#[test]
fn another_language_keeps_to_the_parameters_of_english() {
    let catalog = Catalog::read(ENGLISH).unwrap();
    let faults = |text| catalog.encode("de", text).map_or_else(|faults| faults.to_string(), |_| String::new());
    assert_eq!(faults("lap = Runde { $number }"), "");
    assert_eq!(faults("lap = Runde { $number }{ end }\nend = ."), "", "a shared text without its group");
    assert_eq!(
        faults("lap = Runde { $count }"),
        "line 1: lap: $count is not declared: write # $count (Kind): what it is"
    );
    assert_eq!(faults("lap = { $aim ->\n   *[goal] A\n}"), "line 1: lap: [goal] is none of goal-a, finish");
    assert_eq!(faults("lop = Runde"), "line 1: lop: no English message has this name");
    for tag in ["tlh", "-", ""] {
        assert!(catalog.encode(tag, "").is_err(), "{tag}");
    }
}

#[test]
fn a_file_of_a_language_has_a_line_for_each_message() {
    let catalog = Catalog::read(ENGLISH).unwrap();
    let file = catalog.encode("he", "lap = X { $number }{ $aim ->\n   *[finish] ?\n}").unwrap();
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], format!("lapwise-language {}", catalog.version()));
    assert_eq!((lines[1], lines[2].len()), ("he rtl", 200));
    // What the language does not tell apart has the default's text.
    assert_eq!(lines[3..], ["X \u{10}\u{2}\u{11}?\u{3}?\u{4}", "\u{7}", "end"]);
    let file = catalog.encode("he", "plain = { \"\" }").unwrap();
    assert_eq!(file.lines().skip(3).collect::<Vec<_>>(), ["\u{7}", "", "end"], "an empty text is one");
}

#[test]
fn the_version_is_that_of_the_messages_and_their_parameters() {
    let version = |text: &str| Catalog::read(text).unwrap().version();
    assert_eq!(version(ENGLISH), version(&ENGLISH.replace("One", "Three")));
    for (old, new) in [("plain =", "plane ="), ("$number", "$count"), ("goal-a", "goal-b"), ("(Number)", "(Amount)")] {
        assert_ne!(version(ENGLISH), version(&ENGLISH.replace(old, new)), "{new}");
    }
}

#[test]
fn a_pseudo_language_has_accents_and_more_letters_but_the_same_holes() {
    let catalog = Catalog::read(ENGLISH).unwrap();
    let [left, right] = Pseudo::ALL.map(|pseudo| catalog.encode_pseudo(pseudo).unwrap());
    assert_eq!(left.lines().nth(4), Some("Óñéé ţŵóó"));
    assert!(left.lines().nth(3).unwrap().ends_with("\u{10}\u{2}\u{11}.\u{3}!\u{4}"));
    assert!(left.lines().nth(1) == Some("en-XA ltr") && right.lines().nth(1) == Some("ar-XB rtl"));
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
    let english = "The locked laps take the whole goal, and nothing is left for the rest. Release one";
    let source = format!("# A.\na = {english}");
    let file = Catalog::read(&source).unwrap().encode_pseudo(Pseudo::LeftToRight).unwrap();
    let longer = letters(file.lines().nth(3).unwrap()) * 100 / letters(english);
    assert!((135..=150).contains(&longer), "{longer} %");
}
