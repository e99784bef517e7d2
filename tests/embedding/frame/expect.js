// In a frame of the page's own site: it gets the height that it needs, and no stranger gets one.
import { equal, expect, holds, until, wait } from "../situation.js";

const frame = document.getElementById("plan");
const inner = () => frame.contentDocument.querySelector("lapwise-plan");

expect(async () => {
  await until("the planner is there", () => frame.contentDocument?.querySelector("lapwise-plan")?.schedule);
  equal([inner().goal, inner().theme, inner().fields], ["25m", "dark", "goal"], "what the address says");
  const fits = () => Math.abs(frame.getBoundingClientRect().height - inner().getBoundingClientRect().height) < 8;
  await until(`the frame is as high as it needs`, fits);
  inner().link = "#distance=marathon&goal=3:30:00";
  await until("the frame grows", () => fits() && frame.clientHeight > 1500);
  frame.src = frame.src.replace(/#.*/, "#distance=5km&goal=24:00");
  await until("the frame follows its address", () => inner().goal === "24m");
  await until("the frame shrinks", () => fits() && frame.clientHeight < 1400);
  await wait(100);
  equal(document.getElementById("stranger").clientHeight, 300, "the stranger");
});
