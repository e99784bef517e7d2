import { expect, sharesThisPage, worksFromAfar } from "../check.js";

expect(async () => {
  // Nothing is compressed while somebody develops.
  await worksFromAfar({ scripts: Infinity, planner: Infinity });
  await sharesThisPage();
});
