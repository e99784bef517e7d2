// Two versions on one page: the first has the tag, the other does no harm and may define a tag of its own. What they
// share fails for both, and both are back.
import { equal, expect, holds, inside, loader, plan, ready, shows, type, until, wait } from "../situation.js";

expect(async () => {
  const [first, second] = [await import(loader()), await import(loader("?another"))];
  const owner = customElements.get("lapwise-plan");
  equal(first.define(), owner, "define again");
  second.define();
  equal(customElements.get("lapwise-plan"), owner, "the first stays");
  holds(second.define("other-plan") === customElements.get("other-plan"), "another tag");
  const other = document.querySelector("other-plan");
  await Promise.all([ready(), ready(other)]);
  const goals = () => [plan(), other].map((element) => element.schedule?.goalS);
  equal(goals(), [1500, 3000], "goals");

  type("#goal", "49:00", other);
  await shows("49:00", other);
  await wait(60);
  equal(memories.length, 1, "instances");
  // The only sheet of both; the tools of the chart come with what edits a plan.
  const { cssRules } = plan().shadowRoot.adoptedStyleSheets[0];
  holds([...cssRules].some((rule) => rule.cssText.includes(".zooms")), "the sheet of a part");
  spoil();
  type("#goal", "20:00");
  const isBack = (element) => inside(".notices", element)?.textContent.includes("started again");
  await until("both are back", () => isBack(plan()) && isBack(other));
  equal([...goals(), memories.length], [1500, 2940, 2], "goals after a failure, and instances");
});
