//! The package as its users have it: installed from its tarball, built by each of their tools, opened in a browser. And
//! the core as a crate, as it would be published.

use crate::background::{Background, free_address};
use crate::dist;
use crate::driver::Drivers;
use crate::npm;
use crate::project::{self, run, target};
use crate::server::{self, STRICT_POLICY, Site};
use crate::setup::{self, Browser, Toolchain};
use crate::steps::Steps;
use crate::wordpress::copy;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the projects that use the package, a folder each.
const PROJECTS: &str = "tests/bundlers";

/// A project that uses the package, and the pages that are looked at when it is built.
struct Project {
    /// The name of its folder.
    name: &'static str,
    /// The project of whose sources it has all but its own; none where they are all its own.
    like: Option<&'static str>,
    pages: &'static [Page],
}

/// A page of a project.
struct Page {
    /// The page, from the root of its site.
    path: &'static str,
    served: Served,
    /// The script that judges it, from the project's folder.
    judged_by: &'static str,
}

/// How a page is served.
enum Served {
    /// A folder of the project, under a policy if there is one.
    Folder(&'static str, Option<&'static str>),
    /// By a program of the project's with these arguments, followed by the port.
    Program(&'static [&'static str]),
}

use Served::{Folder, Program};

/// A policy under which no WebAssembly runs.
const WITHOUT_WASM: &str = "script-src 'self'";

/// The page with the plan of a link.
const SHARED: &str = "#v=1&distance=10km&goal=50m&every=1km&check=jqjoa2";

const VITE: Project = Project {
    name: "vite",
    like: None,
    pages: &[
        Page { path: "", served: Folder("dist", Some(STRICT_POLICY)), judged_by: "expect.js" },
        Page { path: SHARED, served: Folder("dist", Some(STRICT_POLICY)), judged_by: "expect-address.js" },
        Page { path: "", served: Folder("dist", Some(WITHOUT_WASM)), judged_by: "expect-refused.js" },
        Page { path: "", served: Program(&["vite", "--force", "--port"]), judged_by: "expect-dev.js" },
    ],
};

const BUILT: &[Page] = &[Page { path: "", served: Folder("dist", None), judged_by: "expect.js" }];

const NEXT: &[Page] = &[Page { path: "", served: Program(&["next", "start", "--port"]), judged_by: "expect.js" }];

const fn of_framework(path: &'static str) -> Page {
    Page { path, served: Folder("dist", None), judged_by: "expect.js" }
}

const OTHERS: [Project; 14] = [
    Project { name: "vite-7", like: Some("vite"), pages: VITE.pages },
    Project { name: "webpack", like: None, pages: BUILT },
    Project {
        name: "esbuild",
        like: None,
        pages: &[
            Page { path: "", served: Folder("dist", None), judged_by: "expect.js" },
            Page { path: "forgotten.html", served: Folder("dist", None), judged_by: "expect-forgotten.js" },
        ],
    },
    Project { name: "rollup", like: Some("esbuild"), pages: BUILT },
    Project { name: "parcel", like: Some("esbuild"), pages: BUILT },
    Project { name: "astro", like: None, pages: BUILT },
    Project { name: "next", like: None, pages: NEXT },
    Project { name: "next-webpack", like: Some("next"), pages: NEXT },
    Project {
        name: "import-map",
        like: None,
        pages: &[Page { path: "", served: Folder(".", None), judged_by: "expect.js" }],
    },
    Project { name: "two-versions", like: None, pages: BUILT },
    Project {
        name: "frameworks",
        like: None,
        pages: &[
            of_framework("react.html"),
            of_framework("preact.html"),
            of_framework("solid.html"),
            of_framework("vue.html"),
            of_framework("svelte.html"),
            Page { path: "react.html", served: Program(&["vite", "--force", "--port"]), judged_by: "expect-reload.js" },
        ],
    },
    Project {
        name: "numbers",
        like: None,
        pages: &[
            Page { path: "", served: Folder("dist", None), judged_by: "expect.js" },
            Page { path: "", served: Folder("dist/esbuild", None), judged_by: "expect.js" },
        ],
    },
    // What nobody looks at: the other runtimes, and what tools say of the package.
    Project { name: "runtimes", like: None, pages: &[] },
    Project { name: "package", like: None, pages: &[] },
];

/// Builds the package and tries it with the named projects, or with all without names.
///
/// # Errors
///
/// When a name is none, the package or a project does not build, or a page is not as expected.
pub(crate) fn bundlers(names: &[String]) -> Result<()> {
    let known = || std::iter::once(&VITE).chain(&OTHERS);
    if let Some(name) = names.iter().find(|name| known().all(|project| project.name != name.as_str())) {
        let known: Vec<_> = known().map(|project| project.name).collect();
        bail!("there is no project `{name}` in {PROJECTS}; there are: {}", known.join(", "));
    }
    let is_wanted = |project: &&Project| names.is_empty() || names.iter().any(|name| name == project.name);
    let projects: Vec<&Project> = known().filter(is_wanted).collect();
    let mut steps = Steps::of(3 + dist::STEPS + projects.len());
    let (browser, built) = dist::build_to_look_at(&mut steps)?;
    steps.run("Writing the package", || npm::write(Toolchain::find()?, &built))?;
    let mut result = Ok(());
    for project in projects {
        // Each is tried, even if one before it has failed; the first error counts.
        result = result.and(steps.run(&format!("The package with {}", project.name), || project.test(&browser)));
    }
    result = result.and(steps.run("The crate for crates.io", || {
        let crates = ["--package", "lapwise-ftl", "--package", "lapwise-core"];
        run(project::cargo().args(["publish", "--dry-run", "--allow-dirty"]).args(crates))
    }));
    steps.print_summary();
    result
}

