// <lapwise-plan> in the JSX of React 19.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanListeners } from "./element.js";

export * from "./element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": DetailedHTMLProps<HTMLAttributes<LapwisePlanElement>, LapwisePlanElement> &
        LapwisePlanAttributes &
        LapwisePlanListeners<"on">;
    }
  }
}
