// What a page asks for comes at once, what edits a plan when somebody is near, another part alone when its panel is opened, and nothing comes twice.
import { equal, expect, holds, inside, opens, plan, pointsAt, ready, requested, until, wait } from "../situation.js";

// Of those that were asked for at one moment, the browser tells in any order.
const parts = () =>
  requested()
    .map((address) => address.split("/").at(-1))
    .filter((name) => /\.(wasm|css)$/.test(name) && !/^(lapwise|widget)-/.test(name))
    .sort();
const stems = (names) => [...new Set(names.map((name) => name.split("-")[0]))].filter((stem) => stem !== "shared").sort();

expect(async () => {
  plan().style.width = "600px";
  await ready();
  await wait(300);
  equal(stems(parts()), ["api"], "before somebody is near");
  const { right, top } = plan().getBoundingClientRect();
  pointsAt(right + 250, top);
  await wait(200);
  equal(stems(parts()), ["api"], "while the pointer is far");
  pointsAt(right + 150, top);
  await until("it listens without a touch", () => inside("[role=slider]"));
  equal(stems(parts()), ["api", "edit"], "when the pointer is near");
  const panels = { share: "share", print: "paper", plans: "library", references: "details" };
  for (const [panel, part] of Object.entries(panels)) {
    const before = parts();
    await opens(panel);
    equal(stems(parts().filter((name) => !before.includes(name))), [part], `what the panel ${panel} needs`);
  }
  const all = parts();
  await opens("share");
  equal(parts(), all, "a panel that is opened again");
  holds(new Set(all).size === all.length, `nothing twice: ${all}`);
});
