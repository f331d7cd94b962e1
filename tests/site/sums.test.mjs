// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The digests that the build publishes are those of the files it publishes, and no module goes without.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../build/site/", import.meta.url));

test("SHA256SUMS names the three modules and the offline page, each with its own digest", () => {
  const lines = readFileSync(`${root}SHA256SUMS`, "utf8").trimEnd().split("\n");
  const published = new Map(lines.map((line) => line.split("  ").reverse()));
  const modules = readdirSync(`${root}assets`).filter((name) => name.endsWith(".wasm"));
  assert.equal(modules.length, 3);
  const names = [...modules.map((name) => `assets/${name}`), "xingping-offline.html"];
  assert.deepEqual([...published.keys()].sort(), names.sort());
  for (const [name, digest] of published)
    assert.equal(
      createHash("sha256")
        .update(readFileSync(root + name))
        .digest("hex"),
      digest,
      name,
    );
});
