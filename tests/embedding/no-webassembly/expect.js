// Without WebAssembly the element stays what the page made of it.
import { equal, expect, holds, plan, requested, showsContent, wait } from "../situation.js";

expect(async () => {
  await wait(300);
  holds(showsContent(), "the link inside is to be seen");
  equal(plan().shadowRoot, null, "shadow root");
  equal(requested().some((name) => name.includes("glue")), false, "glue fetched");
});
