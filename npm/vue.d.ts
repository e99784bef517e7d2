// <lapwise-plan> in templates of Vue.
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { LapwisePlanAttributes, LapwisePlanElement, LapwisePlanEventMap } from "./element.js";

export * from "./element.js";

type Emits = { [Name in keyof LapwisePlanEventMap]: (event: LapwisePlanEventMap[Name]) => void };

type LapwisePlan = new () => LapwisePlanElement & {
  $props: HTMLAttributes & LapwisePlanAttributes & PublicProps;
  $emit: EmitFn<Emits>;
};

declare module "vue" {
  interface GlobalComponents {
    "lapwise-plan": LapwisePlan;
  }
}
