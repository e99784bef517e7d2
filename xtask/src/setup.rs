//! Finds what a build and a test need, and installs what is missing.
//!
//! Nothing that is already there is installed again.

use crate::project::{self, on_path, run};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler for the web: its parts must be of one version.
const DEBIAN_TOOLCHAIN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "wasm-ld-22";
/// The folder in which `rust-web-src` puts the source of the standard library.
const DEBIAN_SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

const MACOS_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A cargo that builds for the browser.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Toolchain {
    /// The one in use, which has the standard library for wasm.
    Own,
    /// Debian's, which compiles the standard library for wasm with the project.
    Debian,
}

impl Toolchain {
    /// The one in use where it can build for wasm or be made to, else Debian's.
    ///
    /// # Errors
    ///
    /// When neither is to be had; the error says what to do.
    pub(crate) fn find() -> Result<Self> {
        // Looked for again after rustup, which may manage another compiler than the one in use.
        if has_wasm_target()? || (rustup_adds("target", TARGET) && has_wasm_target()?) {
            return Ok(Self::Own);
        }
        println!("      No standard library for {TARGET}: turning to Debian's compiler.");
        if !has_debian_toolchain() {
            apt_install(&DEBIAN_TOOLCHAIN).with_context(|| {
                format!(
                    "Rust cannot build for the browser here. Run `rustup target add {TARGET}` \
                     where rustup can download, or on Debian install the packages {}",
                    DEBIAN_TOOLCHAIN.join(" ")
                )
            })?;
        }
        Ok(Self::Debian)
    }

    /// A cargo command for the wasm target: `cargo <subcommand> --target …`.
    pub(crate) fn cargo(self, subcommand: &str) -> Command {
        let mut cargo = match self {
            Self::Own => project::cargo(),
            Self::Debian => debian_cargo(),
        };
        cargo.args([subcommand, "--target", TARGET]);
        cargo
    }

    /// Returns a command as [`Self::cargo`] does, for a release that contains no path of this machine.
    ///
    /// With the sources of the standard library that is compiled too, for size, and a panic traps at once instead of
    /// making a message that nobody reads. The compiler calls both unstable; without, the widget is a tenth larger.
    pub(crate) fn cargo_for_release(self, subcommand: &str, has_own_library: bool) -> Result<Command> {
        let mut cargo = self.cargo(subcommand);
        let mut flags: Vec<String> =
            own_folders()?.iter().map(|folder| format!("--remap-path-prefix={folder}/=")).collect();
        flags.push("--cfg=lapwise_split".to_owned());
        if has_own_library {
            flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort"].map(String::from));
            cargo
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        // TOML reads a JSON array of strings as its own.
        cargo.arg("--config").arg(format!("build.rustflags={}", serde_json::to_string(&flags)?));
        Ok(cargo)
    }

    /// Returns true if the sources of the standard library are there or could be added.
    pub(crate) fn has_library_sources(self) -> Result<bool> {
        match self {
            Self::Own => {
                let sources = sysroot()?.join("lib/rustlib/src/rust/library/Cargo.lock");
                Ok(sources.is_file() || rustup_adds("component", "rust-src") && sources.is_file())
            }
            Self::Debian => Ok(true),
        }
    }

    /// Returns the folder in which cargo leaves a release built for wasm.
    pub(crate) fn release_folder() -> PathBuf {
        project::target().join(TARGET).join("release")
    }
}

/// A family of browsers, by what renders their pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox, with a long-term release from Debian.
    Firefox,
    /// WebKitGTK's small browser, for Safari.
    WebKit,
}

impl Engine {
    /// All of them, the one with the best tools first.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name on the command line and in the environment of the tests.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines of a list such as `chromium,webkit`, or `all`.
    pub(crate) fn parse(list: &str) -> Option<Vec<Self>> {
        if list == "all" {
            return Some(Self::ALL.to_vec());
        }
        list.split(',').map(|name| Self::ALL.into_iter().find(|engine| engine.name() == name)).collect()
    }

    const fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth", "dbus"],
        }
    }

    fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => on_path(&["chromium", "google-chrome", "google-chrome-stable", "chrome"])
                .or_else(|| existing(MACOS_CHROME.into())),
            Self::Firefox => on_path(&["firefox-esr", "firefox"]),
            Self::WebKit => mini_browser(),
        }
    }

    fn driver(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => on_path(&["chromedriver"]),
            Self::Firefox => on_path(&["geckodriver"]).or_else(|| existing(tools().join("bin/geckodriver"))),
            Self::WebKit => {
                // All three are needed; the last is the driver itself.
                on_path(&["xvfb-run"]).and(on_path(&["dbus-run-session"])).and(on_path(&["WebKitWebDriver"]))
            }
        }
    }
}

/// WebKitGTK's browser, which Debian keeps out of the PATH, in a folder of the machine's kind.
fn mini_browser() -> Option<PathBuf> {
    let kinds = std::fs::read_dir("/usr/lib").ok()?.flatten();
    let folders = kinds.flat_map(|kind| ["4.1", "4.0", "6.0"].map(|api| kind.path().join(format!("webkit2gtk-{api}"))));
    folders.map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}

fn existing(file: PathBuf) -> Option<PathBuf> {
    file.is_file().then_some(file)
}

/// Returns the folder of programs that only the tests need.
fn tools() -> PathBuf {
    project::target().join("tools")
}

