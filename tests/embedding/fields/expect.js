// Only what the club wants to offer.
import { equal, expect, inside, plan, ready, shows, type } from "../situation.js";

const isShown = (what) => inside(what).getClientRects().length > 0;
const FIELDS = ["#race", "#goal", "#pace", ".shape-button", ".chips button"];

expect(async () => {
  await ready();
  equal(FIELDS.map(isShown), [false, true, true, false, false], "goal and pace");
  type("#goal", "24:30");
  await shows("24:30");
  plan().fields = "race shape course";
  equal(FIELDS.map(isShown), [true, false, false, true, true], "race, shape and course");
  plan().removeAttribute("fields");
  equal(FIELDS.map(isShown), [true, true, true, true, true], "everything");
});
