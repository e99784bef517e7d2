// The loader: defines <lapwise-plan> and fetches the planner when one comes near the view.
import { HELP, at, request } from "./beside.js";

let planner;
let language;
let starts = 0;
// The parts that the last instance had.
let parts = [];
const load = (element) =>
  (planner ??= start(element).catch((error) => {
    // Forgotten, so that the next call tries again.
    planner = undefined;
    throw error;
  }));

const lost = (what, cause) => new Error(`${what}. ${HELP}`, { cause });

const get = async (name, options) => {
  const response = await request(name, options);
  const type = response.headers.get("content-type");
  // Some servers answer with a page where they have no file.
  if (!response.ok || /html/.test(type)) throw lost(`${response.url} answered ${response.status} ${type}`);
  return response;
};

const importGlue = async (copy) => {
  const address = (await at("{{glue}}")) + copy;
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  } catch (error) {
    throw lost(`${address} cannot be loaded`, error);
  }
};

// Kept when an instance fails, since a compiled module is still good.
const compiled = {};
const compile = (name) =>
  (compiled[name] ??= get(name)
    .then(async (response) =>
      // A stream of another type is refused, so it is compiled once it is there.
      response.headers.get("content-type") === "application/wasm"
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer()),
    )
    .catch((error) => {
      delete compiled[name];
      throw error;
    }));

async function start(element) {
  // Under another address the glue is another copy, which shares nothing with an instance that failed.
  const copy = starts++ ? `#${starts}` : "";
  const sheet = new CSSStyleSheet();
  let styles = "";
  const style = async (name) => {
    const more = await (await get(name)).text();
    // At once, since `replace` is refused while another file is being added.
    sheet.replaceSync((styles += more));
  };
  const wasm = compile("{{wasm}}");
  // Whichever fails first is the one that is told of.
  wasm.catch(() => {});
  const [glue] = await Promise.all([
    importGlue(copy),
    style("{{widget.css}}"),
  ]);
  for (const name of glue.earlyFiles(element)) compile(name).catch(() => {});
  // That of the planner which comes first, and kept when an instance fails.
  language ??= glue.language(element, get);
  const first = await glue.instantiate(wasm);
  // A part works on the memory and the table of the first module.
  const add = async (name) =>
    /css$/.test(name) ? style(name) : WebAssembly.instantiate(await compile(name), { __wasm_split: first });
  const forget = (loaded) => {
    planner = undefined;
    parts = loaded;
  };
  await glue.begin(sheet, forget, add, parts, element, await at("index.html"));
  await glue.speak(await language);
  return glue;
}

export async function schedule(options) {
  return (await load()).answer(options);
}

// The browser paints and answers between what is before and what is after.
const pause = () => new Promise((done) => setTimeout(done));

// Made when it is needed, since a server has no such thing.
let near;
const observe = (element) => {
  near ??= new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.showPlanner()),
    { rootMargin: "300px" },
  );
  near.observe(element);
};

// generated: keys, by `cargo xtask generate`
const KEYS = [
  ..."distance,goal,pace,aim,by,surface,lap,lane,odd,every,units,shape,round,locks,stops,sections,cues,pb".split(","),
  ..."seed,goal-b,goal-c,rival,decide,date,start,delay,label,athlete,text".split(","),
];

// These say how a plan is shown, and are attributes alone.
const LOOKS = ["theme", "loading", "fields"];
// generated: end

const metres = (text) =>
  ({ half: 21097, marathon: 42195 })[text] ?? parseFloat(text) * (/k/.test(text) ? 1000 : /mi/.test(text) ? 1609 : 1);

// The rows of the table, as far as they can be told without the planner: the splits, halfway between two, and between
// miles every 5 km.
const rows = ({ distance, every }) => {
  const length = metres(distance);
  const splits = length / (metres(every) || (/\dm$|sc|mile/.test(distance) ? 400 : 1000)) || 5;
  return Math.min(Math.ceil(splits) + !!(splits % 2) + (/mi/.test(every) && length / 5000), 450);
};

