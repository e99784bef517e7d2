// Under the strictest policy everything that can be opened opens. The runner asserts that nothing was refused.
import { equal, expect, holds, inside, plan, ready, shows, type, until, wait } from "../situation.js";

expect(async () => {
  const { headers } = await fetch(location.href);
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of ["trusted-types 'none'", "style-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"])
    holds(policy.includes(part), `the page's policy is ${policy}`);
  await ready();
  for (const button of plan().shadowRoot.querySelectorAll("button[aria-expanded]")) {
    button.click();
    await until(`${button.textContent} is open`, () => button.getAttribute("aria-expanded") === "true");
    await wait(30);
    holds(inside(".panel").textContent.length > 0, "the panel has something in it");
    for (const choice of inside(".panel").querySelectorAll("button")) choice.click();
  }
  type("#race", "half");
  await wait(30);
  holds(inside("#races").childElementCount > 0, "races are found");
  type("#goal", "2:00:00");
  await shows("2:00:00");
});
