// Only what the club wants to offer.
import { equal, expect, holds, inside, loader, opens, plan, ready, shows, type, until } from "../situation.js";

const isShown = (what) => inside(what).getClientRects().length > 0;
const FIELDS = ["#race", "#goal", "#pace"];
const PLANNING = ["shape", "references", "course", "sections", "day", "notes", "run"];
const ACTIONS = ["share", "print", "race-day", "more"];
const TAKING = ["plans", "save", "activity", "embed"];

/** The panels that can be opened in some place. */
const offered = (where) => {
  const openers = [...plan().shadowRoot.querySelectorAll(`${where} [aria-controls^=panel-]`)];
  const shown = openers.filter((button) => button.getClientRects().length > 0);
  return shown.map((button) => button.getAttribute("aria-controls").slice(6));
};

/** Those of a list, where that itself is offered. */
const listed = async (list) => {
  if (!isShown(`[aria-controls=panel-${list}]`)) return [];
  await opens(list);
  return offered(`#panel-${list}`);
};

const offers = async (fields, planning, what) => {
  equal(FIELDS.map(isShown), fields, `${what}: fields`);
  equal([...offered(".side"), ...(await listed("details"))], planning, `${what}: details`);
  equal([offered(".bar"), await listed("more")], [ACTIONS, TAKING], `${what}: actions`);
  inside(".sheet .close").click();
  await until("the sheet is closed", () => !inside(".sheet[open]"));
};

/** What offers everything, beginning with what the page said. */
const UNLIMITED = {
  "no attribute": () => plan().removeAttribute("fields"),
  "what it is": () => (plan().fields = plan().fields),
  null: () => (plan().fields = null),
  undefined: () => (plan().fields = undefined),
};

expect(async () => {
  await ready();
  type("#goal", "24:30");
  await shows("24:30");
  await until("it listens", () => inside("[role=slider]"));
  await offers([false, true, true], [], "goal and pace");
  plan().fields = "race shape course";
  await offers([true, false, false], ["shape", "course"], "race, shape and course");
  for (const name of PLANNING) {
    plan().fields = name;
    await offers([false, false, false], [name], `${name} alone`);
  }
  plan().fields = "shape course";
  inside("[aria-controls=panel-shape]").click();
  await until("the panel is open", () => inside("#panel-shape .chips button"));
  plan().fields = "shape";
  holds(isShown("#panel-shape .chips button"), "what an open panel offers stays");
  inside(".sheet .close").click();
  await until("the panel is closed", () => !inside("#panel-shape"));
  for (const [what, act] of Object.entries(UNLIMITED)) {
    act();
    await offers([true, true, true], PLANNING, what);
    equal([plan().fields, plan().hasAttribute("fields")], [null, false], what);
    // What it is stays what it is.
    if (what !== "no attribute") plan().fields = "goal";
  }
  plan().fields = "";
  plan().fields = plan().fields;
  await offers([false, false, false], [], "nothing");
  equal(plan().fields, "", "nothing");

  const manifest = await fetch(new URL("custom-elements.json", loader())).then((file) => file.json());
  const { attributes } = manifest.modules[0].declarations.find((entry) => entry.tagName === "lapwise-plan");
  const { description } = attributes.find((entry) => entry.name === "fields");
  for (const name of [...FIELDS.map((id) => id.slice(1)), ...PLANNING, "presets"])
    holds(description.includes(`\`${name}\``), `${name} is not declared`);
});
