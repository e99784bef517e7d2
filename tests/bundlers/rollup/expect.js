import { LOADER, expect, sharesStandalonePage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar({ scripts: LOADER });
  await sharesStandalonePage();
});
