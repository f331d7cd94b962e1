// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The endurance test at length:  npm run endurance [-- CALLS [HOSTILE]]
// By itself a million calls of the module, a tenth of that of each smaller one, and a thousand hostile texts at every
// door, twice. Stands on `npm run build:wasm`.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [calls = "1000000", hostile = "1000"] = process.argv.slice(2);
const { status } = spawnSync("node", ["--test", fileURLToPath(new URL("endurance.test.mjs", import.meta.url))], {
  stdio: "inherit",
  env: { ...process.env, XINGPING_CALLS: calls, XINGPING_HOSTILE: hostile },
});
process.exitCode = status ?? 1;
