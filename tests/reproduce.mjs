// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Whether a build can be had again, byte for byte:  npm run reproduce
// Copies the sources as they stand into two folders of different names and depths, builds the modules and the site in
// each, and compares the digests that the build publishes (SHA256SUMS). Shows them, and fails where one differs.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
const names = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
const place = mkdtempSync(join(tmpdir(), "xingping-reproduce-"));

function built(folder) {
  for (const name of names) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    cpSync(join(root, name), join(folder, name));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  // The second build is not to be served from what the first left.
  const env = { ...process.env, CCACHE_DISABLE: "1" };
  for (const step of ["build:wasm", "build:site"])
    execFileSync("npm", ["run", "--silent", step], { cwd: folder, stdio: ["ignore", "ignore", "inherit"], env });
  return readFileSync(join(folder, "build/site/SHA256SUMS"), "utf8");
}

try {
  const first = built(join(place, "one"));
  const second = built(join(place, "another/and/deeper folder"));
  console.log(first);
  if (first === second) console.log("two builds in two folders: the same bytes");
  else {
    console.error(`reproduce: the second build differs\n${second}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(place, { recursive: true });
}
