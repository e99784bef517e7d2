// The widget behind an element, once the planner is there. It ships at the end of the glue, whose names it uses. The
// glue passes it the errors of calls that it does not make itself: see `xtask/src/trap_guard.rs`.

let sheet;
let addFile;
const forgets = new Set();
let isBroken = false;
/** The widgets that are shown, each an `ElementWidget`. */
const mounted = new Set();
/** The names of the files of each part. */
const PARTS = {{parts}};
/** A promise for each part and each file that has been asked for, by its name. */
const added = {};
/** The names of the parts that this instance has. */
const loaded = new Set();

/** Fetches a part and tells the module. */
let load;

/** The address of the standalone page; empty where there is none. */
let standalone;
/** The fragment of the page's address whose plan has been opened, where there is no standalone page that would. */
let followed;
addEventListener("hashchange", () => {
  followed = undefined;
  for (const widget of mounted) widget.follow();
});

let exports;

/** Makes an instance of the module that a promise gives, one for all loaders. Returns what it exports. */
export async function instantiate(compiled) {
  const module = await compiled;
  // Without the glue's own way, which fetches and compiles too.
  exports ??= WebAssembly.instantiate(module, __wbg_get_imports()).then((instance) =>
    __wbg_finalize_init(instance, module),
  );
  return exports;
}

/**
 * Starts this instance of the planner.
 *
 * `styles` is the style sheet of all widgets. `add` fetches a file of a part and adds it to the instance. `before` are
 * the parts that an instance which failed had, whose files are at hand. `forget` is called with those that this one has
 * when it fails too. `host` is the planner that comes first, if there is one. `page` is the address of the standalone page,
 * if there is one.
 */
export async function begin(styles, forget, add, before, host, page) {
  // Of two loaders the first adds the files of both, since it puts sheets of parts into its own.
  sheet ??= styles;
  addFile ??= add;
  forgets.add(forget);
  // Asked for once, and again where it could not be had.
  const once = (name, act) =>
    (added[name] ??= act().catch((error) => {
      delete added[name];
      throw error;
    }));
  // Errors end here: `attempt` has seen to those of the module.
  load = (part) =>
    once(part, () => Promise.all(PARTS[part].map((file) => once(file, () => addFile(file)))))
      .then(
        () => {
          loaded.add(part);
          attempt(() => part_loaded(part));
          // What was shown so far is good, as far as anybody can tell.
          if (part === "api") mounted.forEach((widget) => widget.handleEvent());
        },
        () => attempt(() => part_failed(part)),
      )
      .catch(() => {});
  standalone = `${page ?? ""}`;
  attempt(() => set_part_loader((part) => void load(part), standalone));
  await Promise.all([...new Set([...before, ...early(host)])].map(load));
}

/** The parts that are there before a planner is: a page that is not its reader's may ask for a schedule at once. */
const early = (host) => (host?.hasAttribute("page") ? [] : ["api"]);

/** The files of these parts, to be fetched beside the first module. */
export const earlyFiles = (host) => early(host).flatMap((part) => PARTS[part]);

/** The names of the files of the languages, by their tags in small letters. English has none: it is in the planner. */
const LANGUAGES = new Map([["en", ""], ...{{languages}}]);

/** The time after which nobody waits for a language, in milliseconds. */
const LANGUAGE_PATIENCE = 4000;

/** The tags of the languages in which a planner may be shown, the best first. */
const wantedLanguages = (host) => {
  // The standalone page is its reader's; any other has a language of its own.
  if (host?.hasAttribute("page") && !host.lang) return navigator.languages;
  return [(host?.closest("[lang]") ?? document.documentElement).lang];
};

/**
 * The content of the file of the language around a planner, or around the page where none is given. `get` fetches it.
 *
 * Undefined where that is English, where there is no such language, and where its file cannot be had in time.
 */
export async function language(host, get) {
  // Without the last part of its tag, a language may be there.
  const withoutRegion = (tag) => (tag ? [tag, ...withoutRegion(tag.replace(/-?[^-]*$/, ""))] : []);
  try {
    const tags = wantedLanguages(host).flatMap((tag) => withoutRegion(tag.toLowerCase()));
    const file = LANGUAGES.get(tags.find((tag) => LANGUAGES.has(tag)));
    if (!file) return;
    const response = await get(file, { signal: AbortSignal.timeout(LANGUAGE_PATIENCE) });
    return await response.text();
  } catch (error) {
    stayEnglish(error);
  }
}

let hasSpoken = false;

/**
 * Shows everything in the language of a file; one that is none leaves everything in English. Of two loaders the first
 * one counts, since widgets of its language may be there.
 */
export async function speak(file) {
  const isNew = file != null && !hasSpoken;
  hasSpoken = true;
  if (!isNew) return;
  await load("api");
  const fault = attempt(() => set_language(file));
  if (fault) stayEnglish(fault);
}

const stayEnglish = (reason) => console.warn("Lapwise stays in English:", reason);

/** The functions that reject the answers still to come. */
const rejects = new Set();

