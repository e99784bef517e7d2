// The race screen, as somebody presses and reads it.

// Of the events alone, as a stopwatch beside the page would tell it.
const momentOf = ({ timeStamp }) => Date.now() - (performance.now() - timeStamp);

const watchPresses = () => {
  addEventListener("pointerdown", (event) => (seen.lastPress = momentOf(event)), { capture: true });
  return true;
};

const lastPress = () => seen.lastPress;

const pressLap = () => {
  const button = inside(".race-now .tap");
  const options = { bubbles: true, composed: true, pointerId: 1, pointerType: "touch", isPrimary: true };
  const press = new PointerEvent("pointerdown", options);
  const moment = momentOf(press);
  button.dispatchEvent(press);
  button.dispatchEvent(new PointerEvent("pointerup", options));
  return moment;
};

const runLaps = async (count, millis) => {
  for (; count; count--) {
    passTime(millis);
    pressLap();
    await frames(1);
  }
  return true;
};

// Milliseconds from the press, by the time of the event, to the end of the frame that shows it.
const untilLapIsPainted = async (millis) => {
  passTime(millis);
  await frames(2);
  const before = inside(".race-now .last").textContent;
  const start = seen.realNow();
  pressLap();
  await new Promise((done) =>
    requestAnimationFrame(() => {
      // A message is delivered after the frame whose callback sent it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }),
  );
  const took = seen.realNow() - start;
  if (inside(".race-now .last").textContent === before) throw new Error("the press changed nothing");
  return took;
};

// Of a race with a mark every 100 m.
const shownRace = () => {
  const last = inside(".race-screen[open] .race-now .last");
  const button = inside(".race-screen[open] .race-now .tap");
  const next = button?.textContent.match(/at (\d+) m/);
  if (!last || !next) throw new Error("no race screen");
  return { passed: next[1] / 100 - 1, isRecorded: last.dataset.recorded === "true", isPressable: !button.disabled };
};

// What the browser has of a race, for the report of a failed test.
const storedRace = async () => {
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  const opened = indexedDB.open("lapwise");
  await new Promise((done) => (opened.onsuccess = opened.onerror = done));
  const stores = [...opened.result.objectStoreNames];
  const read = stores.length ? opened.result.transaction(stores) : null;
  const keys = stores.map((store) => read.objectStore(store).getAllKeys());
  if (read) await new Promise((done) => (read.oncomplete = done));
  opened.result.close();
  const note = localStorage.getItem("lapwise:race");
  return JSON.stringify({ databases, note, stores, keys: keys.map((key) => key.result) });
};
