// Far below the view, but somebody gets to it with the keyboard: that is as good as scrolling.
import { equal, expect, plan, ready, requested, wait } from "../situation.js";

expect(async () => {
  await customElements.whenDefined("lapwise-plan");
  await wait(200);
  equal(requested().some((name) => name.endsWith(".wasm")), false, "nothing is fetched yet");
  plan().querySelector("a").focus({ preventScroll: true });
  await ready();
  equal([scrollY, plan().goal], [0, "25m"], "where the page is, and the plan");
});
