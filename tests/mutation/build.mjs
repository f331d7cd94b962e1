// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The core's tests linked with a mutated copy of its sources: one program for all mutants.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findSites, instrumented } from "./sites.mjs";

const native = "build/native";
const scratch = "build/mutation";
const always = ["-O1", "-w", "-include", "tests/mutation/mutant.h"];
export const program = `${scratch}/tests`;

// All of core/src once more, where mutated files take the place of their originals: so a header finds its neighbours.
const copyOf = (file) => file.replace("core/src", `${scratch}/src`);

/** A command line's words; quotes are written as \" there. */
const words = (line) => line.split(" ").map((word) => word.replaceAll('\\"', '"'));

/** Whether every command has gone well, two at a time. */
async function inPairs(commands) {
  const queue = [...commands];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const running = spawn(next[0], next.slice(1), { stdio: "inherit" });
      const code = await new Promise((resolve) => running.on("close", resolve));
      if (code !== 0) throw new Error(`${next.at(-1)} cannot be compiled`);
    }
  };
  await Promise.all([work(), work()]);
}

/** Mutates the files, and gives the list of mutants: id, file, line, its text, change. */
export async function build(files) {
  execFileSync("cmake", ["--preset", "native"], { stdio: "ignore" });
  execFileSync("cmake", ["--build", "--preset", "native", "--target", "xingping_tests"], { stdio: "inherit" });
  const commands = JSON.parse(readFileSync(`${native}/compile_commands.json`, "utf8"));
  const compiled = commands
    .map((one) => ({ ...one, file: one.file.slice(process.cwd().length + 1) }))
    .filter(({ file, command }) => file.startsWith("core/src/") || command.includes("xingping_tests.dir"));
  /** What the preset `native` says about a file: includes, definitions, the standard. */
  function flagsOf(file) {
    const like = file.endsWith(".h") ? "core/src/" : file;
    const { command } = compiled.find((one) => one.file.startsWith(like));
    return words(command).filter((word) => /^(-I|-D|-std=)/.test(word));
  }

  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  cpSync("core/src", `${scratch}/src`, { recursive: true });
  const mutants = [];
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    const lines = source.split("\n");
    const ids = new Map();
    const seen = new Map();
    const sites = findSites(file, source, flagsOf(file));
    for (const site of sites) {
      ids.set(site, mutants.length + 1);
      const line = Buffer.from(source).subarray(0, site.range[0]).toString().split("\n").length;
      for (const change of site.mutants) {
        const times = (seen.get(change) ?? 0) + 1;
        seen.set(change, times);
        const named = times > 1 ? `${change} #${times}` : change;
        mutants.push({ id: mutants.length + 1, file, line, text: lines[line - 1].trim(), change: named });
      }
    }
    writeFileSync(copyOf(file), instrumented(source, sites, ids));
  }

  // Whoever reads a mutated header is compiled anew, a test as well: the linker keeps one copy of an inline function.
  const headers = files.filter((one) => one.endsWith(".h"));
  const read = execFileSync("ninja", ["-C", native, "-t", "deps"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const reads = new Map(read.split("\n\n").map((one) => [one.slice(0, one.indexOf(":")), one]));
  const objectOf = ({ command }) => / -o (\S+)/.exec(command)[1];
  const isAnew = (one) =>
    files.includes(one.file) || headers.some((header) => reads.get(objectOf(one))?.includes(`/${header}\n`));
  const anew = compiled.filter(isAnew).map(({ file }) => {
    const source = file.startsWith("core/src/") ? copyOf(file) : file;
    const object = `${scratch}/${file.replaceAll("/", "-")}.o`;
    const flags = flagsOf(file).map((word) => (word.endsWith("/core/src") ? `-I${scratch}/src` : word));
    return { object, command: ["g++", ...always, ...flags, "-o", object, "-c", source] };
  });
  await inPairs(anew.map(({ command }) => command));
  const tests = compiled.filter(
    (one) => objectOf(one).endsWith(".cpp.o") && !one.file.startsWith("core/src/") && !isAnew(one),
  );
  const objects = [...anew.map(({ object }) => object), ...tests.map((one) => `${native}/${objectOf(one)}`)];
  execFileSync("g++", [...objects, `${native}/libxingping.a`, "-pthread", "-o", program], { stdio: "inherit" });
  return mutants;
}
