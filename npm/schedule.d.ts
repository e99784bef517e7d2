import type { PlanOptions, Schedule } from "./dist/lapwise.js";

export type { PlanOptions, Schedule, Split } from "./dist/lapwise.js";

/**
 * The schedule of a plan, without a document: in Node as in a page.
 *
 * Rejects with an `Error` whose message names the key that is wrong.
 */
export function schedule(options: PlanOptions): Promise<Schedule>;
