import "lapwise/react";
import { useState } from "react";

export function Planner() {
  const [shape, setShape] = useState<string | null>("negative-2");
  const [finish, setFinish] = useState<string>();
  return (
    <>
      <lapwise-plan
        distance="marathon"
        goal="3:30:00"
        goal-b={null}
        shape={shape}
        onlapwise-change={(event) => setFinish(event.detail.plan.goal)}
      >
        <a href="https://club.example/marathon">Marathon in 3:30:00</a>
      </lapwise-plan>
      <button onClick={() => setShape(null)}>Even pace</button>
      <output>{finish}</output>
    </>
  );
}
