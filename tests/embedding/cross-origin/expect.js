// Files on another site, which lets every site have them.
import { equal, expect, holds, plan, ready, requested, shows, type } from "../situation.js";

expect(async () => {
  await ready();
  holds(!requested().some((name) => name.startsWith(origin) && name.endsWith("/lapwise.js")), "nothing is the page's own");
  type("#goal", "24:00");
  await shows("24:00");
});
