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

// Tasks of more than 50 ms, each its start and its milliseconds, and moves of what is in sight that nobody asked for.
const longTasks = [];
const shifts = [];
const observe = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
observe("longtask", ({ startTime, duration }) => longTasks.push([startTime, duration]));
observe("layout-shift", ({ startTime, value, hadRecentInput }) => hadRecentInput || shifts.push([startTime, value]));

const QUIET = 1500;

// What everything since `start` has cost, once no task has been long for a while.
const costsSince = async (start) => {
  const lastEnd = () => longTasks.reduce((end, [at, took]) => Math.max(end, at + took), start);
  while (performance.now() - lastEnd() < QUIET) await new Promise((done) => setTimeout(done, 100));
  // The task in which all began has an earlier start than what was done in it.
  const tasks = longTasks.filter(([at, took]) => at + took >= start).map(([, took]) => took);
  return {
    longest: Math.max(0, ...tasks),
    blocking: tasks.reduce((sum, took) => sum + took - 50, 0),
    shift: shifts.reduce((sum, [at, value]) => (at >= start ? sum + value : sum), 0),
  };
};

// The costs of loading, once there is a table.
const loading = async () => {
  await untilReady;
  return costsSince(0);
};

// The costs of the first edit, and of all that it has a page do.
const firstTouch = async (goal) => {
  const start = performance.now();
  await untilAwake(goal);
  return costsSince(start);
};

// Where a lap is held: its handle, or on the plain page the dot on what is read.
const handleOf = (lap) => {
  const picture = planner().querySelector(".chart svg");
  picture.scrollIntoView({ block: "center" });
  const step = planner().getElementById(`step-${lap}`);
  const press = (key) => picture.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  if (step) step.focus({ preventScroll: true });
  else ["Home", ...Array(lap).fill("ArrowRight")].forEach(press);
  return step ? planner().querySelector(".grab") : planner().querySelector(".dot");
};

const lapOf = (lap) => {
  const cell = planner().querySelectorAll("table.splits tbody tr:not(.between)")[lap].querySelector(".lap");
  return cell.querySelector("input")?.value ?? cell.textContent;
};

const nextFrame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));

// Milliseconds of each frame while a lap is dragged up and down, 8 pixels a frame: more than a second of it.
const drag = async (lap, frames) => {
  const handle = handleOf(lap);
  // From choosing a lap to its handle a finger takes a moment.
  await new Promise((done) => setTimeout(done, 300));
  await painted();
  const picture = planner().querySelector(".chart svg");
  const { x, y, width, height } = handle.getBoundingClientRect();
  const [clientX, middle, before] = [x + width / 2, y + height / 2, lapOf(lap)];
  const send = (target, type, by) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true, composed: true, cancelable: true, pointerId: 7, pointerType: "touch", isPrimary: true,
        buttons: 1, clientX, clientY: middle + by,
      }),
    );
  const seen = new Set();
  const times = [];
  send(handle, "pointerdown", 0);
  let last = await nextFrame();
  for (let frame = 1; frame <= frames; frame += 1) {
    send(picture, "pointermove", 8 * (8 - Math.abs((frame % 32) - 16)));
    const now = await nextFrame();
    times.push(now - last);
    last = now;
    seen.add(lapOf(lap));
  }
  send(picture, "pointerup", 0);
  if (seen.size < 3) throw new Error(`${before} was dragged and became ${[...seen]}`);
  return times;
};

// Halfway has a row of its own where no lap ends there.
const countLaps = () => planner().querySelectorAll("table.splits tbody tr:not(.between)").length;

window.speed = { untilReady, loading, firstTouch, untilAwake, untilAnswered, drag, countLaps };
