// What the browser keeps.

const OWN_PLAN = "lapwise:plan";
const SAVED_PLAN = `${OWN_PLAN}:`;

const storedPlan = () => localStorage.getItem(OWN_PLAN) ?? "";

const savedPlan = (number) => localStorage.getItem(`${SAVED_PLAN}${number}`) ?? "";

const savedPlans = () =>
  Object.entries(localStorage).filter(([key]) => key.startsWith(SAVED_PLAN)).map(([, text]) => text);

const savePlan = (number, text) => localStorage.setItem(`${SAVED_PLAN}${number}`, text);

const hearOfSavedPlan = (number) =>
  dispatchEvent(new StorageEvent("storage", { key: `${SAVED_PLAN}${number}`, storageArea: localStorage }));

const refuseStorage = () =>
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("refused", "SecurityError");
    },
  }) && true;

const namesInMyPlans = () => allInside(".plans input").map((name) => name.value);

const hasServiceWorkerReady = () => navigator.serviceWorker.ready.then(() => true);

const countCaches = () => caches.keys().then((names) => names.length);

const isServedByServiceWorker = () => navigator.serviceWorker.controller !== null;

const OPENED_CACHES = {
  kept: () => ({ match: async () => "kept" }),
  missing: () => ({ match: async () => undefined }),
  unreadable: () => ({ match: () => Promise.reject(new Error("refused")) }),
  refused: () => {
    throw new Error("refused");
  },
};

// Runs the site's service worker with a cache like that, and asks it for the page.
const serviceWorkerAnswer = async (cache) => {
  const text = await (await fetch("sw.js")).text();
  const heard = {};
  const own = { addEventListener: (name, act) => (heard[name] = act) };
  const opened = { open: async () => OPENED_CACHES[cache]() };
  const page = `${location.origin}/`;
  new Function("self", "registration", "caches", "fetch", text)(own, { scope: page }, opened, async () => "the site");
  let answer;
  const request = { url: page, method: "GET", mode: "navigate" };
  heard.fetch({ request, respondWith: (given) => (answer = given) });
  return answer;
};

const isLapRecorded = () => inside(".race-now .last")?.dataset.recorded === "true";

const raceScreen = () => plain(inside(".race-screen[open]")?.innerText);

const isOverPage = () => history.state === "lapwise:over";

const refuseDatabases = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException("refused", "SecurityError");
  };
  return true;
};

// As where the disk is full.
const fillDatabases = () => {
  seen.put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  return true;
};

const makeRoom = () => {
  IDBObjectStore.prototype.put = seen.put;
  return true;
};
