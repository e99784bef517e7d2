// docs: begin config
import { defineConfig } from "vite";

export default defineConfig({
  optimizeDeps: { exclude: ["lapwise"] },
});
// docs: end
