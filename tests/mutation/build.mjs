// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The core's tests linked with a mutated copy of its sources: one program for all mutants.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findSites, instrumented } from "./sites.mjs";

const native = "build/native";
const scratch = "build/mutation";
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
  const sources = commands
    .map((one) => one.file.slice(process.cwd().length + 1))
    .filter((one) => one.startsWith("core/src/"));
  /** What the preset `native` says about a file: includes, definitions, the standard. */
  function flagsOf(file) {
    const { command } = commands.find((one) => one.file.endsWith(`/${sources.includes(file) ? file : sources[0]}`));
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

  // Whoever reads a mutated header is compiled anew, with or without mutants of its own.
  const headers = files.filter((one) => one.endsWith(".h"));
  const dependencies = (file) => execFileSync("g++", [...flagsOf(file), "-MM", file], { encoding: "utf8" });
  const anew = sources.filter(
    (file) => files.includes(file) || (headers.length > 0 && headers.some((one) => dependencies(file).includes(one))),
  );
  const compile = (file) => {
    const flags = flagsOf(file).map((word) => (word.endsWith("/core/src") ? `-I${scratch}/src` : word));
    const always = ["-O1", "-w", "-include", "tests/mutation/mutant.h"];
    return ["g++", ...always, ...flags, "-o", `${copyOf(file)}.o`, "-c", copyOf(file)];
  };
  await inPairs(anew.map(compile));
  const folder = `${native}/CMakeFiles/xingping_tests.dir`;
  const tests = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".cpp.o"));
  const objects = [...anew.map((file) => `${copyOf(file)}.o`), ...tests.map((name) => `${folder}/${name}`)];
  execFileSync("g++", [...objects, `${native}/libxingping.a`, "-pthread", "-o", program], { stdio: "inherit" });
  return mutants;
}
