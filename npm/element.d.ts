export * from "./dist/lapwise.js";

/**
 * Sets the folder from which the planner fetches its files: the address of a copy of `lapwise/dist`.
 *
 * Needed where the build copies no files. Call it right after the import, before an element comes into view.
 */
export function base(url: string | URL): void;
