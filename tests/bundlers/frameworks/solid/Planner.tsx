/** @jsxImportSource solid-js */
import "lapwise/solid";
import { createSignal } from "solid-js";

export function Planner() {
  const [shape, setShape] = createSignal<string | null>("negative-2");
  const [isFinal, setFinal] = createSignal(false);
  const [finish, setFinish] = createSignal<string>();
  return (
    <>
      <lapwise-plan
        distance="marathon"
        goal="3:30:00"
        goal-b="4:00:00"
        shape={shape()}
        readonly={isFinal()}
        on:lapwise-change={(event) => setFinish(event.detail.plan.goal)}
      >
        <a href="https://club.example/marathon">Marathon in 3:30:00</a>
      </lapwise-plan>
      <button onClick={() => setShape(null)}>Even pace</button>
      <button onClick={() => setFinal(true)}>Final</button>
      <output>{finish()}</output>
    </>
  );
}
