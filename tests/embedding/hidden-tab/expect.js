// The tab is in the background while the element is defined, gets its planner and is changed; then somebody looks.
import { equal, expect, holds, loader, plan, ready, shows, until } from "../situation.js";

const ASKS = "look back";

/** What does not happen of itself in a tab that is hidden. */
const isDrawn = (element) => [...element.shadowRoot.querySelectorAll(".chart path")].some((path) => path.getAttribute("d")?.length > 20);

expect(async () => {
  localStorage.removeItem(ASKS);
  try {
    await until("the tab is hidden", () => document.hidden);
    await import(loader());
    await ready();
    plan().setAttribute("goal", "24:00");
    plan().every = "500m";
    plan(1).setAttribute("goal", "48:00");
    // Whether the other one is near the view, only some browsers find out while nobody looks.
  equal([plan().goal, plan().every, /^48(m|:00)$/.test(plan(1).goal)], ["24m", "500m", true], "while it is hidden");
    holds(document.hidden, "the tab is still hidden");
  } finally {
    localStorage.setItem(ASKS, "now");
  }
  await until("the tab is seen", () => !document.hidden);
  plan(1).scrollIntoView();
  await Promise.all([ready(), ready(plan(1))]);
  await Promise.all([shows("24:00"), shows("48:00", plan(1))]);
  equal([plan().schedule.splits.length, plan(1).goal], [10, "48m"], "plans");
  for (const element of [plan(), plan(1)]) await until("the chart is drawn", () => isDrawn(element));
  localStorage.removeItem(ASKS);
});
