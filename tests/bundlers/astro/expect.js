import { expect, holds, sharesThisPage, worksFromAfar } from "../check.js";

expect(async () => {
  await worksFromAfar();
  // The server has written the times into the page: whoever has no script reads them.
  const page = await (await fetch(location.href)).text();
  holds(page.includes("<li>24:53</li>") && page.includes("<li>3:30:00</li>"), "the times in the page");
  await sharesThisPage();
});
