// Both ends of a frame. Inside `frame.html`: shows the plan of its address and tells the page around how high it is.
// On any other page: gives every such frame the height that it tells.
const MESSAGE = "lapwise-height";
const TALLEST = 40_000;

const plan = document.querySelector("lapwise-plan[framed]");
if (plan) inside();
else outside();

function inside() {
  for (const [name, value] of new URLSearchParams(location.search))
    if (["theme", "fields", "readonly"].includes(name)) plan.setAttribute(name, value);
  plan.querySelector("a").href += location.hash;
  plan.link = location.hash;
  // The height of a plan is no secret, and in a sandbox nobody knows whose page is around.
  const tell = () => parent.postMessage({ type: MESSAGE, height: Math.ceil(document.body.scrollHeight) }, "*");
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => source === parent && data?.type === MESSAGE && tell());
}

function outside() {
  const page = new URL("frame.html", import.meta.url).href;
  const frames = () => [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(page));
  addEventListener("message", ({ source, origin, data }) => {
    const frame = frames().find((frame) => frame.contentWindow === source);
    // A frame in a sandbox is of no origin, which is written "null".
    if (!frame || data?.type !== MESSAGE || ![new URL(page).origin, "null"].includes(origin)) return;
    if (Number.isFinite(data.height) && data.height > 0) frame.style.height = `${Math.min(data.height, TALLEST)}px`;
  });
  // What a frame told before this script was there.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: MESSAGE }, "*");
}
