import { PLANNER_IN_GZIP, expect, holds, sharesThisPage, worksFromAfar } from "../check.js";

expect(async () => {
  // The scripts are React's, and its server knows no brotli.
  await worksFromAfar({ scripts: Infinity, planner: PLANNER_IN_GZIP });
  // The server has written the times into the page: whoever has no script reads them.
  const page = await (await fetch(location.href)).text();
  holds(page.includes("<li>24:53</li>") && page.includes("<li>3:30:00</li>"), "the times in the page");
  await sharesThisPage();
});
