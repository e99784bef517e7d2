//! Makes the functions of the messages from `locales/en.ftl`.

use lapwise_ftl::{Catalog, rust};
use std::path::{Path, PathBuf};
use std::process::exit;
use std::{env, fs};

/// The messages: where they are written, and where they are in the crate as it is published.
const ENGLISH: [&str; 2] = ["../locales/en.ftl", "en.ftl"];

fn main() {
    let english = ENGLISH.into_iter().find(|path| Path::new(path).exists()).unwrap_or(ENGLISH[0]);
    println!("cargo::rerun-if-changed={english}");
    let catalog = Catalog::read(&read(english)).unwrap_or_else(|faults| {
        for fault in faults.0 {
            println!("cargo::error=locales/en.ftl: {fault}");
        }
        exit(1)
    });
    for room in ["messages", "formats"] {
        write(&format!("{room}.rs"), &rust::functions(&catalog, room));
    }
    write("encoding.rs", &rust::constants(&catalog));
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn write(name: &str, content: &str) {
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    let path: &Path = &folder.join(name);
    fs::write(path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
