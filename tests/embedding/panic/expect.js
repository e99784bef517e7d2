// One widget's instance dies under it: both are back with their plans within a second, and say so.
import { equal, expect, holds, inside, opens, plan, ready, requested, shows, type, until, wait } from "../situation.js";

const isBack = (at) => inside(".notices", plan(at))?.textContent.includes("started again");

expect(async () => {
  await Promise.all([ready(plan(0)), ready(plan(1))]);
  type("#goal", "24:30", plan(0));
  type("#goal", "3:25:00", plan(1));
  await shows("24:30", plan(0));
  await shows("3:25:00", plan(1));
  const took = [];
  for (let time = 1; time <= 5; time++) {
    await wait(60);
    spoil();
    const start = performance.now();
    type("#goal", "20:00", plan(time % 2));
    await until("both are back", () => isBack(0) && isBack(1));
    took.push(Math.round(performance.now() - start));
    equal([plan(0).goal, plan(1).goal], ["24m30s", "3h25m"], `plans after failure ${time}`);
    equal([plan(0), plan(1)].map((element) => element.shadowRoot.querySelectorAll(".frame").length), [1, 1]);
    for (const at of [0, 1]) inside(".notices .close", plan(at)).click();
    await until("the lines are put away", () => !isBack(0) && !isBack(1));
  }
  // A machine that has other things to do is slow now and then.
  holds(Math.min(...took) < 1000, `back after ${took} ms`);
  type("#goal", "23:00", plan(0));
  await shows("23:00", plan(0));
  equal(memories.length, 6, "instances");
  // Of those that were asked for at one moment, the browser tells in any order.
  const modules = () => requested().filter((name) => name.endsWith(".wasm")).sort();
  await opens("share", plan(0));
  const before = modules();
  await wait(60);
  spoil();
  plan(0).goal = "22:30";
  await until("back with its parts", () => isBack(0) && inside("[role=slider]", plan(0)));
  await opens("share", plan(0));
  equal(modules(), before, "parts that an instance had are not fetched again");
  for (const at of [0, 1]) inside(".notices .close", plan(at)).click();
  await until("the lines are put away again", () => !isBack(0) && !isBack(1));
  await wait(60);
  spoil();
  plan(0).goal = "22:00";
  await until("back after a property", () => isBack(0) && isBack(1));
  await wait(60);
  const { schedule } = await import("../../lapwise.js");
  spoil();
  const refused = await schedule({ distance: "5km", goal: "25:00" }).then(() => null, (error) => error);
  holds(refused instanceof Error, "an Error for who asked");
  await until("back after a question", () => isBack(0) && isBack(1));
  equal((await schedule({ distance: "5km", goal: "25:00" })).goalS, 1500, "asked again");
});
