// <lapwise-plan> in the JSX of Solid.
import type { JSX } from "solid-js";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanEventMap } from "./element.js";

export * from "./element.js";

type Listeners = {
  [Name in keyof LapwisePlanEventMap as `on:${Name}`]?: (event: LapwisePlanEventMap[Name]) => void;
};

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": JSX.HTMLAttributes<LapwisePlanElement> & LapwisePlanAttributes & Listeners;
    }
  }
}
