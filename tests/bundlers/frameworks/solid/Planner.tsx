/** @jsxImportSource solid-js */
import "lapwise/solid";
import { createSignal } from "solid-js";

export function Planner() {
  const [shape, setShape] = createSignal<string | null>("negative-2");
  const [finish, setFinish] = createSignal<string>();
  return (
    <>
      <lapwise-plan
        distance="marathon"
        goal="3:30:00"
        goal-b={null}
        shape={shape()}
        on:lapwise-change={(event) => setFinish(event.detail.plan.goal)}
      >
        <a href="https://club.example/marathon">Marathon in 3:30:00</a>
      </lapwise-plan>
      <button onClick={() => setShape(null)}>Even pace</button>
      <output>{finish()}</output>
    </>
  );
}
