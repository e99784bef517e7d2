// <lapwise-plan> in the JSX of React 19.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanEventMap } from "./element.js";

export * from "./element.js";

type Listeners = {
  [Name in keyof LapwisePlanEventMap as `on${Name}`]?: (event: LapwisePlanEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "lapwise-plan": DetailedHTMLProps<HTMLAttributes<LapwisePlanElement>, LapwisePlanElement> &
        LapwisePlanAttributes &
        Listeners;
    }
  }
}
