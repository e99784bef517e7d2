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
  const edge = inside(".frame").getBoundingClientRect();
  const isOver = ({ left, right, width }) => width > 0 && (right > edge.right + 1 || left < edge.left - 1);
  return allInside("*")
    .filter((element) => !element.closest("svg *, .preview *, .unseen") && isShown(element))
    .filter((element) => isOver(element.getBoundingClientRect()))
    .map((element) => `${element.localName}.${element.className} ${plain(element.textContent).slice(0, 60)}`);
};

const panelIds = () =>
  allInside("[aria-controls^=panel-]").filter(isShown).map((button) => button.getAttribute("aria-controls"));

// True once there is something in the panel.
const opensPanel = (id) => {
  const button = inside(`[aria-controls="${id}"]`);
  if (button?.ariaExpanded === "false") button.click();
  return inside(`#${id}`)?.childElementCount > 0;
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