/** The schedule of options; rejects with an `Error` that names the key that is wrong. */
export function answer(options) {
  return new Promise((resolve, reject) => {
    const settle = (act) => (value) => {
      rejects.delete(reject);
      act(value);
    };
    const texts = textsOf(options);
    rejects.add(reject);
    attempt(() => request_schedule(texts, settle(resolve), settle(reject)));
  });
}

/** Lets nobody call a module whose state nobody knows, and has every widget made anew. */
function fail(error) {
  if (isBroken) return;
  isBroken = true;
  forgets.forEach((forget) => forget([...loaded]));
  console.warn("Lapwise starts again:", error);
  for (const reject of rejects) reject(error);
  // Not in the middle of what failed.
  setTimeout(() => mounted.forEach((widget) => widget.restart(error)));
}

/** Does something with the module; what it throws by itself is an error of the caller's, a trap is one of ours. */
function attempt(act) {
  if (isBroken) throw new Error("Lapwise starts again: ask once more.");
  try {
    return act();
  } catch (error) {
    // Some engines report an overflowing stack as a RangeError.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) fail(error);
    throw error;
  }
}

/** The widgets that fetch what edits a plan once somebody comes near. */
const waiting = new Set();

/** The distance at which a pointer is near a widget, in CSS pixels. */
const NEAR = 200;
/** The time for which a pointer that moves is not looked at again, in milliseconds. */
const PAUSE = 100;

let nextLook = 0;
function look({ type, timeStamp, target, clientX: x, clientY: y }) {
  if (!waiting.size || (type === "pointermove" && timeStamp < nextLook)) return;
  nextLook = timeStamp + PAUSE;
  // The focus is near in the whole screen around a widget, since the Tab key takes it far.
  const [at, reach] =
    type === "focusin" && target.getBoundingClientRect
      ? [target.getBoundingClientRect(), innerHeight]
      : [{ left: x, right: x, top: y, bottom: y }, NEAR];
  waiting.forEach((widget) => widget.approach(at, reach));
}
for (const type of ["pointermove", "pointerdown", "focusin"]) addEventListener(type, look, { capture: true, passive: true });

/** Does something once the page is painted and the browser has nothing else to do. */
function whenIdle(act) {
  // A browser that does not tell when it paints has done so a frame later.
  const isPainted = !PerformanceObserver.supportedEntryTypes?.includes("paint") || performance.getEntriesByType("paint").length;
  if (!isPainted) return requestAnimationFrame(() => whenIdle(act));
  requestAnimationFrame(() =>
    setTimeout(() => (globalThis.requestIdleCallback ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 200))),
  );
}

/** A promise of the note of the races in progress. */
let noted;

/**
 * Notes the places with a race in progress by the databases that stand for them: a browser that was killed may have lost
 * its storage's note. `state/races_in_progress.rs` makes both.
 */
async function noteRaces() {
  const note = "lapwise:race";
  try {
    const places = (await indexedDB.databases()).flatMap(({ name }) => name.split(`${note}:`)[1] ?? []);
    if (places[0]) localStorage.setItem(note, places.join("\n"));
  } catch {
    // Where databases or the storage are refused, no race is stored.
  }
}

/** The time that a widget off the page is kept as it is, in milliseconds. */
const PATIENCE = 60_000;

addEventListener("pagehide", () => mounted.forEach((widget) => widget.settle()));

/** The widget of one element, from when the planner is there. */
export class ElementWidget {
  #host;
  #root;
  #makeAnew;
  #isRestart;
  #widget;
  #isMounted = false;
  #leaving;
  #rows = new MutationObserver(() => this.#lock());
  // The link of the plan that was shown and worked; there is none before the first has been.
  #goodLink;

  /**
   * `options` are pairs of a key and its value, set in this order. `isRestart` says that another instance has failed.
   * `makeAnew` gets the link to go on with when this instance has failed, or the error where there is no such link.
   */
  constructor(host, root, options, isRestart, makeAnew) {
    this.#host = host;
    this.#root = root;
    this.#isRestart = isRestart;
    this.#makeAnew = makeAnew;
    this.#widget = attempt(() => new Widget(host, root));
    for (const [key, value] of options) this.#set(key, value);
    // One that has a plan of its own, such as a copy or one that is made anew, keeps it.
    if (options.some(([key]) => key === "link")) followed = location.hash;
    this.follow();
  }

