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

const type = (goal) => {
  const field = planner().getElementById("goal");
  field.focus({ preventScroll: true });
  field.value = goal;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
};

const finish = () => lastRow().querySelector(".clock span").textContent;

// Milliseconds from the first edit of the goal to its answer, for which a page may still load something.
const untilAwake = async (goal) => {
  const start = performance.now();
  type(goal);
  while (finish() !== goal) await new Promise((done) => setTimeout(done, 4));
  return performance.now() - start;
};

// Milliseconds from an edit of the goal to the next paint.
const untilAnswered = async (goal) => {
  await painted();
  const start = performance.now();
  type(goal);
  await painted();
  const took = performance.now() - start;
  if (finish() !== goal) throw new Error(`${goal} was typed and the table ends at ${finish()}`);
  return took;
};

// Halfway has a row of its own where no lap ends there.
const countLaps = () => planner().querySelectorAll("table.splits tbody tr:not(.between)").length;

window.speed = { untilReady, untilAwake, untilAnswered, countLaps };
