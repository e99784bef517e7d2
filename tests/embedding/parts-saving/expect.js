// The standalone page where data is to be saved: what edits a plan comes when somebody comes near, and not by itself.
import { downloads, equal, expect, inside, plan, pointsAt, until, wait } from "../situation.js";

expect(async () => {
  try {
    await until("the planner is there", () => inside(".headline"));
    await wait(600);
    equal([downloads("/edit-"), downloads("/api-")], [0, 0], "nothing comes by itself");
    const { left, top } = plan().getBoundingClientRect();
    pointsAt(left, top);
    await until("it listens without a touch", () => inside("[role=slider]"));
  } finally {
    // The standalone page keeps its plan, which the next situation must not find.
    localStorage.clear();
  }
});
