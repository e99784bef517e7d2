import { equal, expect, nothingIsMissing, until } from "../check.js";

expect(async () => {
  const shown = () => document.querySelector("output").textContent;
  await until("the times are there", shown);
  equal(shown(), "1:20.0 2:40.0 4:00.0 5:20.0 6:40.0 8:00.0 9:20.0 10:40.0", "times");
  const wasm = performance.getEntriesByType("resource").filter(({ name }) => name.includes(".wasm"));
  equal(wasm.length, 1, "modules");
  nothingIsMissing();
});
