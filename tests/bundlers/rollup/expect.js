import { expect, sharesStandalonePage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar(0);
  await sharesStandalonePage();
});
