"use client";
import "lapwise";

export function Planner({ children, ...plan }) {
  return <lapwise-plan {...plan}>{children}</lapwise-plan>;
}
