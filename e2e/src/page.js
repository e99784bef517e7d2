// What a person perceives of the page, shadow roots included.

// What the scripts of a visitor remember from one to the next, until the page is loaded again.
const seen = (window.seenByVisitor ??= {});

const roots = (root = document) => [
  root,
  ...[...root.querySelectorAll("*")].filter((e) => e.shadowRoot).flatMap((e) => roots(e.shadowRoot)),
];

const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);

const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// innerText stops at a shadow root, so each is asked for its own children.
const text = () =>
  roots()
    .flatMap((root) => (root === document ? [document.body] : [...root.children]))
    .filter((element) => element && isShown(element))
    .map((element) => plain(element.innerText))
    .join(" ");

const CONTROLS =
  "input, select, textarea, button, summary, a[href], [role], [tabindex], [contenteditable]";

// Whatever could have lent the element its name; the browser then says which did.
const hints = (element) => {
  const by = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
  return [
    element.getAttribute("aria-label"),
    ...by.map((id) => element.getRootNode().getElementById(id)?.textContent),
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    element.textContent,
    element.title,
    element.placeholder,
    element.type === "submit" || element.type === "button" ? element.value : "",
  ].map(plain);
};

const candidates = (name) =>
  all(CONTROLS).filter((element) => isShown(element) && hints(element).some((hint) => hint.includes(name)));

const checkBox = (label) =>
  all("input[type=checkbox]")
    .filter(isShown)
    .find((box) => [...box.labels].some(({ textContent }) => plain(textContent).startsWith(label)));

const controls = () => all(CONTROLS).filter(isShown);

// As a person's choice would: the value first, then the events.
const choose = (list, text) => {
  const option = [...list.options].find((option) => plain(option.textContent) === text);
  if (!option) return null;
  list.value = option.value;
  for (const type of ["input", "change"]) list.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  return true;
};

const cellText = (cell) => {
  const field = cell.querySelector("input, select, textarea");
  // Rows far out of sight are not laid out, so they have no inner text.
  return field ? field.value : plain(cell.innerText || cell.textContent);
};

const tables = () =>
  all("table, [role=table], [role=grid]")
    .filter(isShown)
    .map((table) =>
      [...table.querySelectorAll("tr, [role=row]")]
        .filter(isShown)
        .map((row) => [...row.querySelectorAll("th, td, [role$=cell], [role$=header]")].filter(isShown).map(cellText)),
    );

const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

// Those in sight, or a way to try again.
const arePlannersThere = () =>
  all("lapwise-plan")
    .filter((plan) => plan.loading === "eager" || plan.getBoundingClientRect().top < innerHeight)
    .every((plan) => plan.schedule || plan.shadowRoot?.querySelector("[part=retry]"));

const isNoWiderThanTheScreen = () =>
  document.documentElement.scrollWidth <= document.documentElement.clientWidth;
