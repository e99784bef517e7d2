//! The table of the parts.

/// Hands the table of the parts to a macro: the only place that lists them.
///
/// A row has the part, the name of its module and of its style sheet in `xtask/src/styles.rs`, if it has one, and the
/// parts that it needs. Its entry function is in `crate::entry`: in `panels.rs` if all it does is fill panels, otherwise in
/// a file of the same name.
macro_rules! part_table {
    ($to:ident) => {
        $to! {
            /// Tells others of a plan: its link, the schedule object, and what a page's options make of it.
            Api api needs [];
            /// Changes a plan: listeners of the first sight.
            Edit edit needs [Api];
            /// Fills the panels of what a plan is made of, but the pacing.
            Details details needs [Api, Edit];
            /// Shapes the effort.
            Pacing pacing needs [Api, Edit];
            /// Sends a plan along: as a link, as a code, as the lines that embed it.
            Share share needs [Api, Edit];
            /// Prints sheets of paper.
            Paper paper needs [Api, Edit];
            /// Saves files.
            Files files needs [Api, Edit];
            /// Keeps plans and compares them.
            Library library needs [Api, Edit];
            /// Shows what a received plan changes.
            Review review needs [Api, Edit];
            /// Shows the times at a place of the track.
            Trackside trackside needs [Api, Edit];
            /// Records a race.
            Race race needs [Api, Edit];
            /// Offers to start a race, and keeps the earlier ones.
            Start start needs [Api, Edit, Race];
            /// Shows a race in progress, and takes its laps.
            Screen screen needs [Api, Edit, Race];
            /// Shows what came of a race and what may come, and repairs it.
            Run run needs [Api, Edit, Race, Result];
            /// Shows a run that a plan carries.
            Result result needs [Api, Edit];
            /// Takes a run from times that are typed.
            Times times needs [Api, Edit, Result];
            /// Reads the file of a watch.
            Activity activity needs [Api, Edit];
        }
    };
}
pub(crate) use part_table;

macro_rules! define_parts {
    ($($(#[$doc:meta])* $part:ident $name:ident needs [$($need:ident),*];)*) => {
        /// A part of the program that is fetched later.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Part {
            $($(#[$doc])* $part,)*
        }

        impl Part {
            /// Every part.
            pub(crate) const ALL: &[Self] = &[$(Self::$part),*];

            /// The name by which the loader fetches the part.
            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $(Self::$part => stringify!($name),)*
                }
            }

            /// The part, after those that must be loaded too before it may be called.
            pub(crate) const fn with_needs(self) -> &'static [Self] {
                match self {
                    // A row names all that is needed, so one step is all the way.
                    $(Self::$part => &[$(Self::$need,)* Self::$part],)*
                }
            }
        }
    };
}
part_table!(define_parts);

impl Part {
    /// The part of a name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.name() == name)
    }
}
