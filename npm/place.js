// Where the files of the planner are, in a build.

/** The folder that somebody named by hand. */
let folder;

/** Sets the folder of the planner's files: that of a copy of `lapwise/dist`, which has a standalone page too. */
export const base = (url) => {
  if (!url) throw new Error('base: Give the address of a folder such as "/lapwise/".');
  // At once, since a page may change its address later. A server has none, and fetches nothing.
  folder = globalThis.document && new URL(`${url}`.replace(/\/?$/, "/"), document.baseURI);
};

/**
 * The address of a file; undefined for one that is not fetched, where a build has copied those that are.
 *
 * The addresses are a module of their own, since a page has the loader long before it needs them.
 */
export const at = async (name) => {
  // An element may be in view before its page names the folder.
  await undefined;
  return folder ? new URL(name, folder) : (await import("./files.js")).files[name];
};

/** Asks for a file. */
export const request = async (name, options) => fetch(await at(name), options);

/** What to look at where a file cannot be fetched. */
export const HELP =
  "If the build does not copy the files of lapwise, serve a copy of lapwise/dist and name it: base('/lapwise/'). See docs/frameworks.md.";
