// The page's timers and frames.

const frames = async (count) => {
  for (; count; count--) await new Promise((done) => requestAnimationFrame(done));
};

// A timer of so many milliseconds or more is the driver's: WebKit's sets the time-out of a script in the page.
const DRIVERS_MILLIS = 30_000;

// Timers that are set from now on for so many milliseconds or more wait for `runTimers`.
const holdTimers = (least) => {
  const [set, clear] = [window.setTimeout, window.clearTimeout];
  const held = new Map();
  seen.timers = held;
  seen.releaseTimers = () => Object.assign(window, { setTimeout: set, clearTimeout: clear });
  let last = 0;
  window.setTimeout = (act, millis = 0, ...more) => {
    if (millis < least || millis >= DRIVERS_MILLIS) return set.call(window, act, millis, ...more);
    // No timer of the browser has a negative handle.
    last -= 1;
    held.set(last, { act: () => act(...more), due: performance.now() + millis });
    return last;
  };
  window.clearTimeout = (handle) => held.delete(handle) || clear.call(window, handle);
  return true;
};

const countHeldTimers = () => seen.timers.size;

const MOST_TIMERS = 100;

// One after the other as they are due, those included that they set. None is held any more afterwards.
const runTimers = async () => {
  let count = 0;
  while (seen.timers.size > 0) {
    if (count === MOST_TIMERS) throw new Error("timers set each other for ever");
    const [handle, { act }] = [...seen.timers].reduce((one, other) => (other[1].due < one[1].due ? other : one));
    seen.timers.delete(handle);
    act();
    count += 1;
    await frames(1);
  }
  seen.releaseTimers();
  return count;
};

// The first table, where it stays the same for so many frames.
const stillTable = async (count) => {
  const before = JSON.stringify(tables()[0]);
  await frames(count);
  const after = tables()[0];
  return JSON.stringify(after) === before ? (after ?? null) : null;
};

// The clock of the device, and the one that nobody sets, stop at so many milliseconds since 1970. The second one has
// another start than the times of events then, which are therefore those of the clock. By the window, since a driver's
// script may have classes of its own.
const stopClocks = (millis) => {
  seen.realNow ??= window.performance.now.bind(window.performance);
  window.Date.now = () => millis;
  window.performance.now = () => millis;
  return true;
};

// Both clocks, stopped so many milliseconds later.
const passTime = (millis) => {
  const [wall, monotonic] = [window.Date.now() + millis, window.performance.now() + millis];
  window.Date.now = () => wall;
  window.performance.now = () => monotonic;
  return true;
};

// The clock of the device alone, as somebody sets it.
const setClock = (millis) => {
  window.Date.now = () => millis;
  return true;
};

// As on a phone that is locked, or has something else in front.
const hidePage = () => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
  return true;
};

const showPage = () => {
  delete document.visibilityState;
  document.dispatchEvent(new Event("visibilitychange"));
  return true;
};

// Both clocks and all timers run so many times as fast from now on.
const speedUp = (times) => {
  const { Date: date, performance: second, setTimeout: set } = window;
  const [now, monotonic] = [date.now(), second.now.bind(second)];
  const start = monotonic();
  const since = () => (monotonic() - start) * times;
  date.now = () => Math.floor(now + since());
  second.now = () => start + since();
  window.setTimeout = (act, millis = 0, ...more) =>
    set.call(window, act, millis < DRIVERS_MILLIS ? millis / times : millis, ...more);
  return true;
};
