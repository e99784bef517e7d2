// The loader: defines <lapwise-plan> and fetches the planner when one comes near the view.
const at = (name) => new URL(name, import.meta.url);

let planner;
const load = () =>
  (planner ??= start().catch((error) => {
    planner = undefined;
    throw error;
  }));

async function start() {
  const get = async (name) => {
    const response = await fetch(at(name));
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return response;
  };
  const sheet = new CSSStyleSheet();
  const wasm = get("{{wasm}}");
  // Whichever fails first is the one that is told of.
  wasm.catch(() => {});
  const [glue] = await Promise.all([
    import(at("{{glue}}")),
    get("{{widget.css}}").then((css) => css.text()).then((css) => sheet.replace(css)),
  ]);
  const first = await glue.default({ module_or_path: wasm });
  // The module that changes plans works on the memory of the one that shows them.
  glue.provide(() =>
    get("{{later}}")
      .then((later) => later.arrayBuffer())
      .then((later) => WebAssembly.instantiate(later, { __wasm_split: first }))
      .then(() => glue.arrived(true), () => glue.arrived(false)),
  );
  return { glue, sheet };
}

export async function schedule(options) {
  return (await load()).glue.schedule(options);
}

const near = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.wake()),
  { rootMargin: "300px" },
);

class LapwisePlan extends HTMLElement {
  #widget;
  #link;
  #changes = new MutationObserver((records) => {
    for (const { attributeName: name, oldValue } of records) {
      // Page builders set attributes to what they are; that is no change.
      const value = this.getAttribute(name);
      if (value !== oldValue) this.#widget?.attribute(name, value);
    }
  });

  connectedCallback() {
    // A property set before the definition hides the accessor.
    if (Object.hasOwn(this, "link")) {
      const { link } = this;
      delete this.link;
      this.link = link;
    }
    if (this.#widget) this.#widget.mount();
    else if (this.getAttribute("loading") === "eager") this.wake();
    else near.observe(this);
  }

  disconnectedCallback() {
    near.unobserve(this);
    this.#widget?.unmount();
  }

  async wake() {
    near.unobserve(this);
    try {
      const { glue, sheet } = await load();
      if (this.#widget || !this.isConnected) return;
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#widget = new glue.Widget(this, root);
      if (this.#link !== undefined) this.#widget.link = this.#link;
      this.#widget.mount();
      this.#changes.observe(this, { attributes: true, attributeOldValue: true });
    } catch (error) {
      near.observe(this);
      this.dispatchEvent(new CustomEvent("lapwise-error", { bubbles: true, composed: true, detail: error }));
    }
  }

  get schedule() {
    return this.#widget?.schedule ?? null;
  }

  get link() {
    return this.#widget ? this.#widget.link : (this.#link ?? "");
  }

  set link(link) {
    this.#link = String(link);
    if (this.#widget) this.#widget.link = this.#link;
  }
}

customElements.get("lapwise-plan") ?? customElements.define("lapwise-plan", LapwisePlan);
