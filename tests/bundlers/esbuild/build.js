// docs: begin build
import { build } from "esbuild";
import { cp } from "node:fs/promises";

const options = { bundle: true, minify: true, splitting: true, format: "esm", outdir: "dist" };
await build({ ...options, entryPoints: ["main.js"] });
// The planner's files, as they are.
await cp("node_modules/lapwise/dist", "dist/lapwise", { recursive: true });
// docs: end
await build({ ...options, entryPoints: ["forgotten.js"] });
for (const page of ["index.html", "forgotten.html"]) await cp(page, `dist/${page}`);
