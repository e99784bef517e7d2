// A plan to be read: nothing can be typed or pressed that changes it, which assistive technology is told; panels and
// presets are away.
import { downloads, equal, expect, inside, plan, ready, shows, type, until, wait } from "../situation.js";

const isShown = (what) => inside(what).getClientRects().length > 0;
const every = (what, holds) => {
  const all = [...plan().shadowRoot.querySelectorAll(what)];
  return [all.length > 0, all.every(holds)];
};
const isLocked = () => [
  every("#race, #goal, #pace, .lap input", (input) => input.readOnly),
  every(".fields button, .presets button, .release", (button) => button.disabled),
  every("[role=slider]", (step) => step.getAttribute("aria-readonly") === "true"),
];

expect(async () => {
  await ready();
  const told = [];
  addEventListener("lapwise-change", () => told.push(1));
  equal(every("#race, #goal, #pace, .lap input", (input) => input.readOnly), [true, true], "at first sight");
  equal([".bar", ".presets", ".fields", ".splits"].map(isShown), [false, false, true, true], "shown");
  type("#goal", "20:00");
  inside(".presets button").click();
  await wait(300);
  const [yes, no, none] = [[true, true], [true, false], [false, true]];
  equal(isLocked(), [yes, yes, none], "once it is touched");
  equal(downloads("edit-"), 0, "what edits a plan is not fetched");
  type(".lap input", "4:00");
  inside(".release").click();
  await wait(50);
  equal([plan().goal, told.length], ["25m", 0], "plan");

  plan().goal = "24:00";
  plan().every = "500m";
  await shows("24:00");
  await until("more rows", () => plan().shadowRoot.querySelectorAll(".lap input").length === 10);
  await wait(50);
  equal(isLocked(), [yes, yes, none], "rows that came later");
  plan().readOnly = false;
  equal(isLocked(), [no, no, none], "once it may be changed");
  type("#goal", "20:00");
  await shows("20:00");
  await until("it is taken hold of", () => inside("[role=slider]"));
  plan().readOnly = true;
  equal(isLocked(), [yes, yes, yes], "to be read again");
});
