// A shared link leads to the page: its first planner opens the plan, once, and what is edited is not lost to it.
import { equal, expect, inside, plan, ready, shows, type, until, wait } from "../check.js";

expect(async () => {
  plan().scrollIntoView();
  await ready();
  await until("the plan of the address", () => plan().goal === "50m" && plan().distance === "10km");
  equal(inside(".notices")?.textContent ?? "", "", "notices");
  type("#goal", "49:00");
  await shows("49:00");
  // One that is made anew has what was edited, not what the address has.
  await wait(60);
  spoil();
  type("#goal", "48:00");
  await until("it is back", () => inside(".notices")?.textContent.includes("started again"));
  equal(plan().goal, "49m", "the goal after a failure");
  // A copy and a new planner have their own plans, also once the first is gone.
  const first = plan();
  const copy = first.cloneNode(true);
  const fresh = document.createElement("lapwise-plan");
  fresh.setAttribute("distance", "5km");
  fresh.setAttribute("goal", "25:00");
  first.replaceWith(copy, fresh);
  await ready(copy);
  await ready(fresh);
  await wait(100);
  equal([copy.goal, fresh.goal], ["49m", "25m"], "goals");
  // Another link goes to the first that is there and may be changed.
  copy.readOnly = true;
  location.hash = "#v=1&distance=5km&goal=24m&every=1km&check=0";
  await until("the next plan of the address", () => fresh.goal === "24m");
  equal(copy.goal, "49m", "the one that is there to be read");
});
