// <lapwise-plan> in Svelte.
import type { HTMLAttributes } from "svelte/elements";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanListeners } from "./element.js";

export * from "./element.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "lapwise-plan": HTMLAttributes<LapwisePlanElement> & LapwisePlanAttributes & LapwisePlanListeners<"on">;
  }
}
