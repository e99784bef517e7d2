// A hidden element takes no room and fetches nothing, until it is shown; hidden again, it keeps its plan.
import { equal, expect, plan, ready, requested, shows, type, wait } from "../situation.js";

expect(async () => {
  await customElements.whenDefined("lapwise-plan");
  await wait(400);
  equal(plan().getBoundingClientRect().height, 0, "height while hidden");
  equal(requested().some((name) => name.endsWith(".wasm")), false, "wasm fetched");
  plan().hidden = false;
  await ready();
  type("#goal", "24:00");
  plan().hidden = true;
  equal(plan().getBoundingClientRect().height, 0, "height when hidden again");
  plan().hidden = false;
  await shows("24:00");
});
