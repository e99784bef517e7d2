import { expect, sharesStandalonePage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar();
  await sharesStandalonePage();
});
