//! The keys of a run in a link, with their documentation.

use super::row::KeyDocs;

/// The key of the recorded times.
pub const RUN: &str = "run";
/// The key of the goals that were changed on the way.
pub const REPLAN: &str = "replan";

/// Both keys with their documentation. They have no rows among the keys of a plan, which nobody reads before a run is
/// shown.
pub const RUN_KEYS: [(&str, KeyDocs); 2] = [
    (
        RUN,
        KeyDocs {
            meaning: "recorded times from the start line",
            values: "`80s_2m40s_x_5m20s` at the marks of `every` in order; `x` for a missed mark, `x-2m40s` for a time \
                     that does not count, `5km-24m53s` at another place",
            grammar: "items T, `x` or `x-`T, after D`-` where it is not the next mark of `every`",
            canonical: "times to 0.01 s; left out where there are none",
            ..KeyDocs::USUAL
        },
    ),
    (
        REPLAN,
        KeyDocs {
            meaning: "new finish times from marks on",
            values: "`16km-4h20m_30km-4h30m`; with a stop at the mark `16km-4h25m-5m`",
            grammar: "items D`-`T or D`-`T`-`T, the second T standing time at D",
            canonical: "in the order given; left out where there are none",
            ..KeyDocs::USUAL
        },
    ),
];
