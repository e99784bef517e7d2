//! Finds what a build and a test need, and installs what is missing.
//!
//! Nothing that is already there is installed again.

use crate::project::{self, on_path, run};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler for the web: its parts must be of one version.
const DEBIAN_TOOLCHAIN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "wasm-ld-22";
/// Where `rust-web-src` puts the source of the standard library.
const DEBIAN_SOURCE: &str = "/usr/lib/rustlib/src/rust/library";

const DEBIAN_BROWSER: [&str; 2] = ["chromium", "chromium-driver"];
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
        if has_wasm_target()? || (add_with_rustup() && has_wasm_target()?) {
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

    /// As [`Self::cargo`], for what ships: no path of this machine is in it.
    pub(crate) fn cargo_for_release(self, subcommand: &str) -> Result<Command> {
        let mut cargo = self.cargo(subcommand);
        let flags: Vec<String> =
            own_folders()?.iter().map(|folder| format!("--remap-path-prefix={folder}/=")).collect();
        cargo.arg("--config").arg(format!("build.rustflags={}", serde_json::to_string(&flags)?));
        Ok(cargo)
    }

    /// Where cargo leaves a release built for wasm.
    pub(crate) fn release_folder() -> PathBuf {
        project::target().join(TARGET).join("release")
    }
}

/// A browser and the driver that steers it.
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub(crate) chrome: PathBuf,
    /// The chromedriver of the same version.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// The installed ones, else Debian's packages.
    ///
    /// # Errors
    ///
    /// When there are none and none can be installed; the error says what to do.
    pub(crate) fn find() -> Result<Self> {
        if let Some(found) = Self::installed() {
            return Ok(found);
        }
        apt_install(&DEBIAN_BROWSER).context(
            "the browser tests need Chromium or Chrome and a chromedriver of the same version: \
             install both and put chromedriver on the PATH",
        )?;
        Self::installed().context("chromium and chromium-driver were installed but are not found")
    }

    fn installed() -> Option<Self> {
        let names = ["chromium", "google-chrome", "google-chrome-stable", "chrome"];
        let chrome = on_path(&names).or_else(|| {
            let application = PathBuf::from(MACOS_CHROME);
            application.is_file().then_some(application)
        })?;
        let driver = on_path(&["chromedriver"])?;
        Some(Self { chrome, driver })
    }
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

/// Where the compiler in use has its libraries.
fn sysroot() -> Result<PathBuf> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(compiler)
        .args(["--print", "sysroot"])
        .current_dir(project::root())
        .output()
        .context("rustc did not start; install Rust from https://rustup.rs")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}

/// Whether rustup is there and could add the target.
fn add_with_rustup() -> bool {
    on_path(&["rustup"]).is_some_and(|rustup| {
        println!("      Adding the target {TARGET} with rustup.");
        match run(Command::new(rustup).args(["target", "add", TARGET])) {
            Ok(()) => true,
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

fn apt_install(packages: &[&str]) -> Result<()> {
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
