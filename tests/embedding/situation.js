// What every situation is told in. The runner waits for `window.verdict`: "" where all is as expected.

export const plan = (at = 0) => document.querySelectorAll("lapwise-plan")[at];

export const inside = (what, element = plan()) => element.shadowRoot?.querySelector(what) ?? null;

export const frames = async (count = 2) => {
  for (; count; count--) await new Promise((done) => requestAnimationFrame(done));
};

export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export const until = async (what, holds, milliseconds = 10_000) => {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await wait(10);
  }
};

export const ready = (element = plan()) => until("the planner is there", () => element.schedule);

export const equal = (found, expected, what = "") => {
  const [f, e] = [found, expected].map((value) => JSON.stringify(value));
  if (f !== e) throw new Error(`${what}: ${f} is not ${e}`);
};

/** Waits until what is found is what is expected; a page that is slow to settle is no fault. */
export const comesTo = async (find, expected, what = "", milliseconds = 10_000) => {
  const end = performance.now() + milliseconds;
  const text = JSON.stringify(expected);
  while (JSON.stringify(find()) !== text && performance.now() < end) await wait(20);
  equal(find(), expected, what);
};

export const holds = (truth, what) => {
  if (!truth) throw new Error(what);
};

/** Types as somebody would who does not leave the field. */
export const type = (field, text, element = plan()) => {
  const input = inside(field, element);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }));
};

/** Moves the pointer over the page. */
export const pointsAt = (clientX, clientY) =>
  document.body.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX, clientY }));

/** Opens a panel by its word, through the list that has it, and waits for what is in it. */
export const opens = async (panel, element = plan()) => {
  const button = () => inside(`[aria-controls=panel-${panel}]`, element);
  for (const list of ["details", "more"]) if (!button()) await opens(list, element);
  button().click();
  await until(`the panel ${panel}`, () => inside(`#panel-${panel}`, element)?.childElementCount);
};

export const shows = (finish, element = plan()) =>
  until(`a finish at ${finish}`, () => inside(".headline", element)?.textContent.includes(`Finish ${finish}`));

/** Whether what stands inside the element is to be seen. */
export const showsContent = (element = plan()) => {
  const content = element.firstElementChild;
  return content.getClientRects().length > 0 && content.getBoundingClientRect().height > 0;
};

/** Lets nothing leave the page: what would be printed or saved is not, since a dialog would stop everything. */
export const keepHere = () => {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
    get() {
      const inside = get.call(this);
      if (inside) inside.print = () => {};
      return inside;
    },
  });
  const press = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) press.call(this);
  };
  HTMLInputElement.prototype.click = () => {};
  Object.defineProperty(navigator, "share", { value: undefined });
};

export const loader = (query = "") => new URL(`../../lapwise.js${query}`, import.meta.url).href;

export const requested = () => performance.getEntriesByType("resource").map((entry) => entry.name);

export const downloads = (part) => requested().filter((name) => name.includes(part)).length;

export const expect = async (act) => {
  try {
    await act();
    window.verdict = "";
  } catch (error) {
    window.verdict = `${error.message}\n${error.stack}`;
  }
  document.title = window.verdict || "As expected";
};