/// Tries the package that is in its folder with Vite, which most people build with.
///
/// # Errors
///
/// When it does not build, or a page is not as expected.
pub(crate) fn test_vite(browser: &Browser) -> Result<()> {
    VITE.test(browser)
}

impl Project {
    /// Installs the package, builds the project and has its pages judged.
    fn test(&self, browser: &Browser) -> Result<()> {
        let folder = self.install()?;
        let mut build = Command::new("npm");
        build.args(["run", "build", "--if-present", "--silent", "--prefix"]).arg(&folder);
        // One project runs scripts that are there already.
        run(build.env("LAPWISE_ASKING", project::root().join("tests/npm")))?;
        self.judge(&folder, browser)
    }

    /// Copies the project's sources into a folder of their own and installs what they need, and the package.
    fn install(&self) -> Result<PathBuf> {
        setup::node()?;
        let tarball = pack()?;
        let folder = folder().join(self.name);
        // What another run has built.
        if folder.join("dist").exists() {
            fs::remove_dir_all(folder.join("dist"))?;
        }
        for name in self.like.iter().chain([&self.name]) {
            copy(&project::root().join(PROJECTS).join(name), &folder)?;
        }
        let quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix"];
        if folder.join("package-lock.json").exists() {
            run(Command::new("npm").arg("ci").args(quiet).arg(&folder))?;
        }
        let mut install = Command::new("npm");
        // Not noted in the lock, whose hashes are those of packages that do not change.
        install.args(["install", "--no-save", "--no-package-lock"]).args(quiet).arg(&folder).arg(&tarball);
        run(&mut install)?;
        // For the tool that looks into the tarball.
        fs::copy(&tarball, folder.join("lapwise.tgz"))?;
        Ok(folder)
    }

    /// Serves the pages and has each judged in a browser.
    fn judge(&self, folder: &Path, browser: &Browser) -> Result<()> {
        if self.pages.is_empty() {
            return Ok(());
        }
        // The scripts that judge, for pages of programs, which serve nothing else.
        let tests = project::root().join("tests");
        let site = |folders: Vec<PathBuf>, policy: Option<&'static str>| {
            let headers = policy.map(|policy| ("Content-Security-Policy", policy)).into_iter().collect();
            Ok::<_, anyhow::Error>(format!("http://{}", server::start(Site { folders, headers }, 0)?))
        };
        let judges = site(vec![tests.clone()], None)?;
        // Compressed as a site would send them, so that what is fetched can be measured.
        if let Some(Page { served: Folder(served, _), .. }) = self.pages.first() {
            dist::add_twins(&folder.join(served))?;
        }
        let mut programs = Vec::new();
        let mut lines = Vec::new();
        for page in self.pages {
            let (address, judges) = match page.served {
                Folder(served, policy) => {
                    let address = site(vec![folder.join(served), tests.clone()], policy)?;
                    (address.clone(), address)
                }
                Program(arguments) => {
                    let program = start(arguments, folder)?;
                    let address = program.url();
                    programs.push(program);
                    (address, judges.clone())
                }
            };
            let is_own = |name: &&str| tests.join("bundlers").join(name).join(page.judged_by).exists();
            let judge = [self.name].into_iter().chain(self.like).find(is_own).unwrap_or(self.name);
            let how = if matches!(page.served, Program(_)) { " as served by its own tool" } else { "" };
            lines.push(format!(
                "{} /{}{how}, {}\t{address}/{}\t{judges}/bundlers/{judge}/{}",
                self.name, page.path, page.judged_by, page.path, page.judged_by
            ));
        }
        let drivers = Drivers::start(browser, 1)?;
        let mut command = project::cargo();
        command.args(["test", "--quiet", "--profile", "dev", "--package", "e2e", "--test", "builds", "--"]);
        command.args(["--include-ignored", "--nocapture"]);
        run(drivers.set_environment(&mut command).env("LAPWISE_BUILDS", lines.join("\n")))
    }
}

/// Starts a program of a project's at a free port.
fn start(arguments: &[&str], folder: &Path) -> Result<Background> {
    let (program, rest) = arguments.split_first().context("no program is named")?;
    let address = free_address()?;
    let mut command = Command::new(folder.join("node_modules/.bin").join(program));
    command.current_dir(folder).args(rest).arg(address.port().to_string());
    // Some listen at `localhost` alone otherwise, which may be another address.
    command.args([if *program == "vite" { "--host" } else { "--hostname" }, "127.0.0.1"]);
    Background::start(command, address, program)
}

/// The folder of the projects as they are built.
fn folder() -> PathBuf {
    target().join("bundlers")
}

/// Packs the package as npm would publish it.
fn pack() -> Result<PathBuf> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let output = Command::new("npm")
        .current_dir(npm::folder())
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&folder)
        .output()
        .context("npm did not start")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(folder.join(String::from_utf8_lossy(&output.stdout).trim()))
}
