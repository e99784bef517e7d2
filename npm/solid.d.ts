// <lapwise-plan> in the JSX of Solid.
import type { JSX } from "solid-js";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanListeners } from "./element.js";

export * from "./element.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": JSX.HTMLAttributes<LapwisePlanElement> & LapwisePlanAttributes & LapwisePlanListeners<"on:">;
    }
  }
}
