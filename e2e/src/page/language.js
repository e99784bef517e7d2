// Texts of the first planner, judged by their letters: in a language that is derived from English, every letter of a
// message has an accent.

// Symbols stay as they are.
const UNITS = ["km", "mi", "m", "s", "h", "min", "mm"];

const SPOKEN = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt", "label"];

const hasPlainWord = (text) => (text.match(/[A-Za-z]+/g) ?? []).some((word) => !UNITS.includes(word));

// Those that only assistive technology is told, and those that are hidden for now, are among them.
const plainTexts = () =>
  allInside("*")
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data),
      ...SPOKEN.map((name) => element.getAttribute(name) ?? ""),
    ])
    .filter(hasPlainWord);

// What reaches over the edge of the planner. It may be cut off there, so that the page does not scroll.
const cutOff = () => {
  // The sheet, the bar, the answers and the note are as wide as the screen, and the details that are set scroll in
  // their row.
  const edge = (element) => (element.closest(".sheet, .bar, .answers, .sent > blockquote") ?? inside(".frame")).getBoundingClientRect();
  const isOver = (element) => {
    const [{ left, right, width }, within] = [element.getBoundingClientRect(), edge(element)];
    return width > 0 && (right > within.right + 1 || left < within.left - 1);
  };
  return allInside("*")
    .filter((element) => !element.closest("svg *, .preview *, .unseen, .details *") && isShown(element))
    .filter(isOver)
    .map((element) => `${element.localName}.${element.className} ${plain(element.textContent).slice(0, 60)}`);
};

const PANELS = "shape details references course sections day notes run share print race-day more plans save embed".split(" ");

const panelIds = () =>
  [...PANELS, ...(planValue("surface") === "track" ? ["spot"] : [])].map((word) => `panel-${word}`);

// Opens a panel through the list that has it. True once there is something in the panel.
const opensPanel = (id) => {
  const panel = inside(`#${id}`);
  if (panel) return panel.childElementCount > 0;
  const list = inside("#panel-details") ? "panel-more" : "panel-details";
  (inside(`[aria-controls="${id}"]`) ?? inside(`[aria-controls="${list}"]`))?.click();
  return false;
};

const languageOfPlanner = () => {
  const { lang, dir } = inside(".frame") ?? {};
  return `${lang} ${dir}`;
};

// Where a field has to be told without its name.
const typeIntoField = (id, text) => {
  const field = inside(`#${id}`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.blur();
  return true;
};

// By `tests/embedding/panic/page.js`.
const spoilPlanner = () => {
  window.spoil();
  return true;
};

const isPlanner = (count) => window.memories.length === count && schedule() !== null;
