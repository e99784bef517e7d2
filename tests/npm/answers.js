// Prints what the package answers in Node to each set of options, for a page to compare.
import { answered, sets } from "./sets.js";

const { schedule } = await import(process.argv[2]);
const answers = [];
for (const options of sets) answers.push(await answered(schedule, options));
process.stdout.write(JSON.stringify(answers));
