// A visitor who has a plan of their own on the standalone page of this site: the club's is shown, their own is one tap
// away and the club's another one, and what is kept stays what it was.
import { equal, expect, inside, loader, opens, plan, ready, shows, until } from "../situation.js";

const KEY = "lapwise:plan";
const OWN = "#distance=10km&goal=50m&every=1km";

const button = (name) =>
  [...plan().shadowRoot.querySelectorAll("button")].find((button) => button.textContent === name);
const offers = (name) => button(name)?.ariaDisabled === "false";
const kept = () => Object.entries(localStorage).sort();

expect(async () => {
  localStorage.clear();
  localStorage.setItem(KEY, OWN);
  try {
    const before = kept();
    await import(loader());
    await ready();
    const club = plan().link;
    equal([plan().distance, plan().goal], ["5km", "25m"], "the club's word");
    inside("#goal").focus();
    await until("it is taken hold of", () => inside("[role=slider]"));
    await opens("more");

    const offer = "Open your plan: 10 km in 50:00";
    await until("the own plan is offered", () => offers(offer));
    const told = [];
    addEventListener("lapwise-change", (event) => told.push(event.detail.plan.goal));
    button(offer).click();
    await shows("50:00");
    await until("the sheet is gone", () => !inside("dialog[open]"));
    await opens("more");
    await until("it is offered no more", () => button(offer) && !offers(offer));
    button(offer).click();
    await until("it is told", () => told.length === 1);
    await until("a way back", () => button("Undo"));
    button("Undo").click();
    await shows("25:00");
    if (!inside("dialog[open]")) await opens("more");
    await until("it is offered again", () => offers(offer));
    await until("that is told too", () => told.length === 2);
    equal([plan().link, told], [club, ["50m", "25m"]], "there and back");

    button(offer).click();
    await shows("50:00");
    plan().setAttribute("goal", "45:00");
    await shows("45:00");
    equal(kept(), before, "what is kept");

    localStorage.setItem(KEY, "nonsense");
    plan().remove();
    const [other, readOnly] = [0, 1].map(() => document.createElement("lapwise-plan"));
    for (const element of [other, readOnly]) Object.assign(element, { distance: "5km", goal: "25:00" });
    readOnly.readOnly = true;
    document.body.append(other, readOnly);
    await ready(other);
    inside("#goal", other).focus();
    await until("it is taken hold of", () => inside("[role=slider]", other));
    await opens("more", other);
    equal(inside("#panel-more", other).textContent.includes("your plan"), false, "nothing to offer");
  } finally {
    localStorage.clear();
  }
});
