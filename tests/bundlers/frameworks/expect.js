// An element in a framework: its attributes, null among them, what changes in them, and its events.
import { equal, expect, plan, ready, shows, type, until } from "../check.js";

expect(async () => {
  await until("it is rendered", () => plan());
  await ready();
  equal([plan().goal, plan().shape, plan().goalB], ["3h30m", "negative-2", ""], "the plan");
  type("#goal", "3:25:00");
  await shows("3:25:00");
  await until("the event is heard", () => document.querySelector("output").textContent === "3h25m");
  document.querySelector("button").click();
  await until("the shape is left to its default", () => plan().shape === "");
  equal(plan().goal, "3h25m", "what the reader has typed stays");
});
