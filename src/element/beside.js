// Where the files of the planner are: beside the loader. It ships at the loader's start; the package for npm has
// `npm/place.js` in its stead.

/** The address of a file. */
export const at = (name) => new URL(name, import.meta.url);

/** Asks for a file. */
export const request = (name, options) => fetch(at(name), options);

/** What to look at where a file cannot be fetched. */
export const HELP = "Is the whole folder of lapwise.js served?";
