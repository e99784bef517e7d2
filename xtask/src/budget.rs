//! Holds the shipped files to limits on their compressed size.

use crate::locales::LANGUAGE_STEM;
use crate::widget::{API, EDIT};
use anyhow::{Result, ensure};
use std::collections::BTreeSet;

/// A limit on the compressed bytes of some files.
struct Budget {
    what: &'static str,
    /// The bytes to aim at.
    target: usize,
    /// The bytes that the files may not exceed.
    limit: usize,
    covers: Covers,
}

/// The files that a budget covers.
enum Covers {
    /// All of these together.
    Files(fn(&Weight) -> bool),
    /// For each part but `api` and `edit`, those that it fetches where these are there.
    EachPart,
    /// Each file of a language.
    EachLanguage,
}

/// Every budget, in bytes after brotli.
const BUDGETS: [Budget; 6] = [
    Budget {
        what: "fetched on a host page before the widget is in view",
        target: 2_000,
        limit: 2_500,
        covers: Covers::Files(|file| file.name == "lapwise.js"),
    },
    Budget {
        what: "first load of the standalone page, everything",
        target: 92_000,
        limit: 100_000,
        covers: Covers::Files(is_first_load),
    },
    Budget {
        what: "first load of a host page, everything",
        target: 100_000,
        limit: 112_000,
        covers: Covers::Files(is_first_load_of_host),
    },
    Budget {
        what: "what tells of a plan and what changes it, loaded after the first load of the standalone page",
        target: 68_000,
        limit: 76_000,
        covers: Covers::Files(|file| file.is_of(API) || file.is_of(EDIT)),
    },
    Budget { what: "any other part", target: 25_000, limit: 40_000, covers: Covers::EachPart },
    Budget { what: "a language", target: 8_500, limit: 10_000, covers: Covers::EachLanguage },
];

/// A shipped file and its sizes in bytes.
pub(crate) struct Weight {
    pub(crate) name: String,
    /// The parts that fetch it; none for what is fetched otherwise.
    pub(crate) parts: Vec<String>,
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Weight {
    fn is_of(&self, part: &str) -> bool {
        self.parts.iter().any(|name| name == part)
    }
}

/// The files of a build and their sizes.
pub(crate) struct Weighed {
    pub(crate) weights: Vec<Weight>,
    /// True if the standard library in it was compiled for size, which the budgets count on.
    pub(crate) has_own_library: bool,
}

/// Prints the weights beside the budgets.
///
/// # Errors
///
/// When a budget is exceeded by a build whose standard library was compiled for size.
pub(crate) fn report(weighed: &Weighed) -> Result<()> {
    // Called in any case, since it also prints the table.
    let held = hold(&weighed.weights);
    if weighed.has_own_library {
        return held;
    }
    println!("These are sizes with the standard library as it is shipped; the budgets are for one compiled for size.");
    Ok(())
}

fn hold(weights: &[Weight]) -> Result<()> {
    println!("\n{:<28} {:>9} {:>9} {:>9}   of the parts", "file", "raw", "gzip", "brotli");
    for weight in weights {
        let Weight { name, parts, raw, gzip, brotli } = weight;
        println!("{name:<28} {raw:>9} {gzip:>9} {brotli:>9}   {}", parts.join(" "));
    }
    println!();
    let over: Vec<String> = BUDGETS.iter().flat_map(|budget| budget.check(weights)).collect();
    ensure!(over.is_empty(), "{}", over.join("; "));
    Ok(())
}

impl Budget {
    /// Prints the weights against this budget. Returns a sentence for each excess.
    fn check(&self, weights: &[Weight]) -> Vec<String> {
        let sum =
            |covers: &dyn Fn(&Weight) -> bool| weights.iter().filter(|file| covers(file)).map(|file| file.brotli).sum();
        match self.covers {
            Covers::Files(covers) => self.judge(self.what, sum(&covers)).into_iter().collect(),
            Covers::EachPart => {
                let parts: BTreeSet<&String> =
                    weights.iter().flat_map(|file| &file.parts).filter(|part| *part != API && *part != EDIT).collect();
                let judged = parts.into_iter().filter_map(|part| {
                    self.judge(&format!("{}: {part}", self.what), sum(&|file| file.is_of(part) && !file.is_of(EDIT)))
                });
                judged.collect()
            }
            Covers::EachLanguage => {
                let languages = weights.iter().filter(|file| is_language(&file.name));
                languages.filter_map(|file| self.judge(&format!("{}: {}", self.what, file.name), file.brotli)).collect()
            }
        }
    }

