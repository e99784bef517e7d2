// The command of the package, as npm has linked it, for five races.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const RACES = [
  ["800m 2:00", "  2  800 m  60.0  2:00.0  2:30  4:01"],
  ["3200m 10:40", "  8  3200 m  80.0  10:40.0  3:20  5:21"],
  ["5km 25:00", "  5    5 km  5:00  25:00  5:00  8:02"],
  ["half 1:45:00 --every 5km", "1:45:00"],
  ["marathon 3:29:59 --every 5km --shape negative-2", "3:29:59"],
];

for (const [race, last] of RACES) {
  const { stdout } = await promisify(execFile)("node_modules/.bin/lapwise", race.split(" "));
  const line = stdout.trimEnd().split("\n").at(-1);
  if (!line.includes(last)) throw new Error(`lapwise ${race} ends with: ${line}`);
  console.log(`${race}: ${line.trim()}`);
}
