// Taken out and put back later, while the planner is loading and after.
import { comesTo, equal, expect, inside, plan, ready, shows, type, wait } from "../situation.js";

expect(async () => {
  const element = plan();
  element.remove();
  await wait(50);
  document.querySelector("main").append(element);
  await ready(element);
  type("#goal", "24:30");
  type("#pace", "4:5");
  inside("#pace").blur();
  element.remove();
  await comesTo(() => element.schedule.goalS, 1470, "the plan of an element that is nowhere");
  element.goal = "24:00";
  document.querySelector("main").append(element);
  await shows("24:00");
  equal(element.shadowRoot.querySelectorAll(".frame").length, 1, "widgets in the element");
});
