// Defines <lapwise-plan>. It ships at the loader's end; in the package for npm it is a module of its own, `lapwise`.
import { define } from "./element.js";

export * from "./element.js";

// Where the browser cannot run the planner, and on a server, the element stays what the page made of it.
if (globalThis.WebAssembly && globalThis.Document?.prototype.hasOwnProperty("adoptedStyleSheets")) define();
