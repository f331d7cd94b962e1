// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The native command line, as the schema tests ask it.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../build/native/xingping", import.meta.url));

/** Runs `xingping`; exit code 1 is an answer like any other, anything else unexpected is thrown. */
export function xingping(words, input) {
  return new Promise((resolve, reject) => {
    const options = { encoding: "utf8", maxBuffer: 2 ** 26, env: { ...process.env, LC_ALL: "C" } }; // in its own language
    const child = execFile(program, words, options, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (code === 0 || code === 1) resolve({ code, stdout, stderr });
      else reject(new Error(`xingping ${words.join(" ")}: ${error.message} ${stderr}`));
    });
    child.stdin.on("error", () => {}); // it may be done before it has read all
    child.stdin.end(input);
  });
}

export const askJson = async (words, input) => JSON.parse((await xingping(words, input)).stdout);

/** A private copy of a criteria folder, or of some folders in it, gone when the test is over. */
export function temporaryCopy(test, folder, parts = [""]) {
  const copy = mkdtempSync(join(tmpdir(), "xingping-"));
  test.after(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of parts) cpSync(join(folder, part), join(copy, part), { recursive: true });
  return copy;
}
