import { RUNTIME, expect, sharesThisPage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar(RUNTIME);
  await sharesThisPage();
});
