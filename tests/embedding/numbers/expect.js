// The numbers alone, as the package has them, beside those of the page: equal, in this browser and in Node.
import { answered, sets } from "../../npm/sets.js";
import { equal, expect, loader } from "../situation.js";

expect(async () => {
  const page = await import(loader());
  const numbers = await import("/package/schedule.js");
  const inNode = await (await fetch("/package-answers.json")).json();
  equal(inNode.length, sets.length);
  for (const [index, options] of sets.entries()) {
    const expected = await answered(page.schedule, options);
    equal(await answered(numbers.schedule, options), expected);
    equal(inNode[index], expected);
  }
});
