// Every option as a property: set before the element is defined, before the planner is there, and after.
import { equal, expect, holds, inside, loader, plan, ready, shows, wait } from "../situation.js";

const VALUES = {
  distance: "3000m",
  goal: "10m",
  aim: "finish",
  lap: "200m",
  lane: "2",
  every: "lap",
  units: "mi",
  shape: "negative-2",
  round: "0.01s",
  locks: "3-40s",
  stops: "1km-5s",
  sections: "1km-end-The wind",
  cues: "2km-Now",
  pb: "10m30s",
  seed: "10m20s",
  goalB: "10m10s",
  goalC: "10m15s",
  date: "2027-04-25",
  start: "09:30",
  delay: "10s",
  label: "Club evening",
  athlete: "Ana",
  text: "Stay calm",
};

const LOOKS = ["theme", "fields", "loading"];
const NAMES = [...Object.keys(VALUES), "surface", "pace", "rival", "link", ...LOOKS, "readOnly"];

expect(async () => {
  const element = plan();
  element.goal = "49:00";
  element.goalB = "51:00";
  element.schedule = "not the element's";
  await import(loader());
  holds(!Object.hasOwn(element, "goal"), "what was set before the definition still hides the accessor");
  equal([Object.hasOwn(element, "schedule"), element.schedule], [false, null], "what can only be read");
  equal(element.goal, "49:00", "before the planner is there");
  element.pb = "52:00";
  for (const name of NAMES) element[name] = element[name];
  await ready();
  equal([element.goal, element.goalB, element.pb], ["49m", "51m", "52m"], "set early");
  equal(element.getAttribute("goal"), "50:00", "the attribute is the author's");
  element.goal = null;
  element.pace = "5:00/km";
  await shows("50:00");
  equal(element.pace, "", "a canonical plan has a goal");
  for (const [name, value] of Object.entries(VALUES)) {
    holds(name in element, `${name} is no property`);
    element[name] = value;
  }
  for (const [name, value] of Object.entries(VALUES)) equal(element.schedule.plan[name], value, name);
  for (const [name, value] of Object.entries(VALUES)) equal(element[name], value, `property ${name}`);
  element.surface = "road";
  equal([element.distance, element.lane], ["3km", ""], "3000 m on a road");
  element.surface = "track";
  equal(element.distance, "3000m", "and on a track");
  element.lane = 3;
  equal(element.lane, "3", "a number");
  element.pb = undefined;
  equal(element.pb, "", "taken back");
  element.setAttribute("goal-b", "10:05");
  equal(element.goalB, "10m5s", "a later attribute");
  element.removeAttribute("goal-b");
  equal(element.goalB, "", "an attribute taken away");

  // What frameworks do: what is already so, and nothing in three spellings.
  const before = [element.link, inside(".notices").textContent];
  const outside = [...element.attributes].map(({ name, value }) => [name, value]);
  for (const name of NAMES) element[name] = element[name];
  for (const name of ["pace", "rival", "pb", "link", ...LOOKS]) for (const no of [null, undefined]) element[name] = no;
  for (const name of ["pace", "rival", "pb", "goal", "distance", "link"]) element[name] = "";
  element.setAttribute("goal-c", "");
  element.removeAttribute("goal-c");
  element.readOnly = undefined;
  equal(element.readOnly, false, "undefined is not read-only");
  element.goalC = "10:15";
  await wait(100);
  equal([element.link, inside(".notices").textContent], before, "the plan");
  equal([...element.attributes].map(({ name, value }) => [name, value]), outside, "the attributes");
  for (const name of ["shape", "locks", "stops", "sections", "cues", "seed", "date", "start", "delay", "label"]) {
    element[name] = "";
    equal(element[name], "", `an empty ${name}`);
  }
  equal(inside(".notices").textContent, "", "an empty text is no mistake");

  element.theme = "dark";
  element.readOnly = 1;
  equal([element.theme, element.readOnly], ["dark", true], "read");
  element.theme = undefined;
  element.readOnly = null;
  equal([element.theme, element.readOnly, element.hasAttribute("theme")], [null, false, false], "taken away");
  element.theme = "dark";
  element.readOnly = true;
  equal([element.getAttribute("theme"), element.hasAttribute("readonly")], ["dark", true], "reflected");
});
