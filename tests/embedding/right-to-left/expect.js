// On a page that is read from right to left the widget, which is in English, reads as it does anywhere.
import { equal, expect, holds, inside, plan, ready } from "../situation.js";

expect(async () => {
  await ready();
  equal(getComputedStyle(inside(".frame")).direction, "ltr", "direction");
  const [race, goal] = ["#race", "#goal"].map((field) => inside(field).getBoundingClientRect().left);
  holds(race < goal || inside("#race").getBoundingClientRect().top < inside("#goal").getBoundingClientRect().top, "order");
  equal(document.documentElement.scrollWidth <= document.documentElement.clientWidth, true, "no scrolling sideways");
  const { left, right } = inside(".frame").getBoundingClientRect();
  holds(left >= 0 && right <= innerWidth, "on the screen");
});
