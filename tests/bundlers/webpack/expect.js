import { LOADER, RUNTIME, expect, sharesThisPage, worksFromAfar } from "../check.js";

/** The bytes of the page's own sheet, which is in its script. */
const SHEET = 1500;

expect(async () => {
  await worksFromAfar({ scripts: LOADER + RUNTIME + SHEET });
  await sharesThisPage();
});
