// The manifest of custom elements against its schema.
import Ajv from "ajv";
import { readFile } from "node:fs/promises";

const read = async (path) => JSON.parse(await readFile(`node_modules/${path}`, "utf8"));
// The schema has words of other tools in it.
const isValid = new Ajv({ strict: false, allErrors: true }).compile(await read("custom-elements-manifest/schema.json"));
const { customElements } = await read("lapwise/package.json");
if (!isValid(await read(`lapwise/${customElements}`))) throw new Error(JSON.stringify(isValid.errors, null, 2));
console.log("The manifest is as its schema says.");
