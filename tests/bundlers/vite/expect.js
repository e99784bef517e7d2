import { expect, sharesThisPage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar();
  await sharesThisPage();
});
