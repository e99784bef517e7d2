// The plan of the first planner, and its fields.

const planner = () => document.querySelector("lapwise-plan");

const inside = (selector) => planner()?.shadowRoot?.querySelector(selector) ?? null;

const allInside = (selector) => [...(planner()?.shadowRoot?.querySelectorAll(selector) ?? [])];

const schedule = () => planner()?.schedule ?? null;

const goalSeconds = () => schedule()?.goalS ?? null;

const planValue = (key) => schedule()?.plan[key] ?? "";

const laps = () => (schedule()?.splits ?? []).map(({ lap }) => lap).join(" ");

const sumOfLaps = () => schedule().splits.reduce((sum, { lapMs }) => sum + lapMs, 0);

const link = () => planner()?.link ?? "";

// The fallback has neither a schedule nor a table in a shadow root.
const showsTable = () => {
  const marks = schedule()?.splits.length ?? 0;
  const rows = allInside("table.splits tbody tr:not(.between)").filter(isShown);
  return marks > 0 && rows.length === marks && rows.every((row) => plain(row.textContent) !== "");
};

const racesOffered = () => allInside("[role=option] b").map((name) => name.textContent);

const changedLaps = () =>
  allInside("table.changes tbody tr").map((row) => [...row.cells].map((cell) => cell.textContent));

// Laps of the table at which the Tab key stops.
const lapsInTabOrder = () =>
  allInside(".lap input").filter((input) => input.tabIndex === 0).map((input) => input.ariaLabel);

const bottomOfFirstScreen = () => {
  const parts = ["#race", "#goal", ".headline", ".clocks li:nth-child(4)"].map(inside);
  return Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
};

const row = (title) =>
  allInside(".sheet .menu button").find((button) => plain(button.querySelector("span").textContent) === title);

const isPanelOpen = (title) => inside(".sheet[open] h2")?.textContent === title;

const isSheetStill = () => inside(".sheet[open]")?.getAnimations().length === 0;

const isSheetOpen = () => !!inside(".sheet[open]");

const goBack = () => {
  history.back();
  return true;
};

const scrollToEnd = () => {
  scrollTo(0, document.documentElement.scrollHeight);
  return true;
};

// The actions or what has taken their place, and nothing else.
const isBarAtBottom = () => {
  const shown = allInside(".bar, .answers").filter(isShown);
  return shown.length === 1 && Math.abs(shown[0].getBoundingClientRect().bottom - innerHeight) <= 1;
};

const isSheetClosed = () => !isSheetOpen();

const shapeButton = () => inside(".shape-button");

const isInvalid = (field) => field.getAttribute("aria-invalid") === "true";

const isAllSelected = ({ value, selectionStart, selectionEnd }) =>
  value !== "" && selectionStart === 0 && selectionEnd === value.length;

// As from the clipboard: all at once.
const pasteInto = (field, text) => {
  field.value = text;
  return field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertFromPaste" }));
};

const passingTimes = () => tables().at(-1).slice(1).map((row) => row.join(" "));

const topOfPlanner = () => planner().getBoundingClientRect().top;

// How far what is in sight has moved by itself so far, as browsers count it; 0 where they do not.
const layoutShift = () =>
  new Promise((done) => {
    let shift = 0;
    const add = (list) => list.getEntries().filter((entry) => !entry.hadRecentInput).forEach(({ value }) => (shift += value));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(shift), 200);
  });
