// A jump to the end of a long plan arrives: no row takes another height once it is in sight.
import { equal, expect, frames, plan, ready, until } from "../situation.js";

const rows = () => [...plan().shadowRoot.querySelectorAll("tbody tr")];
const height = () => document.documentElement.scrollHeight;

expect(async () => {
  await ready();
  await until("all rows are there", () => rows().length >= 43);
  for (const width of ["300px", "500px", "800px", "1200px"]) {
    scrollTo(0, 0);
    plan().style.width = width;
    await frames(3);
    const before = height();
    scrollTo(0, before);
    await frames(3);
    equal(height(), before, `height of the page where the planner is ${width} wide`);
    const heights = new Set(rows().map((row) => row.getBoundingClientRect().height));
    equal(heights.size, 1, `heights of rows: ${[...heights]}`);
  }
});
