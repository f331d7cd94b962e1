// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A project that has installed the packed tarball, and nothing else.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Text that a command writes; it fails with what it said. */
export const run = (command, words, cwd) => execFileSync(command, words, { cwd, encoding: "utf8" });

/** Builds, packs, installs without a network. `packed` is what npm says of the tarball. */
export function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), "xingping-package-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  run("npm", ["run", "--silent", "build:package"], inRoot("."));
  const [packed] = JSON.parse(run("npm", ["pack", inRoot("build/package"), "--json"], folder));
  writeFileSync(join(folder, "package.json"), '{ "name": "user", "private": true, "type": "module" }\n');
  const quiet = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"];
  run("npm", ["install", `./${packed.filename}`, ...quiet], folder);
  return { folder, packed, root: inRoot(".") };
}

/** Every example of the installed README, and what it says it prints. */
export function examples(folder) {
  const readme = readFileSync(join(folder, "node_modules/xingping/README.md"), "utf8");
  return [...readme.matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm)].map(([, code, prints], index) => {
    const name = `example-${index + 1}.mjs`;
    writeFileSync(join(folder, name), code);
    return { name, code, prints };
  });
}
