// Prints what the package answers in a worker to each set of options.
import { Worker } from "node:worker_threads";

new Worker(new URL("./answers.js", import.meta.url), { argv: [process.argv[2]] });
