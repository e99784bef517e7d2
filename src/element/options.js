// The options of a caller as texts. It ships in the glue and in `lapwise/schedule`.

/** The name of each option, followed by its value. One that is null or undefined counts as absent. */
const textsOf = (options) => {
  if (Object(options) !== options)
    throw new Error('Give an object of options such as { distance: "3200m", goal: "10:40" }.');
  return Object.entries(options).flatMap(([name, value]) => {
    if (value == null) return [];
    if (typeof value !== "string" && typeof value !== "number")
      throw new Error(`${name}: Give a text such as "10:40".`);
    return [name, `${value}`];
  });
};
