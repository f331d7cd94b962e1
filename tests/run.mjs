// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Runs the test stages in order and counts them:  npm test [-- STAGE…]
// A stage named alone uses what earlier stages built before.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

class StageError extends Error {}

/** Runs a command with its output in view; anything but success ends the stage. */
function run(command, ...args) {
  console.log(`$ ${[command, ...args].join(" ")}`);
  const { status, signal, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) throw new StageError(`\`${command}\` cannot run: ${error.message}`);
  if (status !== 0) throw new StageError(`\`${command}\` ended with ${signal ?? `exit code ${status}`}`);
}

/** The files of one test folder; a folder without tests is a failure, never a silent success. */
function testFiles(folder, ending) {
  let names = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(ending));
  } catch {
    // no folder, no tests
  }
  if (names.length === 0) throw new StageError(`no tests: ${folder}/*${ending} matches nothing`);
  return names.sort().map((name) => `${folder}/${name}`);
}

const nodeTests = (folder) =>
  run("node", "--test", "--test-concurrency=2", "--test-reporter=spec", ...testFiles(folder, ".test.mjs"));

const stages = [
  {
    name: "native",
    title: "gcc: build, core tests",
    run: () => run("cmake", "--workflow", "--preset", "native"),
  },
  {
    name: "clang",
    title: "clang: build of the command line",
    run: () => run("cmake", "--workflow", "--preset", "clang"),
  },
  {
    name: "wasm",
    title: "WebAssembly: build",
    run: () => run("npm", "run", "--silent", "build:wasm"),
  },
  {
    name: "schema",
    title: "JSON schemas: packs, reports, applications keep their contracts",
    needs: ["native", "wasm"],
    run: () => nodeTests("tests/schema"),
  },
  {
    name: "packs",
    title: "packs: cases, second transcription, mutations",
    needs: ["native", "wasm"],
    run: () => nodeTests("tests/packs"),
  },
  {
    name: "cli",
    title: "command line: installed and moved, help, man page, completion, odd input",
    needs: ["native"],
    run: () => nodeTests("tests/cli"),
  },
  {
    name: "parity",
    title: "parity: gcc, clang and WebAssembly give the same bytes",
    needs: ["native", "clang", "wasm"],
    run: () => nodeTests("tests/parity"),
  },
  {
    name: "endurance",
    title: "the modules, in short: thousands of calls, hostile texts, no memory left",
    needs: ["wasm"],
    run: () => nodeTests("tests/endurance"),
  },
  {
    name: "site",
    title: "site: build, its words",
    needs: ["wasm"],
    run: () => {
      run("npm", "run", "--silent", "build:site");
      nodeTests("tests/site");
    },
  },
  {
    name: "documents",
    title: "documents: the official forms and workbooks as LibreOffice reads them",
    needs: ["wasm"],
    run: () => nodeTests("tests/documents"),
  },
  {
    name: "package",
    title: "npm package: packed, installed elsewhere, its examples in Node, in bundles and in Chromium",
    needs: ["native", "wasm"],
    run: () => nodeTests("tests/package"),
  },
  {
    name: "size",
    title: "size budgets: the module, every pack, the first page, a link to each category",
    needs: ["site"],
    run: () => run("node", "tests/size.mjs"),
  },
  {
    name: "e2e",
    title: "end to end: the built site in Chromium",
    needs: ["site"],
    run: () => {
      testFiles("tests/e2e", ".spec.ts");
      run("npx", "playwright", "test", "--config", "tests/e2e/playwright.config.ts");
    },
  },
  {
    name: "browsers",
    title: "every engine: the offline page and the main flow in Chromium, Firefox and WebKit",
    needs: ["site"],
    run: () => nodeTests("tests/browsers"),
  },
];

const wanted = process.argv.slice(2);
const strangers = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (strangers.length > 0) {
  console.error(`no stage \`${strangers.join("`, `")}\`; there are ${stages.map((s) => s.name).join(", ")}`);
  process.exit(2);
}

const results = [];
const failed = (name) => results.some((result) => result.name === name && result.failure);

for (const { name, title, needs = [], run: runStage } of stages) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n=== ${name} — ${title}`);
  const start = performance.now();
  let failure = null;
  try {
    const missing = needs.find(failed);
    if (missing) throw new StageError(`needs \`${missing}\`, which failed`);
    runStage();
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    failure = error.message;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  results.push({ name, seconds, failure });
  console.log(failure ? `FAILED ${name}: ${failure}` : `passed ${name} (${seconds} s)`);
}

console.log("\n=== summary");
for (const { name, seconds, failure } of results) {
  const verdict = failure ? "FAILED" : "passed";
  console.log(`${verdict} ${name.padEnd(9)}${seconds.padStart(7)} s${failure ? `  ${failure}` : ""}`);
}
const failures = results.filter((result) => result.failure).length;
console.log(`${results.length - failures} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
