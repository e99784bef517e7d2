// <lapwise-plan> in the JSX of Preact.
import type { HTMLAttributes } from "preact";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanListeners } from "./element.js";

export * from "./element.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": Omit<HTMLAttributes<LapwisePlanElement>, keyof LapwisePlanAttributes> &
        LapwisePlanAttributes &
        LapwisePlanListeners<"on">;
    }
  }
}
