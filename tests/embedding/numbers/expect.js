// The numbers alone, as the package has them, beside those of the page: equal, in this browser, in a worker and in Node.
import { answered, sets } from "../../npm/sets.js";
import { equal, expect, loader } from "../situation.js";

/** What a worker posts first. */
const posted = (script) =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL(script, import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = () => failed(new Error("the worker fails"));
  });

expect(async () => {
  const page = await import(loader());
  const numbers = await import("/package/schedule.js");
  const inNode = await (await fetch("/package-answers.json")).json();
  const inWorker = await posted("../../npm/page-worker.js");
  equal([inNode.length, inWorker.length], [sets.length, sets.length]);
  for (const [index, options] of sets.entries()) {
    const expected = await answered(page.schedule, options);
    equal(await answered(numbers.schedule, options), expected);
    equal(inNode[index], expected);
    equal(inWorker[index], expected);
  }
});
