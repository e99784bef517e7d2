// docs: begin main
import { schedule } from "lapwise/schedule";

const { splits } = await schedule({ distance: "3200m", goal: "10:40" });
// docs: end
document.querySelector("output").textContent = splits.map((split) => split.cumulative).join(" ");