// A server has no elements, and may read this file nevertheless.
class LapwisePlan extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...KEYS, "readonly"];

  static {
    for (const key of [...KEYS, "link", ...LOOKS]) {
      const name = key.replace(/-./, (part) => part[1].toUpperCase());
      Object.defineProperty(this.prototype, name, {
        enumerable: true,
        configurable: true,
        get() {
          return this.#read(key, name);
        },
        set(value) {
          this.#set(key, value == null ? value : `${value}`);
        },
      });
    }
  }

  #root = this.attachShadow({ mode: "open" });
  #widget;
  // True from when the planner is on screen.
  #isReady = false;
  // Options set before the planner was there, in order.
  #pending = [];

  connectedCallback() {
    for (const name of Object.keys(this)) {
      // A property set before the definition hides the accessor.
      const value = this[name];
      if (name in LapwisePlan.prototype && delete this[name]) Reflect.set(this, name, value);
    }
    if (this.#widget) return this.#show();
    if (!this.#root.firstChild) this.#fallBack();
    if (this.loading === "eager") this.showPlanner();
    else observe(this);
  }

  disconnectedCallback() {
    near?.unobserve(this);
    this.#widget?.leave();
  }

  attributeChangedCallback(name, old, value) {
    // Page builders set attributes to what they are; that is no change.
    if (value === old) return;
    if (this.#widget) this.#widget.set(name, value);
    // The planner reads attributes from the element, but one set after a property outweighs it.
    else if (this.#pending[0]) this.#pending.push([name, value]);
  }

  // A copy that is made of the element itself has its plan; the attributes are the page's, so they do not.
  cloneNode(isDeep) {
    const copy = super.cloneNode(isDeep);
    // A copy in a document that knows no such element is a plain one.
    if (#pending in copy) copy.#pending = this.#widget && this.link ? [["link", this.link]] : [...this.#pending];
    return copy;
  }

  async showPlanner(isRestart) {
    near?.unobserve(this);
    try {
      const glue = await load(this);
      await pause();
      // Meanwhile it may have been shown already, or have left the page.
      if (this.#widget || !this.isConnected) return;
      this.#widget = new glue.ElementWidget(this, this.#root, this.#pending, isRestart, (link, error) => {
        this.#forget();
        if (link) this.#pending = [["link", link]];
        if (error) this.#fail(error);
        else if (this.isConnected) this.showPlanner(true);
      });
      await pause();
      if (this.#widget && this.isConnected) this.#show();
    } catch (error) {
      this.#fail(error);
    }
  }

  #show() {
    try {
      this.#widget.mount();
      // There is none where its instance had failed, and one more is on its way.
      if (!this.#widget || this.#isReady) return;
      this.#isReady = true;
      this.#dispatch("ready", this.schedule);
    } catch (error) {
      this.#fail(error);
    }
  }

  #forget() {
    this.#widget = undefined;
    this.#isReady = false;
  }

  // Shows the element's own content, in the room that the planner will need.
  #fallBack(...more) {
    const sheet = new CSSStyleSheet();
    // The page's links as buttons, above everything else; a plan that is there to be read has nothing that changes it.
    const presets = this.querySelector("li a[href*='#']") ? 55 : 0;
    const choices = this.readOnly ? -195 : presets;
    const height = (base, row = 45) => `${base + choices + row * rows(this)}px`;
    const room = (width, height) => `@container(width>=${width}px){p{min-height:var(--lapwise-height,${height})}}`;
    // The table stands beside the chart, in lower rows where a pointer is fine.
    const beside = (row) => room(1080, `max(${945 + choices}px,${height(138, row)})`);
    sheet.replaceSync(
      ":host{display:block}:host([hidden]){display:none}div{container-type:inline-size}p{margin:0}button{font:inherit}" +
        room(0, height(770)) +
        room(506, height(841)) +
        room(566, height(949)) +
        room(760, height(882)) +
        beside(45) +
        `@media(pointer:fine){${beside(27)}}`,
    );
    this.#root.adoptedStyleSheets = [sheet];
    const [frame, content, slot] = ["div", "p", "slot"].map((name) => document.createElement(name));
    content.append(slot, ...more);
    frame.append(content);
    this.#root.replaceChildren(frame);
    for (const touch of ["pointerover", "focusin"]) slot.addEventListener(touch, () => this.showPlanner(), { once: true });
  }

  #fail(error) {
    console.warn("Lapwise cannot be shown:", error);
    this.#forget();
    const again = document.createElement("button");
    again.textContent = "{{message:try-again}}";
    again.part = "retry";
    again.onclick = () => this.showPlanner();
    this.#fallBack(again);
    this.#dispatch("error", error);
  }

  #dispatch(what, detail) {
    this.dispatchEvent(new CustomEvent(`lapwise-${what}`, { bubbles: true, composed: true, detail }));
  }

  #set(key, value) {
    if (LOOKS.includes(key)) value == null ? this.removeAttribute(key) : this.setAttribute(key, value);
    else if (this.#widget) this.#widget.set(key, value);
    else this.#pending.push([key, value]);
  }

  #read(key, name) {
    if (LOOKS.includes(key)) return this.getAttribute(key);
    const shown = this.#widget?.read(name);
    if (shown != null) return shown;
    const pending = this.#pending.findLast((option) => option[0] === key);
    return (pending ? pending[1] : this.getAttribute(key)) ?? "";
  }

  get schedule() {
    return (this.#isReady && this.#widget.read()) || null;
  }

  get readOnly() {
    return this.hasAttribute("readonly");
  }

  set readOnly(value) {
    this.toggleAttribute("readonly", !!value);
  }

  // By the name of the attribute, as some frameworks set it.
  get readonly() {
    return this.readOnly;
  }

  set readonly(value) {
    this.readOnly = value;
  }
}

export const define = (name = "lapwise-plan") => {
  const { customElements } = globalThis;
  // There are none on a server.
  if (!customElements) return;
  // A class of its own, since one class takes one name alone.
  if (!customElements.get(name)) customElements.define(name, class extends LapwisePlan {});
  return customElements.get(name);
};
