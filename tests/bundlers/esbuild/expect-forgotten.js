// A build that copied no file says so, and what to do.
import { expect, holds, inside, plan, until } from "../check.js";

expect(async () => {
  const told = [];
  addEventListener("lapwise-error", ({ detail }) => told.push(detail.message));
  plan().scrollIntoView();
  await until("the failure is told", () => told.length > 0);
  holds(/\/(dist|sheets)\/.* (cannot be loaded|answered 404.*)\. .*base\('\/lapwise\/'\)\. See docs\/frameworks\.md/.test(told[0]), told[0]);
  holds(plan().querySelector("a").getBoundingClientRect().height > 0, "the link inside is to be seen");
  holds(inside("button"), "a way to try again");
});
