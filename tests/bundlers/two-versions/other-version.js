// Makes the copy another version: its scripts have other contents, so a build takes them for other files.
import { appendFile, readdir } from "node:fs/promises";

const folder = "again/dist";
for (const name of await readdir(folder))
  if (name.startsWith("glue-")) await appendFile(`${folder}/${name}`, "// another version");
