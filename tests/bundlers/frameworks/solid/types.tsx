/** @jsxImportSource solid-js */
// What the types must refuse.
export const wrong = [
  // @ts-expect-error: there is no such theme
  <lapwise-plan theme="blue" />,
  // @ts-expect-error: a distance is a text
  <lapwise-plan distance={5000} />,
  // @ts-expect-error: the event has a schedule, not a number
  <lapwise-plan on:lapwise-change={(event: CustomEvent<number>) => event.detail} />,
];
