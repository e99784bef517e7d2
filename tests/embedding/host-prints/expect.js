// Style sheets for paper that fight: the widget is on paper as it is without them, light and without its buttons, and
// the page is as it is without the widget; what the page does not print at all is not printed.
import { comesTo, equal, expect, frames, holds, inside, plan, ready, until, wait } from "../situation.js";

const links = [...document.querySelectorAll("link[media=print]")];
const sheet = (name) => links.find((link) => link.href.endsWith(name));

// Paper is read on the screen: what is said of print is said of all media.
const settle = async () => {
  await frames(2);
  await wait(30);
};
const print = async (name) => {
  for (const link of links) link.media = link === sheet(name) ? "all" : "print";
  await settle();
};
const putOnPaper = () => {
  const rules = plan().shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const printed = rules.filter((rule) => rule.media?.mediaText === "print");
  holds(printed.length > 1, "the widget has rules for print");
  for (const rule of printed) rule.media.mediaText = "all";
};

const LOOK = ["display", "visibility", "fontSize", "fontStyle", "lineHeight", "color", "backgroundColor"].concat([
  "paddingTop", "borderTopWidth", "letterSpacing", "textAlign",
]);
const look = () =>
  [...plan().shadowRoot.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    return [element.localName, element.getAttribute("class"), ...LOOK.map((property) => style[property])].join("|");
  });
const host = () =>
  [...document.querySelectorAll("nav, h1, .before, .before a, table, th, td, td input, .after")].map((element) => {
    const { display, visibility, fontSize, color } = getComputedStyle(element);
    // Where an element begins within a pixel changes its height by less than a thousandth of one in Firefox.
    const height = element.getBoundingClientRect().height.toFixed(2);
    return [element.localName, display, visibility, fontSize, color, height].join("|");
  });

const FIGHTS = ["boilerplate.css", "small.css", "article.css"];
const isSeen = (what) => inside(what).getClientRects().length > 0 && getComputedStyle(inside(what)).visibility === "visible";
const light = (color) => color.match(/\d+/g).slice(0, 3).every((part) => part > 200);

expect(async () => {
  // Those of another medium may come after the page.
  await until("the sheets are there", () => links.every((link) => link.sheet));
  const alone = {};
  for (const { href } of links) {
    await print(href);
    alone[href] = host();
  }
  await print("none");
  await ready();
  putOnPaper();
  await settle();
  const plain = look();
  holds(plain.length > 100, `${plain.length} elements`);
  equal([".fields", ".bar", ".headline", ".chart", ".splits"].map(isSeen), [true, false, true, true, true], "seen");
  const buttons = [...plan().shadowRoot.querySelectorAll("button")].filter((button) => button.getClientRects().length > 0);
  equal(buttons.filter((button) => getComputedStyle(button).borderTopWidth !== "0px").length, 0, "buttons on paper");
  holds(light(getComputedStyle(inside(".frame")).backgroundColor), "paper is light");
  holds(!light(getComputedStyle(inside(".frame")).color), "ink is dark");
  for (const { href } of links) {
    await print(href);
    await comesTo(host, alone[href], `the page under ${href}`);
    if (!FIGHTS.some((name) => href.endsWith(name))) {
      equal([".frame", ".splits"].map(isSeen), [false, false], `hidden by ${href}`);
      continue;
    }
    const others = () => look().filter((line, at) => line !== plain[at]);
    await comesTo(others, [], `under ${href.split("/").at(-1)}`);
  }
});
