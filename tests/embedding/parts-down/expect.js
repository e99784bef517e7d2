// A part that cannot be fetched says so in its place, takes no other part with it, and is tried again at the next touch.
import { equal, expect, inside, opens, plan, pointsAt, ready, until, wait } from "../situation.js";

const SAYS = "could not be loaded";
const text = (what) => inside(what)?.textContent ?? "";
const presses = () => inside(".frame").dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));

expect(async () => {
  await ready();
  isRefused = (name) => /^(edit|share)-.*wasm/.test(name);
  const { left, top } = plan().getBoundingClientRect();
  pointsAt(left, top);
  await wait(300);
  equal([text(".notices"), inside("[role=slider]")], ["", null], "nobody has asked for it");
  presses();
  await until("it is said above the plan", () => text(".notices").includes(SAYS));
  inside("[part~=opener][part~=share]").click();
  // A click asks for it again, and is refused again.
  await wait(100);

  isRefused = (name) => /^share-.*wasm/.test(name);
  presses();
  await until("it listens", () => inside("[role=slider]"));
  await until("it is said in the panel", () => text("#panel-share").includes(SAYS));
  equal([text(".notices").includes(SAYS), text("#panel-share").includes(SAYS)], [false, true], "the other part");
  await opens("plans");
  inside("[part~=opener][part~=share]").click();
  await until("it is still said in the panel", () => text("#panel-share").includes(SAYS));

  isRefused = () => false;
  presses();
  await until("the panel is filled", () => inside("#panel-share")?.childElementCount);
  equal(text("#panel-share").includes(SAYS), false, "said no more");
});
