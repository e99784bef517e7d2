import "lapwise/react";
import { useState } from "react";

export function Planner() {
  const [shape, setShape] = useState<string | null>("negative-2");
  const [isFinal, setFinal] = useState(false);
  const [finish, setFinish] = useState<string>();
  return (
    <>
      <lapwise-plan
        distance="marathon"
        goal="3:30:00"
        goal-b="4:00:00"
        shape={shape}
        readonly={isFinal}
        onlapwise-change={(event) => setFinish(event.detail.plan.goal)}
      >
        <a href="https://club.example/marathon">Marathon in 3:30:00</a>
      </lapwise-plan>
      <button onClick={() => setShape(null)}>Even pace</button>
      <button onClick={() => setFinal(true)}>Final</button>
      <output>{finish}</output>
    </>
  );
}
