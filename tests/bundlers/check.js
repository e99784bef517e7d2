// What the pages of every build are asked. Each build has an `expect.js` that says which of it.
// Keeps hold of the memory of each instance, and so has to be here before the first.
import "../embedding/panic/page.js";
import { equal, expect, holds, inside, opens, plan, pointsAt, ready, shows, type, until, wait } from "../embedding/situation.js";

export { equal, expect, holds, inside, plan, ready, shows, type, until, wait } from "../embedding/situation.js";

/** What the page has fetched, without the scripts that judge it. */
const resources = () =>
  performance.getEntriesByType("resource").filter(({ name }) => !/\/(bundlers|embedding)\//.test(name));

const bytes = (entries) => entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);

/** The most bytes of the loader. */
export const LOADER = 2500;

/** The most bytes of all else that a page fetches to show a plan, in brotli and in gzip. */
const PLANNER = 109_500;
export const PLANNER_IN_GZIP = 129_000;

/** The most bytes that a tool adds to a script that imports another later. */
export const RUNTIME = 1000;

/**
 * Nothing but the loader is there until the element comes near the view; then it plans, an edit holds, and a failure of
 * the planner loses nothing.
 *
 * The bytes after compression are held to limits: those of the page's scripts before, and those of the planner.
 */
export const worksFromAfar = async ({ scripts: mostScripts = LOADER + RUNTIME, planner: mostPlanner = PLANNER } = {}) => {
  await until("the loader is there", () => customElements.get("lapwise-plan"));
  await wait(500);
  const before = resources();
  equal(before.filter(({ initiatorType }) => initiatorType === "fetch").map(({ name }) => name), [], "fetched before it is near");
  const sheets = document.styleSheets.length;
  plan().scrollIntoView();
  await ready();
  equal(document.styleSheets.length, sheets, "sheets of the page");
  holds(plan().shadowRoot.adoptedStyleSheets[0].cssRules.length > 100, "the planner's own sheet");
  equal(plan().schedule.goalS, 12_600, "goal");
  const scripts = bytes(before.filter(({ name }) => /\.js(\?|$)/.test(name)));
  const planner = bytes(resources()) - bytes(before);
  window.figures = `${scripts} bytes of scripts before it is near, ${planner} then`;
  holds(scripts <= mostScripts && planner <= mostPlanner, window.figures);
  await edits();
  await survives();
  await opens("print");
  await until("the paper is laid out", () => inside("#panel-print").querySelector("button"));
  inside(".sheet .close").click();
  nothingIsMissing();
};

/** What is typed, and a lap moved with the keyboard. */
const edits = async () => {
  type("#goal", "3:25:00");
  await shows("3:25:00");
  const { left, top } = plan().getBoundingClientRect();
  pointsAt(left + 20, top + 20);
  const slider = () => inside("[role=slider]");
  await until("laps can be edited", slider);
  const lap = slider();
  lap.focus();
  lap.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true, composed: true }));
  await until("a lap is fixed", () => plan().schedule.plan.locks);
  equal(plan().schedule.goalS, 12_300, "goal after an edit");
};

/** A planner that fails comes back with its plan, from another copy of its script. */
const survives = async () => {
  await wait(60);
  const { locks } = plan().schedule.plan;
  spoil();
  type("#goal", "3:20:00");
  await until("it is back", () => inside(".notices")?.textContent.includes("started again"));
  equal(memories.length, 2, "instances");
  equal([plan().goal, plan().schedule.plan.locks], ["3h25m", locks], "the plan after a failure");
  type("#goal", "3:20:00");
  await shows("3:20:00");
};

/** Every request so far was answered with a file. */
export const nothingIsMissing = () => {
  const failed = resources().filter(({ responseStatus }) => responseStatus >= 400);
  equal(failed.map(({ name, responseStatus }) => `${responseStatus} ${name}`), [], "missing");
};

/** The link that the panel "Share" sends. */
const sharedLink = async () => {
  await opens("share");
  const mail = () => inside("#panel-share a[href^=mailto]")?.href;
  await until("a link", mail);
  return decodeURIComponent(mail()).match(/https?:\S+#v=\S+/)[0];
};

/** Where no folder is named, a shared link leads to this page, which opens its plan. */
export const sharesThisPage = async () => {
  const link = await sharedLink();
  equal(link.split("#")[0], location.href.split("#")[0], "the page of the link");
  await opens("more");
  holds(inside("[aria-controls=panel-save]"), "the list of all else");
  holds(!inside("[aria-controls=panel-embed]"), "no code for other pages");
  inside(".sheet .close").click();
  location.hash = "#v=1&distance=10km&goal=50m&every=1km";
  await until("the plan of the address", () => plan().goal === "50m");
};

/** Where a folder is named, it leads to the standalone page there. */
export const sharesStandalonePage = async () => {
  equal((await sharedLink()).split("#")[0], new URL("/lapwise/index.html", location.href).href, "the page of the link");
  const page = await fetch("/lapwise/index.html");
  holds(page.ok, "the standalone page is there");
};
