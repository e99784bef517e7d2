import { cp } from "node:fs/promises";
// docs: begin build
import { build } from "esbuild";

await build({
  entryPoints: ["main.js", "forgotten.js"],
  bundle: true,
  minify: true,
  splitting: true,
  format: "esm",
  outdir: "dist",
});
// The planner's files, as they are.
await cp("node_modules/lapwise/dist", "dist/lapwise", { recursive: true });
// docs: end
for (const page of ["index.html", "forgotten.html"]) await cp(page, `dist/${page}`);
