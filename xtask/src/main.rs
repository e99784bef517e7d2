//! Builds, serves and tests Lapwise: `cargo xtask <command>`.

mod background;
mod budget;
mod bundlers;
mod dist;
mod driver;
mod function_order;
mod join;
mod loader;
mod locales;
mod minify;
mod names;
mod npm;
mod parts;
mod project;
mod rooms;
mod selection;
mod serve;
mod server;
mod setup;
mod sharing;
mod steps;
mod styles;
mod tests;
mod trap_guard;
mod tree_shake;
mod wasm;
mod wasm_opt;
mod widget;
mod wordpress;

use setup::Engine;
use std::env;
use std::process::ExitCode;

const BROWSERS: &str = "--browsers";

const USAGE: &str = "\
usage: cargo xtask serve [--port N] [--open] [--watch]
       cargo xtask dist
       cargo xtask test [--browsers all|chromium,firefox,webkit]
       cargo xtask e2e [--browsers …] [FILTER ...]
       cargo xtask rooms
       cargo xtask generate
       cargo xtask bench
       cargo xtask speed
       cargo xtask soak
       cargo xtask embed-speed
       cargo xtask wordpress
       cargo xtask npm
       cargo xtask bundlers [NAME ...]";

fn main() -> ExitCode {
    // `env::args` would panic on an argument that is not Unicode.
    let arguments: Vec<String> =
        env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let Some(command) = Command::parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match command.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// A command of `cargo xtask`.
#[derive(Debug, PartialEq)]
enum Command {
    Serve(serve::Options),
    Dist,
    /// Everything that must pass, with the end-to-end tests in these engines.
    Test(Vec<Engine>),
    /// The end-to-end tests of which the name or the file's name contains one of these, or all.
    EndToEnd(Vec<Engine>, Vec<String>),
    /// The arrows between files, and the rules of the house.
    Rooms,
    /// The lists, types and tables that follow from the keys and the panels.
    Generate,
    Bench,
    Speed,
    /// The tests of what takes long: a hundred kills of a browser, a race of hours.
    Soak,
    /// The cost of the element to the page around it.
    EmbedSpeed,
    /// The plugin as a folder that zips.
    Wordpress,
    /// The package as a folder that `npm publish` takes.
    Npm,
    /// The package in these projects of `tests/bundlers`, or in all.
    Bundlers(Vec<String>),
}

impl Command {
    fn parse(arguments: &[String]) -> Option<Self> {
        let (name, rest) = arguments.split_first()?;
        match (name.as_str(), rest) {
            ("serve", options) => serve::Options::parse(options).map(Self::Serve),
            ("dist", []) => Some(Self::Dist),
            ("test", []) => Some(Self::Test(vec![Engine::Chromium])),
            ("test", [option, list]) if option == BROWSERS => Engine::parse(list).map(Self::Test),
            // Before the next arm, which would take `--browsers` for a filter.
            ("e2e", [option, list, filters @ ..]) if option == BROWSERS => {
                Engine::parse(list).map(|engines| Self::EndToEnd(engines, filters.to_vec()))
            }
            ("e2e", filters) => Some(Self::EndToEnd(vec![Engine::Chromium], filters.to_vec())),
            ("rooms", []) => Some(Self::Rooms),
            ("generate", []) => Some(Self::Generate),
            ("bench", []) => Some(Self::Bench),
            ("speed", []) => Some(Self::Speed),
            ("soak", []) => Some(Self::Soak),
            ("embed-speed", []) => Some(Self::EmbedSpeed),
            ("wordpress", []) => Some(Self::Wordpress),
            ("npm", []) => Some(Self::Npm),
            ("bundlers", names) => Some(Self::Bundlers(names.to_vec())),
            _ => None,
        }
    }

    fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Serve(options) => serve::serve(&options),
            Self::Dist => dist::dist(),
            Self::Test(engines) => tests::test(&engines),
            Self::EndToEnd(engines, filters) => tests::end_to_end(&engines, &filters),
            Self::Rooms => rooms::rooms(),
            Self::Generate => tests::generate(&[]),
            Self::Bench => project::run(project::cargo().args(["bench", "--package", "lapwise-core"])),
            Self::Speed => tests::speed(),
            Self::Soak => tests::soak(),
            Self::EmbedSpeed => tests::embed_speed(),
            Self::Wordpress => wordpress::wordpress(),
            Self::Npm => npm::npm(),
            Self::Bundlers(names) => bundlers::bundlers(&names),
        }
    }
}

#[cfg(test)]
mod argument_tests {
    use super::*;

    fn parse(line: &str) -> Option<Command> {
        let arguments: Vec<String> = line.split_whitespace().map(String::from).collect();
        Command::parse(&arguments)
    }

    #[test]
    fn every_command_is_read() {
        assert_eq!(parse("dist"), Some(Command::Dist));
        assert_eq!(parse("test"), Some(Command::Test(vec![Engine::Chromium])));
        assert_eq!(parse("test --browsers all"), Some(Command::Test(Engine::ALL.to_vec())));
        assert_eq!(parse("rooms"), Some(Command::Rooms));
        assert_eq!(parse("generate"), Some(Command::Generate));
        assert_eq!(parse("bench"), Some(Command::Bench));
        assert_eq!(parse("speed"), Some(Command::Speed));
        assert_eq!(parse("soak"), Some(Command::Soak));
        assert_eq!(parse("embed-speed"), Some(Command::EmbedSpeed));
        assert_eq!(parse("wordpress"), Some(Command::Wordpress));
        assert_eq!(parse("npm"), Some(Command::Npm));
        assert_eq!(parse("bundlers next"), Some(Command::Bundlers(vec!["next".to_owned()])));
        let chromium = || vec![Engine::Chromium];
        assert_eq!(parse("e2e"), Some(Command::EndToEnd(chromium(), vec![])));
        assert_eq!(
            parse("e2e club strict"),
            Some(Command::EndToEnd(chromium(), vec!["club".to_owned(), "strict".to_owned()]))
        );
        assert_eq!(
            parse("e2e --browsers webkit club"),
            Some(Command::EndToEnd(vec![Engine::WebKit], vec!["club".to_owned()]))
        );
        assert_eq!(
            parse("serve --port 9000 --open --watch"),
            Some(Command::Serve(serve::Options { port: 9000, open: true, watch: true }))
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for line in [
            "",
            "build",
            "dist now",
            "speed up",
            "serve --port",
            "serve --port 70000",
            "serve fast",
            "test --browsers lynx",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
