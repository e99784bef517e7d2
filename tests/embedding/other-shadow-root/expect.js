// Inside the shadow root of another component; its events come out.
import { equal, expect, inside, ready, shows, type, until } from "../situation.js";

customElements.define(
  "club-page",
  class extends HTMLElement {
    constructor() {
      super();
      const element = document.createElement("lapwise-plan");
      element.setAttribute("distance", "5km");
      element.setAttribute("goal", "25:00");
      this.attachShadow({ mode: "open" }).append(element);
    }
  },
);

expect(async () => {
  const element = document.querySelector("club-page").shadowRoot.firstChild;
  const told = [];
  document.addEventListener("lapwise-change", (event) => told.push([event.target.localName, event.detail.goalS]));
  await ready(element);
  type("#goal", "24:30", element);
  await shows("24:30", element);
  await until("the host is told", () => told.length);
  equal(told, [["club-page", 1470]], "heard outside");
  equal(inside("#goal", element).value, "24:30", "typed");
});
