// An element in a framework: its attributes, null among them, what changes in them, and its events.
import { equal, expect, inside, plan, ready, shows, type, until } from "../check.js";

expect(async () => {
  await until("it is rendered", () => plan());
  await ready();
  equal([plan().goal, plan().shape, plan().goalB], ["3h30m", "negative-2", "4h"], "the plan");
  equal(plan().readOnly, false, "it may be changed");
  type("#goal", "3:25:00");
  await shows("3:25:00");
  await until("the event is heard", () => document.querySelector("output").textContent === "3h25m");
  const [even, final] = document.querySelectorAll("button");
  even.click();
  await until("the shape is left to its default", () => plan().shape === "");
  equal([plan().goal, plan().goalB], ["3h25m", "4h"], "what the reader has typed stays");
  final.click();
  await until("it may not be changed any more", () => plan().readOnly && inside("#goal").readOnly);
});
