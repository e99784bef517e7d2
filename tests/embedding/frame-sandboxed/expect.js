// In a sandbox of another site, where nothing may be stored: it comes up, and its height is told.
import { equal, expect, holds, until } from "../situation.js";

expect(async () => {
  const frame = document.getElementById("plan");
  await until("the frame is as high as a marathon", () => frame.clientHeight > 1500);
  holds(frame.clientHeight < 4000, `${frame.clientHeight} px`);
  equal(frame.contentDocument, null, "nobody looks inside");
});
