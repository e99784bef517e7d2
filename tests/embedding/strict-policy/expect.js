// Under the strictest policy everything that can be opened opens. The runner asserts that nothing was refused.
import { expect, holds, inside, keepHere, opens, plan, ready, shows, type, until } from "../situation.js";

const PANELS = ["shape", "course", "references", "sections", "day", "notes", "share", "print", "plans", "save", "activity", "embed"];

expect(async () => {
  keepHere();
  const { headers } = await fetch(location.href);
  const policy = headers.get("content-security-policy") ?? "";
  for (const part of ["trusted-types 'none'", "style-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"])
    holds(policy.includes(part), `the page's policy is ${policy}`);
  await ready();
  type("#goal", "25:00");
  await until("it listens", () => inside("[role=slider]"));
  for (const panel of PANELS) {
    await opens(panel);
    // A preview is a frame, which this policy forbids; that it is said is another test.
    const choices = [...inside(".panel").querySelectorAll("button")].filter((button) => !/px$/.test(button.textContent));
    for (const choice of choices) choice.click();
  }
  // A text that could not be copied is selected, which takes the focus from what is typed in.
  const reports = inside(".panel").querySelectorAll("fieldset:has(textarea) [role=status]");
  await until("the copies are reported", () => [...reports].every((report) => report.textContent));
  inside(".sheet .close").click();
  await until("the sheet is closed", () => !inside(".sheet[open]"));
  type("#race", "half");
  await until("races are found", () => inside("#races").childElementCount > 0);
  type("#goal", "2:00:00");
  await shows("2:00:00");
});
