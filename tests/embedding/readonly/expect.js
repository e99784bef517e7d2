// A plan to be read: fields cannot be typed into, panels and presets are away, and nothing changes the plan.
import { equal, expect, inside, plan, ready, shows, type, wait } from "../situation.js";

const isShown = (what) => inside(what).getClientRects().length > 0;

expect(async () => {
  await ready();
  const told = [];
  addEventListener("lapwise-change", () => told.push(1));
  equal(["#race", "#goal", "#pace"].map((field) => inside(field).readOnly), [true, true, true], "read only");
  equal([".panels", ".presets", ".fields", ".splits"].map(isShown), [false, false, true, true], "shown");
  type("#goal", "20:00");
  inside(".presets button").click();
  await wait(50);
  equal([plan().goal, told.length], ["25m", 0], "plan");
  plan().goal = "24:00";
  await shows("24:00");
  plan().readOnly = false;
  type("#goal", "20:00");
  await shows("20:00");
});
