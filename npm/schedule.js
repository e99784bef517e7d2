// The schedule of a plan, wherever JavaScript runs.
import { numbers } from "./numbers.js";
import { textsOf } from "./options.js";

export const schedule = async (options) => {
  const texts = textsOf(options);
  return JSON.parse((await numbers()).schedule(texts));
};
