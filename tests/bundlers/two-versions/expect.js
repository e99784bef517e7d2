// The first package has the tag; the other does no harm, and may define a tag of its own.
import { equal, expect, nothingIsMissing, plan, ready, shows, type } from "../check.js";

expect(async () => {
  const other = document.querySelector("other-plan");
  plan().scrollIntoView();
  await ready();
  await ready(other);
  type("#goal", "3:25:00");
  await shows("3:25:00");
  equal([plan().goal, other.goal], ["3h25m", "50m"], "goals");
  nothingIsMissing();
});
