import { svelte } from "@sveltejs/vite-plugin-svelte";
import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { readFile, writeFile } from "node:fs/promises";
import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

/** Lets the test change a source while the page is open, as somebody does who works on it. */
const touch = {
  name: "touch",
  configureServer: (server) => {
    server.middlewares.use("/touch", async (_, answer) => {
      const path = "react/Planner.tsx";
      const source = await readFile(path, "utf8");
      await writeFile(path, source.replace("Even pace", "Evenly"));
      answer.end();
    });
  },
};

export default defineConfig({
  optimizeDeps: { exclude: ["lapwise"] },
  build: { rolldownOptions: { input: ["react", "preact", "solid", "vue", "svelte"].map((name) => `${name}.html`) } },
  plugins: [
    react({ include: "**/react/*.tsx" }),
    solid({ include: "**/solid/*.tsx" }),
    // docs: begin vue
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "lapwise-plan" } } }),
    // docs: end
    svelte(),
    touch,
  ],
});
