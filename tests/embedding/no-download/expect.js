// What cannot be fetched leaves what stands inside the element, a way to try again, and an event; no blank box.
import { equal, expect, holds, inside, plan, ready, showsContent, until, wait } from "../situation.js";

expect(async () => {
  await until("the failure is told", () => told.length > 0);
  await wait(300);
  equal(told.length, 1, "it does not try for ever");
  holds(told[0] instanceof Error && told[0].message === "The line is down", "an Error that says why");
  holds(showsContent(), "the link inside is to be seen");
  equal(inside("button").textContent, "Try again", "a way to try again");
  inside("button").click();
  await until("the second failure is told", () => told.length === 2);
  isDown = false;
  inside("button").click();
  await ready();
  equal(plan().schedule.goalS, 1500, "goal");
});
