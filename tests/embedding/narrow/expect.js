// A column of 300 px that cuts off what is too wide, and a wide one: each widget goes by the room it has.
import { comesTo, expect, frames, inside, plan, ready } from "../situation.js";

/** What is wider than there is room. */
const sticksOut = () => {
  const { left, right } = plan().getBoundingClientRect();
  const shown = [...plan().shadowRoot.querySelectorAll("*")].filter((element) => !element.closest("svg, .unseen"));
  const over = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
  });
  return over.map((element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 80)}`);
};

expect(async () => {
  await ready();
  scrollTo(0, document.body.scrollHeight);
  await ready(plan(1));
  for (const width of [280, 300, 320, 360, 480, 620]) {
    document.querySelector(".column").style.width = `${width}px`;
    await frames();
    await comesTo(sticksOut, [], `at ${width} px`);
  }
  const columns = (element) => getComputedStyle(inside(".planner", element)).gridTemplateColumns.split(" ").length;
  await comesTo(() => [columns(plan(0)), columns(plan(1))], [1, 3], "columns");
});
