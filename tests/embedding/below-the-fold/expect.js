// Far below the view only the loader is fetched; the rest comes with scrolling, and shifts nothing.
import { equal, expect, holds, plan, ready, requested, showsContent, until, wait } from "../situation.js";

/** The files of the widget, each once: WebKit may list a script that it loads ahead a second time. */
const own = () => {
  const files = requested().filter((name) => !name.includes("/embedding/") && !name.endsWith(".svg"));
  return [...new Set(files.map((name) => name.split("/").at(-1)))];
};

expect(async () => {
  await until("the loader is there", () => customElements.get("lapwise-plan"));
  await wait(600);
  equal(own(), ["lapwise.js"], "fetched before it is near the view");
  holds(showsContent(), "the link inside is there");
  scrollTo(0, 3200);
  await ready();
  const stems = own().filter((name) => name.endsWith(".wasm")).map((name) => name.split("-")[0]);
  equal(stems.sort(), ["api", "lapwise"], "wasm files");
  await wait(100);
  holds(watched.shift < 0.01, `layout shift of ${watched.shift}`);
  equal(plan().schedule.goalS, 1500, "goal");
});
