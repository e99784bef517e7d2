#!/usr/bin/env node
// `lapwise 3200m 10:40`: the table of a plan on the command line.
import { numbers } from "./numbers.js";

const USAGE = `usage: lapwise <distance> <goal> [--KEY VALUE ...] [--json | --csv]

  lapwise 3200m 10:40
  lapwise marathon 3:29:59 --every 5km --shape negative-2
  lapwise 5km --pace 4:10/km --json

Every key of a plan is a flag: the type PlanOptions in dist/lapwise.d.ts lists them.`;

/** What the arguments ask for; fails with a sentence that says what is wrong with them. */
const read = (args) => {
  const texts = [];
  const places = ["distance", "goal"];
  let form = "table";
  for (let index = 0; index < args.length; index += 1) {
    const [, name, , value] = /^--([^=]+)(=(.*))?$/s.exec(args[index]) ?? [];
    if (name === "json" || name === "csv") form = name === "json" ? "schedule" : name;
    else if (name) {
      const given = value ?? args[(index += 1)];
      if (given === undefined) throw new Error(`${name}: Give a value after --${name}.`);
      texts.push(name, given);
    } else if (places.length) texts.push(places.shift(), args[index]);
    else throw new Error(`“${args[index]}” is one too many: a distance and a goal come first, then flags.`);
  }
  return { form, texts };
};

const args = process.argv.slice(2);
if (!args.length || args.includes("--help") || args.includes("-h")) {
  (args.length ? process.stdout : process.stderr).write(`${USAGE}\n`);
  process.exitCode = args.length ? 0 : 2;
} else {
  try {
    const { form, texts } = read(args);
    const text = (await numbers())[form](texts);
    process.stdout.write(form === "csv" ? text : `${text.trimEnd()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