    fn judge(&self, what: &str, bytes: usize) -> Option<String> {
        let verdict = match bytes {
            _ if bytes > self.limit => "OVER THE LIMIT",
            _ if bytes > self.target => "over the target",
            _ => "within the target",
        };
        let [weighs, target, limit] = [bytes, self.target, self.limit].map(kilobytes);
        println!("{what}: {weighs} ({verdict}; target {target}, limit {limit})");
        (bytes > self.limit).then(|| format!("{what} weighs {weighs}, over its limit of {limit}"))
    }
}

/// Returns true if a visit to the standalone page fetches this file to show the first screen.
fn is_first_load(file: &Weight) -> bool {
    let elsewhere = [".png", ".d.ts", "frame.html", "frame.js", "frame.css", "custom-elements.json"];
    file.parts.is_empty() && !is_language(&file.name) && !elsewhere.iter().any(|ending| file.name.ends_with(ending))
}

/// Returns true if a page around a planner fetches this file to show it.
fn is_first_load_of_host(file: &Weight) -> bool {
    let is_of_planner = [".wasm", "lapwise.js"].iter().any(|ending| file.name.ends_with(ending))
        || ["glue-", "widget-"].iter().any(|stem| file.name.starts_with(stem));
    file.is_of(API) || (is_first_load(file) && is_of_planner)
}

fn is_language(name: &str) -> bool {
    name.starts_with(LANGUAGE_STEM)
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{:03} kB", bytes / 1000, bytes % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, parts: &[&str], brotli: usize) -> Weight {
        let parts = parts.iter().map(|part| (*part).to_owned()).collect();
        Weight { name: name.to_owned(), parts, raw: brotli * 3, gzip: brotli + 1, brotli }
    }

    #[test]
    fn a_build_at_its_limits_passes() {
        let weights = [
            weight("lapwise.js", &[], 2_500),
            weight("a.wasm", &[], 97_500),
            weight("api-0.wasm", &["api"], 6_000),
            weight("chunk-0.wasm", &["edit", "share"], 6_000),
            weight("edit-0.wasm", &["edit"], 64_000),
            weight("chunk-1.wasm", &["paper", "share"], 10_000),
            weight("share-0.wasm", &["share"], 30_000),
            weight("paper-0.wasm", &["paper"], 30_000),
            weight("icon-512.png", &[], 9_000),
            weight("lang-de-0.txt", &[], 10_000),
            weight("lang-fr-0.txt", &[], 10_000),
        ];
        assert!(hold(&weights).is_ok());
    }

    #[test]
    fn what_a_part_shares_with_another_counts_for_both() {
        let weights = [weight("chunk-0.wasm", &["paper", "share"], 39_000), weight("share-0.wasm", &["share"], 1_001)];
        let error = hold(&weights).unwrap_err().to_string();
        assert_eq!(error, "any other part: share weighs 40.001 kB, over its limit of 40.000 kB");
    }

    #[test]
    fn a_host_page_loads_the_part_that_tells_of_a_plan_and_nothing_of_the_standalone_page() {
        let host_page = |api| {
            [
                weight("lapwise.js", &[], 2_000),
                weight("lapwise-0.wasm", &[], 80_000),
                weight("glue-0.js", &[], 5_000),
                weight("widget-0.css", &[], 5_000),
                weight("api-0.wasm", &["api"], api),
                weight("edit-0.wasm", &["edit"], 50_000),
                weight("page-0.css", &[], 1_000),
                weight("index.html", &[], 1_000),
                weight("sw.js", &[], 1_000),
            ]
        };
        assert!(hold(&host_page(20_000)).is_ok());
        let error = hold(&host_page(20_001)).unwrap_err().to_string();
        assert_eq!(error, "first load of a host page, everything weighs 112.001 kB, over its limit of 112.000 kB");
    }

    #[test]
    fn a_language_is_weighed_by_itself() {
        let error = hold(&[weight("lang-de-0.txt", &[], 10_001)]).unwrap_err().to_string();
        assert_eq!(error, "a language: lang-de-0.txt weighs 10.001 kB, over its limit of 10.000 kB");
    }

    #[test]
    fn a_build_over_a_limit_fails_and_says_which() {
        let error = hold(&[weight("lapwise.js", &[], 2_501)]).unwrap_err().to_string();
        assert_eq!(
            error,
            "fetched on a host page before the widget is in view weighs 2.501 kB, over its limit of 2.500 kB"
        );
        assert!(hold(&[weight("lapwise.js", &[], 1), weight("a.wasm", &[], 100_000)]).is_err());
    }
}
