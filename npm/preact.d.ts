// <lapwise-plan> in the JSX of Preact.
import type { HTMLAttributes } from "preact";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanEventMap } from "./element.js";

export * from "./element.js";

type Listeners = {
  [Name in keyof LapwisePlanEventMap as `on${Name}`]?: (event: LapwisePlanEventMap[Name]) => void;
};

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": Omit<HTMLAttributes<LapwisePlanElement>, keyof LapwisePlanAttributes> &
        LapwisePlanAttributes &
        Listeners;
    }
  }
}
