// <lapwise-plan> in Svelte.
import type { HTMLAttributes } from "svelte/elements";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanEventMap } from "./element.js";

export * from "./element.js";

type Listeners = {
  [Name in keyof LapwisePlanEventMap as `on${Name}`]?: (event: LapwisePlanEventMap[Name]) => void;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "lapwise-plan": HTMLAttributes<LapwisePlanElement> & LapwisePlanAttributes & Listeners;
  }
}
