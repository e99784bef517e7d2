// Under the strictest policy everything that can be opened opens. The runner asserts that nothing was refused.
import { equal, expect, holds, inside, keepHere, plan, ready, shows, type, until } from "../situation.js";

expect(async () => {
  keepHere();
  const { headers } = await fetch(location.href);
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of ["trusted-types 'none'", "style-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"])
    holds(policy.includes(part), `the page's policy is ${policy}`);
  await ready();
  for (const button of plan().shadowRoot.querySelectorAll("button[aria-expanded]")) {
    button.click();
    await until(`${button.textContent} is open`, () => button.getAttribute("aria-expanded") === "true");
    await until(`${button.textContent} has something in it`, () => inside(".panel")?.textContent);
    // A preview is a frame, which this policy forbids; that it is said is another test.
    const choices = [...inside(".panel").querySelectorAll("button")].filter((button) => !/px$/.test(button.textContent));
    for (const choice of choices) choice.click();
  }
  // A text that could not be copied is selected, which takes the focus from what is typed in.
  const reports = inside(".panel").querySelectorAll("fieldset:has(textarea) [role=status]");
  await until("the copies are reported", () => [...reports].every((report) => report.textContent));
  type("#race", "half");
  await until("races are found", () => inside("#races").childElementCount > 0);
  type("#goal", "2:00:00");
  await shows("2:00:00");
});
