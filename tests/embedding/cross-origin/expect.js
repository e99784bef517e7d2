// Files on another site, which lets every site have them.
import { equal, expect, holds, plan, ready, requested, shows, type } from "../situation.js";

expect(async () => {
  await ready();
  const other = new URL(location.href).searchParams.get("other");
  holds(requested().some((name) => name.startsWith(other) && name.endsWith(".wasm")), "the wasm is the other site's");
  type("#goal", "24:00");
  await shows("24:00");
});
