import { readFile, writeFile } from "node:fs/promises";
// docs: begin build
import { build } from "esbuild";
import { cp } from "node:fs/promises";

const options = { bundle: true, minify: true, splitting: true, format: "esm", outdir: "dist" };
await build({ ...options, entryPoints: ["main.js"] });
// The planner's files, as they are.
await cp("node_modules/lapwise/dist", "dist/lapwise", { recursive: true });
// docs: end
await build({ ...options, entryPoints: ["forgotten.js"] });
const page = await readFile("index.html", "utf8");
await writeFile("dist/index.html", page);
await writeFile("dist/forgotten.html", page.replace("main.js", "forgotten.js"));
