// The page around the planner, and its author's scripts.

const setAttributeOfPlanner = (name, value) => planner().setAttribute(name, value) ?? true;

const property = (name) => planner()[name];

const setProperty = (name, value) => {
  planner()[name] = value;
  return true;
};

const movePlannerToTop = () => {
  document.body.prepend(planner());
  return document.body.firstElementChild === planner();
};

const hearChanges = () => {
  seen.goals = [];
  addEventListener("lapwise-change", (event) => seen.goals.push(event.detail.goalS));
  return true;
};

const heardGoals = () => seen.goals;

const pageAround = () =>
  document.head.outerHTML + [...document.body.children].map((child) => child.outerHTML).join();

// The result of `schedule`, or the message of its error.
const scheduleOf = async (options) => {
  const { schedule } = await import("/lapwise.js");
  try {
    return { schedule: await schedule(options) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : "not an Error" };
  }
};

const historyLength = () => history.length;

const windowHasFocus = () => document.hasFocus();

const openInPage = (fragment) => (location.hash = fragment);

// The page goes before it hears of the fragment.
const openAndLeave = (fragment) => {
  location.hash = fragment;
  return dispatchEvent(new PageTransitionEvent("pagehide"));
};
