//! Finds the folders of the project and runs commands in it.

use anyhow::{Context, Result, ensure};
use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    // Cargo says at run time where the package is; a binary from a shared
    // target folder may have been compiled in another clone.
    let package =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map(Path::to_owned).unwrap_or(package)
}

/// Cargo's target folder, honouring `CARGO_TARGET_DIR`.
pub(crate) fn target() -> PathBuf {
    // `join` with an absolute folder gives that folder.
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The cargo that started this program.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command in the project's folder, showing what it prints.
///
/// # Errors
///
/// When it cannot start or does not succeed; the error quotes the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let line = quoted(command);
    // No input: a program that asks a question fails and does not wait for a key.
    let status = command
        .current_dir(root())
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{line}` did not start; is it installed?"))?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// Runs a command as [`run`] does, and passes each line that it prints to `hear`.
///
/// # Errors
///
/// Those of [`run`], and when its output cannot be read.
pub(crate) fn run_heard(command: &mut Command, mut hear: impl FnMut(&str)) -> Result<()> {
    let line = quoted(command);
    let mut child = command
        .current_dir(root())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` did not start; is it installed?"))?;
    for printed in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let printed = printed?;
        println!("{printed}");
        hear(&printed);
    }
    let status = child.wait()?;
    ensure!(status.success(), "`{line}` failed ({status})");
    Ok(())
}

/// Finds a program on the PATH by the first of `names` that is there.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        // An earlier name wins, even in a later folder.
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        // Empty except on Windows, where programs end in `.exe`.
        .map(|file| file.with_extension(env::consts::EXE_EXTENSION))
        .find(|file| file.is_file())
}

fn quoted(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
