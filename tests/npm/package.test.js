// The package in Node: `LAPWISE_PACKAGE` is its folder.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { sets } from "./sets.js";

const folder = process.env.LAPWISE_PACKAGE;
const { schedule } = await import(pathToFileURL(join(folder, "schedule.js")));

/** What the command prints, and how it ends. */
const lapwise = (...args) =>
  promisify(execFile)(process.execPath, [join(folder, "cli.js"), ...args]).then(
    ({ stdout }) => ({ stdout, code: 0 }),
    ({ stderr, code }) => ({ stderr, code }),
  );

test("every number adds up", async () => {
  const { splits, goalS, link } = await schedule({ distance: "3200m", goal: "10:40" });
  assert.deepEqual(splits.map((split) => split.cumulative).slice(0, 2), ["1:20.0", "2:40.0"]);
  assert.equal(splits.reduce((sum, split) => sum + split.lapMs, 0), goalS * 1000);
  assert.match(link, /^#v=1&distance=3200m&/);
});

test("what is wrong is named by its key", async () => {
  await assert.rejects(schedule({ distance: "3200m", goal: "soon" }), /^Error: goal: /);
  await assert.rejects(schedule({ distance: "3200m", goal: {} }), /^Error: goal: Give a text/);
  await assert.rejects(schedule(), /Give an object of options/);
});

test("there are two hundred sets to compare with the page", () => assert.equal(sets.length, 200));

test("the command prints a table", async () => {
  const { stdout } = await lapwise("800m", "2:00");
  assert.equal(stdout.split("\n")[0], "800 m in 2:00");
  assert.equal(stdout.split("\n")[3], "  1  400 m  60.0  1:00.0  2:30  4:01  halfway");
});

test("the command prints for programs, and takes every key as a flag", async () => {
  const json = JSON.parse((await lapwise("5km", "--pace", "4:10/km", "--json")).stdout);
  assert.equal(json.goalS, 1250);
  const { stdout } = await lapwise("marathon", "3:29:59", "--every=5km", "--csv");
  // A heading, nine splits and halfway, each with its end.
  assert.equal(stdout.split("\r\n").length, 12);
});

test("the command says what is wrong, and how it is called", async () => {
  const wrong = await lapwise("800m", "soon");
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /^goal: /);
  assert.match((await lapwise("800m", "2:00", "3:00")).stderr, /one too many/);
  assert.match((await lapwise("800m", "--goal")).stderr, /Give a value after --goal/);
  assert.equal((await lapwise()).code, 2);
  assert.match((await lapwise("--help")).stdout, /^usage: lapwise <distance> <goal>/);
});

test("a server may read the planner, and nothing happens", async () => {
  for (const name of ["lapwise.js", "element.js"]) {
    const { base, define } = await import(pathToFileURL(join(folder, name)));
    assert.equal(define(), undefined, name);
    base("/lapwise/");
  }
});

test("npm packs every file that the package names", async () => {
  const { bin, customElements, exports } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const named = Object.values(exports).flatMap((paths) => Object.values(Object(paths) === paths ? paths : { paths }));
  const { files } = await import(pathToFileURL(join(folder, "files.js")));
  const fetched = Object.values(files).map(({ href }) => href.slice(pathToFileURL(folder).href.length + 1).split("?")[0]);
  assert.ok(fetched.length > 50);
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json"], { cwd: folder });
  const packed = new Set(JSON.parse(stdout)[0].files.map(({ path }) => path));
  for (const path of [...Object.values(bin), customElements, ...named, ...fetched, "LICENSE-MIT", "README.md"])
    if (!path.includes("*")) assert.ok(packed.has(path.replace(/^\.\//, "")), path);
});
