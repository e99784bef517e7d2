// Runs before the page's own scripts.

const costs = { longTasks: 0, shift: 0 };
new PerformanceObserver((list) => (costs.longTasks += list.getEntries().length)).observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) costs.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });

const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const fetched = () => performance.getEntriesByType("resource").map((entry) => [entry.name.split("/").at(-1), entry.transferSize]);

// What a page has fetched by itself, and what the loader has cost it.
const atRest = async () => {
  while (document.readyState !== "complete") await after(10);
  await after(2000);
  return { fetched: fetched().filter(([name]) => name !== "below.css" && name !== "icon.svg"), ...costs };
};

// Milliseconds from putting an element into the page until everything about it is done.
const untilDone = async (goal) => {
  const element = document.createElement("lapwise-plan");
  Object.assign(element, { distance: "10km", goal, loading: "eager" });
  const isReady = new Promise((done) => element.addEventListener("lapwise-ready", done));
  const start = performance.now();
  document.body.append(element);
  await isReady;
  // A message is delivered once the effects, which are microtasks, are done.
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  return performance.now() - start;
};

const tenTimes = async () => {
  const times = [];
  for (let at = 0; at < 10; at++) {
    times.push(await untilDone(`${45 + at}:00`));
    await after(200);
  }
  return { times, wasm: fetched().filter(([name]) => name.endsWith(".wasm")).length };
};

window.embedSpeed = { atRest, tenTimes };
