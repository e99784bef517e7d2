// The club's races, as a list of links that works without the planner, and as buttons with it.
import { equal, expect, inside, plan, ready, shows, until } from "../situation.js";

expect(async () => {
  await ready();
  const told = [];
  addEventListener("lapwise-change", (event) => told.push(event.detail.plan.distance));
  const buttons = [...inside(".presets").children];
  equal(buttons.map((button) => button.textContent), ["Our parkrun", "The Ten"], "buttons");
  buttons[1].click();
  await shows("1:20:00");
  equal(plan().schedule.splits.length, 10, "by the mile");
  await until("the host is told", () => told.length);
  equal(told, ["10mi"], "the host is told");
});
