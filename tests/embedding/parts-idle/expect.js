// The standalone page: what edits a plan comes by itself, once and after the first paint.
import { equal, expect, holds, inside, ready, until } from "../situation.js";

expect(async () => {
  try {
    await ready();
    await until("it listens without a touch", () => inside("[role=slider]"));
    const edit = performance.getEntriesByType("resource").filter((entry) => /\/(api|edit)-.*\.wasm$/.test(entry.name));
    equal(edit.length, 2, "what edits a plan is fetched once, a file for each of its parts");
    const [paint] = performance.getEntriesByType("paint");
    // Not every browser tells when it has painted.
    holds(!paint || edit.every((file) => file.startTime > paint.startTime), "not before the first paint");
  } finally {
    // The standalone page keeps its plan, which the next situation must not find.
    localStorage.clear();
  }
});
