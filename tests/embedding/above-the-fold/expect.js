// At the top of a page: with the loader there before the first picture, nothing shifts when the planner comes.
import { equal, expect, holds, plan, ready, wait } from "../situation.js";

expect(async () => {
  const reserved = plan().getBoundingClientRect().height;
  await ready();
  const needed = plan().getBoundingClientRect().height;
  holds(Math.abs(needed - reserved) < 60, `${reserved} px were reserved and ${needed} are needed`);
  await wait(300);
  holds(watched.shift < 0.01, `layout shift of ${watched.shift}`);
  scrollTo(0, 800);
  await ready(plan(1));
  await wait(300);
  holds(watched.shift < 0.01, `layout shift of ${watched.shift} with the second`);
  equal(plan(1).schedule.splits.length, 43, "splits");
});
