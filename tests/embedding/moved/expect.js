// A page builder moves the element about: what was typed stays typed, even what is no time yet.
import { equal, expect, inside, plan, ready, shows, type } from "../situation.js";

expect(async () => {
  await ready();
  type("#goal", "24:30");
  document.getElementById("to").append(plan());
  await shows("24:30");
  type("#goal", "24:3");
  inside("#goal").blur();
  for (let time = 0; time < 20; time++) document.getElementById(time % 2 ? "to" : "from").append(plan());
  equal(inside("#goal").value, "24:3", "what is typed");
  type("#goal", "23:00");
  await shows("23:00");
  equal(plan().shadowRoot.querySelectorAll(".frame").length, 1, "widgets in the element");
});
