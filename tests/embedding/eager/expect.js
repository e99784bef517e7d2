// An element that asks for it is made at once, wherever it is.
import { equal, expect, plan, ready } from "../situation.js";

expect(async () => {
  await ready();
  equal(scrollY, 0, "nobody has scrolled");
  equal(plan().loading, "eager", "property");
});
