// Two versions on one page: the first has the tag, the other does no harm and may define a tag of its own.
import { equal, expect, holds, loader, plan, ready } from "../situation.js";

expect(async () => {
  const [first, second] = [await import(loader()), await import(loader("?another"))];
  const owner = customElements.get("lapwise-plan");
  equal(first.define(), owner, "define again");
  second.define();
  equal(customElements.get("lapwise-plan"), owner, "the first stays");
  holds(second.define("other-plan") === customElements.get("other-plan"), "another tag");
  const other = document.querySelector("other-plan");
  await Promise.all([ready(), ready(other)]);
  equal([plan().schedule.goalS, other.schedule.goalS], [1500, 3000], "goals");
});
