// A wasm file that is served with the wrong type still loads.
import { equal, expect, plan, ready } from "../situation.js";

expect(async () => {
  await ready();
  equal(plan().schedule.goalS, 1500, "goal");
});
