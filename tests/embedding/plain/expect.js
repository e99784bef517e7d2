// A tag in the middle of a page: what stands inside is seen first, then the planner; the page around it stays put.
import { equal, expect, holds, inside, plan, ready, showsContent, type, wait } from "../situation.js";

const seen = [];
for (const name of ["lapwise-ready", "lapwise-change", "lapwise-error"])
  addEventListener(name, (event) => seen.push([name, event.detail.goalS, event.composed]));

expect(async () => {
  holds(showsContent(), "the link inside is not to be seen before the planner is there");
  equal(plan().schedule, null, "schedule before");
  const before = document.getElementById("after").getBoundingClientRect().top;
  await ready();
  equal(seen, [["lapwise-ready", 1500, true]], "events");
  holds(!showsContent(), "the link inside is still to be seen");
  equal(plan().schedule.splits.length, 5, "splits");
  equal(inside("tbody").rows.length, 6, "rows, halfway included");
  await wait(100);
  const after = document.getElementById("after").getBoundingClientRect().top;
  const isInView = Math.min(before, after) < innerHeight;
  holds(!isInView || Math.abs(after - before) < 8, `what follows moved from ${before} to ${after}`);
  type("#goal", "24:00");
  await wait(50);
  equal(seen.at(-1), ["lapwise-change", 1440, true], "after typing");
  equal(location.hash, "", "address");
  equal(localStorage.length, 0, "stored");
});
