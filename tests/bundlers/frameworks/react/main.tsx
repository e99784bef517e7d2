import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Planner } from "./Planner";

createRoot(document.body).render(
  <StrictMode>
    <Planner />
  </StrictMode>,
);
