// Style sheets that fight: the widget looks the same under each of them, and the page the same with the widget.
import { comesTo, expect, frames, holds, inside, plan, ready, wait } from "../situation.js";

const sheets = [...document.querySelectorAll("link[rel=stylesheet]")];
const only = async (name) => {
  for (const sheet of sheets) sheet.disabled = !sheet.href.endsWith(name);
  await frames(3);
  await wait(60);
};

const LOOK = ["display", "fontSize", "fontFamily", "fontStyle", "lineHeight", "color", "backgroundColor"].concat([
  "paddingTop", "borderTopWidth", "letterSpacing", "wordSpacing", "textTransform", "textAlign", "visibility", "cursor",
]);

/** Size and look of everything in the widget; its width is the page's to say. */
const look = () =>
  [...plan().shadowRoot.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const { height } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.getAttribute("class") ?? ""}`;
    return [name, Math.round(height), ...LOOK.map((property) => style[property])].join("|");
  });

const host = () =>
  [...document.querySelectorAll("h1, table, th, td, .btn, body > table input, .after")].map((element) => {
    const style = getComputedStyle(element);
    return [element.localName, style.fontSize, style.color, element.getBoundingClientRect().height].join("|");
  });

// A page may say how wide the element is; how it looks is held against how it looks at that width.
const BODY = { display: "block", width: "900px", "max-width": "none", margin: "0", padding: "0" };
const steady = async () => {
  for (const [name, value] of Object.entries(BODY)) document.body.style.setProperty(name, value, "important");
  await frames(3);
  await wait(60);
};

expect(async () => {
  const before = {};
  for (const { href } of sheets) {
    await only(href);
    before[href] = host();
  }
  await only("none");
  await ready();
  await steady();
  const plain = look();
  holds(plain.length > 100, `${plain.length} elements`);
  for (const { href } of sheets) {
    document.body.removeAttribute("style");
    await only(href);
    await comesTo(host, before[href], `the page under ${href}`);
    await steady();
    await comesTo(() => inside(".frame").getBoundingClientRect().width, 900, `width under ${href}`);
    const others = () => look().filter((line, at) => line !== plain[at]);
    await comesTo(others, [], `under ${href.split("/").at(-1)}`);
  }
});
