// The numbers in Node, in a worker, in Deno and in Bun: the same answers to each set of options.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

// The files that ask, from `tests/npm`.
const folder = process.env.LAPWISE_ASKING;
const schedule = `${process.cwd()}/node_modules/lapwise/schedule.js`;

const RUNTIMES = {
  Node: [process.execPath, `${folder}/answers.js`],
  "a worker of Node": [process.execPath, `${folder}/worker.js`],
  Deno: ["node_modules/.bin/deno", "run", "--allow-read", `${folder}/answers.js`],
  Bun: ["node_modules/.bin/bun", "run", `${folder}/answers.js`],
};

const answers = {};
for (const [name, [program, ...args]] of Object.entries(RUNTIMES)) {
  const { stdout } = await promisify(execFile)(program, [...args, schedule], { maxBuffer: 1e8 });
  answers[name] = stdout;
  const count = JSON.parse(stdout).length;
  if (stdout !== answers.Node) throw new Error(`${name} answers otherwise than Node`);
  console.log(`${name}: ${count} answers, all as in Node.`);
}
