// Loads the numbers of plans: a wasm that knows no document.
import { csv, initSync, schedule, table } from "./glue.js";

const address = new URL("./schedule.wasm", import.meta.url);

const bytes = async () => {
  if (address.protocol === "file:" && globalThis.process?.getBuiltinModule) {
    // No file is fetched in Node. Asked for like this, no bundler for pages looks for what a page does not have.
    return process.getBuiltinModule("node:fs/promises").readFile(address);
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.arrayBuffer();
};

let loading;

/** The functions of the wasm, once it is there. */
export const numbers = () =>
  (loading ??= bytes()
    .then((wasm) => WebAssembly.compile(wasm))
    .then((module) => {
      initSync({ module });
      return { csv, schedule, table };
    })
    .catch((error) => {
      // Forgotten, so that the next call tries again.
      loading = undefined;
      throw error;
    }));