/// A browser and the driver that steers it.
pub(crate) struct Browser {
    /// The engine that renders its pages.
    pub(crate) engine: Engine,
    /// The browser itself.
    pub(crate) program: PathBuf,
    /// The driver that goes with it.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The installed Chromium, else Debian's.
    ///
    /// # Errors
    ///
    /// When there is none and none can be installed; the error says what to do.
    pub(crate) fn find() -> Result<Self> {
        Self::of(Engine::Chromium)
    }

    /// The installed browser of an engine, else Debian's; its driver likewise, Firefox' from crates.io.
    ///
    /// # Errors
    ///
    /// When there is none and none can be installed; the error says what to do.
    pub(crate) fn of(engine: Engine) -> Result<Self> {
        if let Some(found) = Self::installed(engine) {
            return Ok(found);
        }
        let name = engine.name();
        apt_install(engine.debian_packages()).with_context(|| {
            format!("these tests need {name} and its driver: install both and put them on the PATH")
        })?;
        if engine == Engine::Firefox && engine.driver().is_none() {
            println!("      Installing geckodriver from crates.io.");
            let mut install = project::cargo();
            run(install.args(["install", "--locked", "geckodriver", "--root"]).arg(tools()))?;
        }
        Self::installed(engine).with_context(|| format!("{name} and its driver were installed but are not found"))
    }

    fn installed(engine: Engine) -> Option<Self> {
        Some(Self { engine, program: engine.browser()?, driver: engine.driver()? })
    }
}

/// Finds Node and npm, or installs Debian's.
///
/// # Errors
///
/// When they are not there and cannot be installed; the error says what to do.
pub(crate) fn node() -> Result<()> {
    let needed = || format!("these tests need Node {}.{} or newer with npm: install both", NODE.0, NODE.1);
    if on_path(&["node"]).is_none() || on_path(&["npm"]).is_none() {
        apt_install(&["nodejs", "npm"]).with_context(needed)?;
    }
    let output = Command::new("node").arg("--version").output().with_context(needed)?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    ensure!(node_version(&version) >= Some(NODE), "{}; this is {version}", needed());
    Ok(())
}

/// The oldest Node that the package runs in, as its manifest says.
const NODE: (u32, u32) = (20, 16);

/// The first two numbers of a version such as `v20.19.2`.
fn node_version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// The folders of this machine from which sources are compiled, whose paths panics would name.
fn own_folders() -> Result<Vec<String>> {
    let mut folders = vec![sysroot()?.join("lib/rustlib/src/rust").display().to_string()];
    if let Some(home) = cargo_home()
        && let Ok(registries) = home.join("registry/src").read_dir()
    {
        for registry in registries {
            folders.push(registry?.path().display().to_string());
        }
    }
    Ok(folders)
}

fn cargo_home() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

fn has_wasm_target() -> Result<bool> {
    Ok(sysroot()?.join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Returns the folder in which the compiler in use has its libraries.
fn sysroot() -> Result<PathBuf> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler)
        .args(["--print", "sysroot"])
        .current_dir(project::root())
        .output()
        .context("rustc did not start; install Rust from https://rustup.rs")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// Adds a target or a component with rustup. Returns true if that worked.
fn rustup_adds(kind: &str, name: &str) -> bool {
    on_path(&["rustup"]).is_some_and(|rustup| {
        println!("      Adding the {kind} {name} with rustup.");
        match run(Command::new(rustup).args([kind, "add", name])) {
            Ok(()) => true,
            // No failure yet: without a network the caller may still find another way.
            Err(error) => {
                println!("      {error:#}");
                false
            }
        }
    })
}

fn has_debian_toolchain() -> bool {
    let installed = ["/usr/bin/cargo", "/usr/bin/rustc", DEBIAN_SOURCE];
    installed.iter().all(|path| Path::new(path).exists()) && on_path(&[DEBIAN_LINKER]).is_some()
}

fn debian_cargo() -> Command {
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTDOC", "/usr/bin/rustdoc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)
        // These point into the other toolchain.
        .env_remove("LD_LIBRARY_PATH")
        .env_remove("RUSTUP_TOOLCHAIN");
    cargo
}

/// Installs Debian packages where there is an apt-get.
///
/// # Errors
///
/// When there is none, or it fails.
pub(crate) fn apt_install(packages: &[&str]) -> Result<()> {
    if on_path(&["apt-get"]).is_none() {
        bail!("there is no apt-get here to install {}", packages.join(" "));
    }
    println!("      Installing {} with apt-get.", packages.join(" "));
    run(apt_get().arg("update"))?;
    run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

/// `apt-get` as root, through sudo where that asks for no password.
fn apt_get() -> Command {
    let words = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let mut command = if is_root() {
        Command::new(words[0])
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", words[0]]);
        sudo
    };
    command.args(&words[1..]);
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_compared_by_their_numbers() {
        assert!(node_version("v20.9.0") < Some(NODE) && node_version("v20.19.2") > Some(NODE));
        assert!(node_version("v100.0.0") > Some(NODE) && node_version("") < Some(NODE));
    }

    #[test]
    fn engines_are_named_on_the_command_line() {
        assert_eq!(Engine::parse("all"), Some(Engine::ALL.to_vec()));
        assert_eq!(Engine::parse("webkit,chromium"), Some(vec![Engine::WebKit, Engine::Chromium]));
        assert_eq!(Engine::parse("netscape"), None);
        assert_eq!(Engine::parse(""), None);
    }
}
