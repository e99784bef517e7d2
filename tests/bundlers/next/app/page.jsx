import { schedule } from "lapwise/schedule";
import { Planner } from "./planner";

export default async function Page() {
  const plan = { distance: "marathon", goal: "3:30:00", every: "5km" };
  const { splits } = await schedule(plan);
  return (
    <main>
      <h1>Our race</h1>
      <Planner {...plan}>
        <ol>
          {splits.map((split) => (
            <li key={split.markM}>{split.cumulative}</li>
          ))}
        </ol>
      </Planner>
    </main>
  );
}
