// A tag in the middle of a page: what stands inside is seen first, then the planner; the page around it stays put.
import { equal, expect, holds, inside, plan, ready, showsContent, type, wait } from "../situation.js";

expect(async () => {
  holds(contentHeight > 0, "the link inside is not to be seen before the planner is there");
  await ready();
  equal(seen, [["lapwise-ready", 1500, true]], "events");
  holds(!showsContent(), "the link inside is still to be seen");
  equal(plan().schedule.splits.length, 5, "splits");
  equal(inside("tbody").rows.length, 6, "rows, halfway included");
  type("#goal", "24:00");
  await wait(50);
  equal(seen.at(-1), ["lapwise-change", 1440, true], "after typing");
  equal(location.hash, "", "address");
  equal(localStorage.length, 0, "stored");
});
