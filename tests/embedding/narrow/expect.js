// A column of 300 px that cuts off what is too wide, and a wide one: each widget goes by the room it has.
import { equal, expect, holds, inside, plan, ready, wait } from "../situation.js";

expect(async () => {
  await ready();
  scrollTo(0, document.body.scrollHeight);
  await ready(plan(1));
  await wait(100);
  for (const width of [280, 300, 320, 360, 480, 620]) {
    document.querySelector(".column").style.width = `${width}px`;
    await wait(60);
    const { left, right } = plan().getBoundingClientRect();
    const shown = [...plan().shadowRoot.querySelectorAll("*")].filter((element) => !element.closest("svg, .unseen"));
    const over = shown.find((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    });
    holds(!over, `at ${width} px ${over?.localName}.${over?.className} sticks out: ${over?.textContent.slice(0, 80)}`);
  }
  const columns = (element) => getComputedStyle(inside(".planner", element)).gridTemplateColumns.split(" ").length;
  equal([columns(plan(0)), columns(plan(1))], [1, 2], "columns");
});
