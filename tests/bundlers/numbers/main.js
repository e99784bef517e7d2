// The numbers alone in a page: nothing of the planner is fetched for them.
import { schedule } from "lapwise/schedule";

const { splits } = await schedule({ distance: "3200m", goal: "10:40" });
document.querySelector("output").textContent = splits.map((split) => split.cumulative).join(" ");
