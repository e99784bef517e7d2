// A page's own colours, its own rules for parts, and the choice of light or dark.
import { equal, expect, inside, plan, ready } from "../situation.js";

const of = (what, property) => getComputedStyle(inside(what))[property];

expect(async () => {
  await ready();
  equal(of(".frame", "backgroundColor"), "rgb(16, 22, 28)", "dark paper");
  plan().theme = "light";
  equal(of(".frame", "backgroundColor"), "rgb(252, 250, 248)", "light paper");
  plan().theme = "auto";
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  equal(of(".frame", "backgroundColor"), isDark ? "rgb(16, 22, 28)" : "rgb(252, 250, 248)", "as the reader prefers");
  equal(of(".fields", "borderTopLeftRadius"), "3px", "radius");
  equal(of(".headline", "borderTopWidth"), "7px", "a part");
  equal(of("[part~=goal]", "borderTopColor"), "rgb(0, 0, 255)", "a field");
  const parts = ["frame", "fields", "headline", "clocks", "chart", "splits", "panels", "notices", "field", "opener"];
  equal(parts.filter((part) => !inside(`[part~=${part}]`)), [], "parts that are missing");
});
