// Runs before the page's own scripts. Both pages have a field `goal` and a table `splits`, Lapwise in its shadow root.

const planner = () => document.querySelector("lapwise-plan")?.shadowRoot ?? document;

const lastRow = () => planner().querySelector("table.splits tbody tr:last-child");

// A message is delivered after the frame whose callback sent it.
const painted = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }),
  );

// Milliseconds from the start of the navigation to the first paint with a table.
const untilReady = (async () => {
  // Not by frames: asking for one after the other keeps the page from its work.
  while (!lastRow()) await new Promise((done) => setTimeout(done, 4));
  await painted();
  return performance.now();
})();

// Milliseconds from an edit of the goal to the next paint.
const untilAnswered = async (goal) => {
  const field = planner().getElementById("goal");
  field.focus({ preventScroll: true });
  await painted();
  const start = performance.now();
  field.value = goal;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
  await painted();
  const took = performance.now() - start;
  const clock = lastRow().querySelector(".clock span").textContent;
  if (clock !== goal) throw new Error(`${goal} was typed and the table ends at ${clock}`);
  return took;
};

// Halfway has a row of its own where no lap ends there.
const countLaps = () => planner().querySelectorAll("table.splits tbody tr:not(.between)").length;

window.speed = { untilReady, untilAnswered, countLaps };
