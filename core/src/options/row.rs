//! The columns of the table of keys, and the macro that it is written with.

use super::value::ReadResult;
use crate::pacing::Plan;

/// Reads the text of a key into a plan.
pub(super) type ReadValue = fn(&str, &mut Plan) -> ReadResult<()>;

/// A row of the table: what a key does in a plan.
pub(super) struct Row {
    /// The moment at which the key is read, and how.
    pub(super) reading: Reading,
    /// Writes its canonical text; empty where the value is the default.
    pub(super) write: fn(&Plan) -> String,
    pub(super) absence: Absence,
}

impl Row {
    /// The columns that most keys have in common.
    pub(super) const USUAL: Self =
        Self { reading: Reading::GoalAndPace, write: |_| String::new(), absence: Absence::Default };
}

/// The columns for those who show a value by itself or take a name out of it. They are a table of their own, since the
/// first sight of a plan needs none of them.
pub(super) struct Form {
    /// The name of a person, or the title, that the value holds.
    pub(super) name: Option<fn(&mut Plan) -> &mut String>,
    pub(super) syntax: Syntax,
    /// The text that stands for the default.
    pub(super) default: &'static str,
}

impl Form {
    /// The columns that most keys have in common.
    pub(super) const USUAL: Self = Self { name: None, syntax: Syntax::Timed, default: "" };
}

/// The moment at which a key is read. Within one the keys are read in canonical order.
#[derive(Clone, Copy)]
pub(super) enum Reading {
    /// First, since all other values depend on the course.
    Course(ReadValue),
    /// Goal and pace, which lead to each other and to the distance, are read together.
    GoalAndPace,
    /// Last.
    Rest(ReadValue),
}

/// The form of a value, for those who show it to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// It is read as it is spelled.
    Plain,
    /// Each item starts with so many places, and the rest of it is a name.
    Places(usize),
    /// Each item ends with a time, after up to two places.
    Timed,
    /// Each item ends with a percentage, after its name and up to two places.
    Shape,
    /// A race, whose surface and track are shown with it.
    Race,
    /// A time, a name or both.
    Rival,
}

/// What a page gets that takes the value of a plan on screen away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The default, by null and by the empty text.
    Default,
    /// The default by null. The empty text changes nothing: a field of the page that is bound to the key is empty while
    /// somebody types.
    DefaultByNull,
    /// No change.
    Unchanged,
}

/// The documentation of a key. The planner itself does not use it, so none of it ships in the module.
#[derive(Clone, Copy, Debug)]
pub struct KeyDocs {
    /// Its meaning: a phrase that may follow a colon.
    pub meaning: &'static str,
    /// Its values, as an author writes them.
    pub values: &'static str,
    /// The type of the value in TypeScript.
    pub typescript: &'static str,
    /// The grammar of the value where it is stricter than `values`: T is a time, D and E are lengths, P is a percentage,
    /// N is a number.
    pub grammar: &'static str,
    /// Its canonical form.
    pub canonical: &'static str,
}

impl KeyDocs {
    /// The documentation that most keys have in common.
    pub(super) const USUAL: Self =
        Self { meaning: "", values: "a time", typescript: "string", grammar: "", canonical: "" };
}

/// Writes the table of the keys: the enum `Key` with their rows, their names, and their documentation.
///
/// A row has the key, its name in links and attributes, the fields of [`Plan`] that are one item under it, what differs
/// from [`Row::USUAL`], from [`Form::USUAL`] and from [`KeyDocs::USUAL`].
macro_rules! keys {
    ($(
        $key:ident $name:literal [$($($field:ident).+),*] { $($row:tt)* } $(shown { $($form:tt)* })? { $($docs:tt)* }
    )*) => {
        /// A key of the vocabulary, in canonical order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Key {
            $(
                #[doc = concat!("`", $name, "`")]
                $key,
            )*
        }

        #[allow(clippy::needless_update, reason = "a row may have every column")]
        impl Key {
            /// Every key, in canonical order.
            pub const ALL: &[Self] = &[$(Self::$key),*];

            /// Its name in links and attributes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$key => $name,)*
                }
            }

            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$key => const { &Row { $($row)* ..Row::USUAL } },)*
                }
            }

            const fn form(self) -> &'static Form {
                match self {
                    $(Self::$key => const { &Form { $($($form)*)? ..Form::USUAL } },)*
                }
            }

            /// Copies its value from one plan to another. That of `distance` is the whole course; locks are no one value.
            pub(crate) fn copy(self, from: &Plan, to: &mut Plan) {
                match self {
                    $(Self::$key => {
                        $(to.$($field).+ = from.$($field).+.clone();)*
                    })*
                }
            }

            /// Its documentation.
            #[must_use]
            pub const fn docs(self) -> KeyDocs {
                match self {
                    $(Self::$key => KeyDocs { $($docs)* ..KeyDocs::USUAL },)*
                }
            }
        }
    };
}

pub(super) use keys;
