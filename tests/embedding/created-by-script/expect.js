// An element that a script makes, with properties set before it is in the page.
import { equal, expect, ready, shows } from "../situation.js";

expect(async () => {
  const element = document.createElement("lapwise-plan");
  Object.assign(element, { distance: "marathon", goal: "3:30:00", goalB: "3:40:00", every: "5km" });
  document.querySelector("main").append(element);
  await ready(element);
  await shows("3:30:00", element);
  equal(element.schedule.plan.goalB, "3h40m", "goal B");
  equal(element.schedule.splits.length, 9, "splits");
  const made = new (customElements.get("lapwise-plan"))();
  made.link = "#distance=10km&goal=45:00";
  document.querySelector("main").append(made);
  made.scrollIntoView();
  await ready(made);
  equal([made.distance, made.goal], ["10km", "45m"], "made with new");
});
