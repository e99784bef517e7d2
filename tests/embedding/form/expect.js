// In the middle of a form: no key and no button of the widget sends it, and no field of it is sent.
import { equal, expect, inside, plan, ready, type, wait } from "../situation.js";

expect(async () => {
  await ready();
  let sent = 0;
  const form = document.getElementById("f");
  form.addEventListener("submit", (event) => event.preventDefault(sent++));
  type("#goal", "24:30");
  inside("#goal").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  for (const button of plan().shadowRoot.querySelectorAll("button")) button.click();
  await wait(50);
  equal(sent, 0, "times the form was sent");
  equal([...new FormData(form).keys()], ["goal"], "fields that are sent");
  equal(document.getElementById("goal").value, "host", "the host's own field");
  for (const button of plan().shadowRoot.querySelectorAll("button")) equal(button.type, "button", button.textContent);
});
