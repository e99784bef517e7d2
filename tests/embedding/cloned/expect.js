// A copy has a plan of its own, and the original loses nothing. What is copied itself has the plan of the original;
// what is copied with what is around it starts with the attributes, which nobody but the page writes.
import { equal, expect, plan, ready, shows, type, until } from "../situation.js";

/** Waits for a planner in view. What is above it grows meanwhile, and may push it out of the view again. */
const readyInView = (element) =>
  until("the planner is there", () => {
    element.scrollIntoView();
    return element.schedule;
  });

expect(async () => {
  const main = document.querySelector("main");
  const attributes = () => [...plan().attributes].map(({ name, value }) => [name, value]);
  const before = attributes();
  await ready();
  type("#goal", "24:30");
  await shows("24:30");

  const copy = plan().cloneNode(true);
  const changed = plan().cloneNode();
  changed.setAttribute("goal", "23:00");
  const around = main.cloneNode(true).firstElementChild;
  equal([copy.link, changed.goal], [plan().link, "23:00"], "before they are on the page");
  main.append(copy, changed, around);
  for (const element of [copy, changed, around]) await readyInView(element);
  equal([plan(), copy, changed, around].map((element) => element.goal), ["24m30s", "24m30s", "23m", "25m"], "goals");

  type("#goal", "20:00", copy);
  await shows("20:00", copy);
  await shows("24:30");
  equal(attributes(), before, "attributes");

  const early = document.createElement("lapwise-plan");
  early.goal = "19:00";
  const second = early.cloneNode();
  second.distance = "5km";
  main.append(second);
  await readyInView(second);
  await shows("19:00", second);
});
