// Answers each set of options in a worker of the page.
import { answered, sets } from "./sets.js";

const { schedule } = await import("/package/schedule.js");
const answers = [];
for (const options of sets) answers.push(await answered(schedule, options));
postMessage(answers);
