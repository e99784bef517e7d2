// What is copied, and what becomes of it where it is pasted.

const setClipboard = (value) => Object.defineProperty(navigator, "clipboard", { value, configurable: true }) && true;

const watchClipboard = () => {
  seen.copied = [];
  return setClipboard({ writeText: async (text) => void seen.copied.push(text) });
};

const removeClipboard = () => setClipboard(undefined);

const copied = () => seen.copied;

// The last copied text as the source of a page.
const pasted = () => new DOMParser().parseFromString(seen.copied.at(-1), "text/html");

const pastedTags = () => [...pasted().documentElement.querySelectorAll("*")].map(({ localName }) => localName);

const pastedAttribute = (tag, name) => pasted().querySelector(tag)?.getAttribute(name) ?? "";

const pastePlanner = async () => {
  const plan = document.adoptNode(pasted().querySelector("lapwise-plan"));
  document.body.append(plan);
  await frames(2);
  plan.scrollIntoView();
  return true;
};

const pastedPlanner = () => document.querySelector("lapwise-plan:not([page])");

const pastedLabel = () => pastedPlanner()?.schedule?.plan.label ?? "";

const pastedLink = () => pastedPlanner()?.link ?? "";

const mail = () => decodeURIComponent(inside("a[href^=mailto]")?.href ?? "");

const codeOutline = () => inside(".code path")?.getAttribute("d") ?? "";

const preview = () => inside(".preview iframe");

const previewWidth = () => preview()?.contentWindow?.innerWidth ?? 0;

const previewGoalSeconds = () =>
  preview()?.contentDocument?.querySelector("lapwise-plan")?.schedule?.goalS ?? null;

const markPreview = () => (preview().contentWindow.isMarked = true);

const isPreviewMarked = () => preview().contentWindow.isMarked === true;
