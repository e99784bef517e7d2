// Ten widgets: everything is fetched once, and each has its own plan.
import { downloads, equal, expect, ready, shows, type } from "../situation.js";

expect(async () => {
  const elements = Array.from({ length: 10 }, (_, at) => {
    const element = document.createElement("lapwise-plan");
    Object.assign(element, { distance: "5km", goal: `${20 + at}:00`, loading: "eager" });
    return element;
  });
  document.querySelector("main").append(...elements);
  await Promise.all(elements.map(ready));
  equal([".wasm", "glue", "widget"].map(downloads), [2, 1, 1], "downloads");
  type("#goal", "19:00", elements[3]);
  await shows("19:00", elements[3]);
  equal(elements.map((element) => element.schedule.goalS / 60), [20, 21, 22, 19, 24, 25, 26, 27, 28, 29], "goals");
});
