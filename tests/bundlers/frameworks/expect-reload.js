// In development: React mounts everything twice, and a changed source is put into the page that is open.
import { equal, expect, plan, ready, shows, type, until } from "../check.js";

expect(async () => {
  await until("it is rendered", () => plan());
  await ready();
  type("#goal", "3:25:00");
  await shows("3:25:00");
  const element = plan();
  await fetch("/touch");
  await until("the new source is there", () => document.querySelector("button").textContent === "Evenly");
  equal(plan() === element && element.isConnected, true, "the same element");
  equal(plan().goal, "3h25m", "what the reader has typed");
});