  /**
   * Opens the plan of the page's address, if it has one that no other planner has opened: where there is no standalone
   * page, a shared link leads to the page around the planner.
   */
  follow() {
    const { hash } = location;
    if (standalone || hash === followed || !/^#v=/.test(hash)) return;
    if (this.#isMounted && !this.#host.isConnected) return;
    if (this.#host.hasAttribute("readonly")) return;
    followed = hash;
    this.set("link", hash);
  }

  mount() {
    // Moved within the page: it is back before it was unmounted.
    clearTimeout(this.#leaving);
    if (isBroken) return this.#makeAnew(this.#goodLink);
    if (this.#isMounted) return;
    this.#root.adoptedStyleSheets = [sheet];
    // A widget that is made anew replaces the field that has the focus.
    const focused = this.#root.activeElement?.id;
    this.#root.replaceChildren();
    attempt(() => this.#widget.mount());
    if (this.#isRestart) attempt(() => this.#widget.say_restarted());
    this.#isRestart = false;
    this.#isMounted = true;
    mounted.add(this);
    this.#root.addEventListener("shown", this);
    this.#addPresets();
    this.#lock();
    this.#await();
    if (focused) this.#root.getElementById(focused)?.focus({ preventScroll: true });
    this.handleEvent();
  }

  /**
   * Waits for the time to fetch what edits a plan: when somebody comes near, or on the standalone page when there is
   * nothing else to do, unless data is to be saved.
   */
  #await() {
    waiting.add(this);
    noted ??= noteRaces();
    if (this.#host.hasAttribute("page") && !navigator.connection?.saveData)
      whenIdle(() => noted.then(() => this.#prepare()));
  }

  /** Fetches what edits a plan if a rectangle of the window is within `reach` of this widget. */
  approach(at, reach) {
    const own = this.#host.getBoundingClientRect();
    const gap = Math.max(own.left - at.right, at.left - own.right, own.top - at.bottom, at.top - own.bottom);
    if (gap < reach) this.#prepare();
  }

  #prepare() {
    // A plan that is there to be read never needs it, and waits on in case that changes.
    if (!this.#isMounted || this.#host.hasAttribute("readonly")) return;
    waiting.delete(this);
    this.#root.querySelector(".frame").dispatchEvent(new Event("approach"));
  }

  /** The plan has changed: where nothing has failed once everything is done, it is a good one. */
  handleEvent() {
    setTimeout(() => {
      // A change before the planner is on screen has not been shown to work.
      if (this.#isMounted && !isBroken) this.#goodLink = this.read("link") || this.#goodLink;
    });
  }

  /** Off the page, perhaps to be put elsewhere: what is typed stays typed for a while, and the plan for good. */
  leave() {
    this.settle();
    this.#leaving = setTimeout(() => this.#unmount(), PATIENCE);
  }

  /** Has nothing left to be told. */
  settle() {
    this.#try(() => this.#widget.settle());
  }

  #unmount() {
    this.#isMounted = false;
    mounted.delete(this);
    waiting.delete(this);
    this.#root.removeEventListener("shown", this);
    this.#try(() => this.#widget.unmount());
  }

  /** Has the element made anew, with the last good plan; where not even one was shown, that would go on for ever. */
  restart(error) {
    // A sheet or a tray that was open held the page, and is gone.
    if (this.#host.hasAttribute("page")) for (const held of ["data-held", "data-tray"]) document.documentElement.removeAttribute(held);
    mounted.delete(this);
    waiting.delete(this);
    this.#root.removeEventListener("shown", this);
    this.#makeAnew(this.#goodLink, this.#goodLink ? undefined : error);
  }

  /** Takes over what an attribute or a property says; null leaves it to its default. */
  set(key, value) {
    this.#try(() => this.#set(key, value));
    this.handleEvent();
    if (!this.#isMounted) return;
    if (key === "readonly") this.#lock();
  }

  #set(key, value) {
    if (key === "link") this.#widget.link = value ?? "";
    else this.#widget.attribute(key, value ?? undefined);
  }

  /** A value of the plan on screen; without a name the whole schedule. */
  read(name) {
    return this.#try(() => {
      if (name === "link") return this.#widget.link;
      const { schedule } = this.#widget;
      return name ? schedule && (schedule.plan[name] ?? "") : schedule;
    });
  }

  // Throws nothing, since the caller may be the browser.
  #try(act) {
    try {
      return attempt(act);
    } catch {
      return undefined;
    }
  }

  /** Lets nothing be typed or pressed that changes the plan where it is there to be read, in rows to come too. */
  #lock() {
    const isReadOnly = this.#host.hasAttribute("readonly");
    const all = (what) => this.#root.querySelectorAll(what);
    for (const input of all(".fields input, .splits input")) input.readOnly = isReadOnly;
    for (const button of all(".fields button, .details button, .presets button, .release")) button.disabled = isReadOnly;
    for (const step of all("[role=slider]")) step.setAttribute("aria-readonly", isReadOnly);
    // Children alone, since the attributes set above would call this for ever.
    if (isReadOnly) this.#rows.observe(this.#root, { childList: true, subtree: true });
    else this.#rows.disconnect();
  }

  /** The plans of the links in a list inside the element, such as the club's races, as buttons. */
  #addPresets() {
    const links = this.#host.querySelectorAll("li a[href*='#']");
    if (!links.length) return;
    const buttons = [...links].map((link) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = link.textContent;
      button.addEventListener("click", () => this.#try(() => this.#widget.choose(link.hash)));
      return button;
    });
    const row = document.createElement("div");
    row.className = "presets";
    row.part = "presets";
    row.append(...buttons);
    this.#root.querySelector(".within").prepend(row);
  }
}
