// Without an element: schedules, and what is wrong said as an Error.
import { equal, expect, holds, loader } from "../situation.js";

expect(async () => {
  const { schedule, define } = await import(loader());
  const answers = await Promise.all([
    schedule({ distance: "3200m", goal: "10:40" }),
    schedule({ distance: "1500m", goal: "4:10", lane: 1 }),
  ]);
  equal(answers.map((answer) => answer.splits.map((split) => split.markM)), [
    [400, 800, 1200, 1600, 2000, 2400, 2800, 3200],
    [300, 700, 1100, 1500],
  ]);
  const refusals = [
    [() => schedule({ distance: "5km", goalB: "x", goal: "25m" }), "goalB: "],
    [() => schedule(), "options"],
    [() => schedule({ distance: "5km", goal: {} }), "goal: "],
    [async () => define("nodash"), ""],
  ];
  for (const [act, start] of refusals) {
    const error = await act().then(() => null, (error) => error);
    holds(error instanceof Error && error.message.toLowerCase().includes(start.toLowerCase()), `${start} ${error}`);
    holds(error.message.length > 10, "a message");
  }
});
