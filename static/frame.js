// Both ends of a frame. Inside `frame.html`: shows the plan of its address and tells the page around how high it is.
// On any other page: gives every such frame the height that it tells.
const MESSAGE = "lapwise-height";
const TALLEST = 40_000;
// generated: looks, by `cargo xtask generate`
const LOOKS = ["theme", "fields", "readonly", "lang"];
// generated: end

const plan = document.querySelector("lapwise-plan[framed]");
if (plan) inside();
else outside();

function inside() {
  for (const [name, value] of new URLSearchParams(location.search))
    if (LOOKS.includes(name)) plan.setAttribute(name, value);
  const open = () => {
    plan.querySelector("a").hash = location.hash;
    plan.link = location.hash;
  };
  open();
  addEventListener("hashchange", open);
  let port;
  const tell = () => port?.postMessage(Math.ceil(document.body.scrollHeight));
  addEventListener("message", ({ data, ports }) => {
    if (data !== MESSAGE || !ports[0]) return;
    port = ports[0];
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // Whose page is around nobody knows in a sandbox; there is nothing in this to hide.
  parent.postMessage(MESSAGE, "*");
}

function outside() {
  const page = new URL("frame.html", import.meta.url).href;
  // Each frame has a line of its own to answer on, so a height that comes is that frame's: who sent a message, and
  // from where, is not told alike by all browsers.
  const call = () => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (!frame.src.startsWith(page)) continue;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (data > 0) frame.style.height = `${Math.min(data, TALLEST)}px`;
      };
      frame.contentWindow.postMessage(MESSAGE, "*", [port2]);
    }
  };
  // A frame that has come says so; those that came before this script are called now.
  addEventListener("message", ({ data }) => data === MESSAGE && call());
  call();
}
