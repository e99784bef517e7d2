// A copy starts with the attributes and has a plan of its own; the original loses nothing.
import { equal, expect, plan, ready, shows, type } from "../situation.js";

expect(async () => {
  await ready();
  type("#goal", "24:30");
  await shows("24:30");
  const copy = plan().cloneNode(true);
  document.querySelector("main").append(copy);
  copy.scrollIntoView();
  await ready(copy);
  equal([copy.goal, plan().goal], ["25m", "24m30s"], "goals");
  type("#goal", "20:00", copy);
  await shows("20:00", copy);
  await shows("24:30");
});
