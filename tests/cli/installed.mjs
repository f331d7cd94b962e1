// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The command line as a user has it: installed, its folder then moved, called through a link on PATH.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "xingping-cli-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
execFileSync("cmake", ["--install", inRoot("build/native"), "--prefix", join(folder, "before")], { stdio: "pipe" });
renameSync(join(folder, "before"), join(folder, "moved"));
mkdirSync(join(folder, "links"));
symlinkSync("../moved/bin/xingping", join(folder, "links/xingping"));

export const prefix = join(folder, "moved");
/** An empty folder to work in. */
export const work = join(folder, "work");
mkdirSync(work);

const { LC_MESSAGES, LANG, XINGPING_CRITERIA, ...rest } = process.env;
export const environment = { ...rest, LC_ALL: "C", PATH: `${join(folder, "links")}:${process.env.PATH}` };

/** Whatever it ends with. */
export function call(command, words, { input = "", env = {}, cwd = work } = {}) {
  const found = spawnSync(command, words, { input, cwd, env: { ...environment, ...env }, maxBuffer: 1 << 28 });
  if (found.error && found.error.code !== "EPIPE") throw found.error;
  return { code: found.status, out: found.stdout.toString("utf8"), said: found.stderr.toString("utf8") };
}
export const xingping = (words, options) => call("xingping", words, options);

export function put(name, content) {
  writeFileSync(join(work, name), content);
  return name;
}

/** Names of what can be asked, as the overview lists them. */
export const commands = [...xingping(["--help", "--lang", "en"]).out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(
  ([, name]) => name,
);
export const helpOf = (command, language) => xingping([command, "--help", "--lang", language]).out;
export const optionsIn = (text) =>
  [...text.matchAll(/^ {2}(--[a-z-]+)(?: (\S+))? {2,}/gm)].map(([, name, value]) => ({ name, value }));
