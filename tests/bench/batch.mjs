// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// `batch` as a program among programs: lines per second, on one and two cores, and its memory over a long stream.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { run, timed } from "./measure.mjs";
import { category, inRoot, linesOf } from "./scene.mjs";

const native = inRoot("build/native/xingping");
const loops = {
  "batch --bounds --jobs 1": [native, "batch", category, "--bounds", "--jobs", "1"],
  "batch --bounds --jobs 2": [native, "batch", category, "--bounds", "--jobs", "2"],
  "batch --jobs 1": [native, "batch", category, "--jobs", "1"],
  "nlohmann DOM and by hand, C++": [inRoot("build/native/xingping_bench"), "dom"],
  "JSON.parse and by hand, Node": [process.execPath, inRoot("tests/bench/lines-by-hand.mjs")],
};

/** Both loops by hand must give what the engine gives. */
function holdLoops(levels) {
  const expected = levels.map(({ guaranteed, reachable }) => JSON.stringify({ guaranteed, reachable }));
  const input = readFileSync(linesOf("varying"));
  for (const [name, words] of Object.entries(loops)) {
    const lines = run(words[0], words.slice(1), { input })
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = lines.map((line) => JSON.stringify(line.level ?? line));
    const wrong = expected.findIndex((one, index) => one !== found[index]);
    if (wrong >= 0 || found.length !== expected.length)
      throw new Error(`${name}: line ${wrong}: ${found[wrong]} instead of ${expected[wrong]}`);
  }
}

/** {name: {wall: [lines per second], cpu: […]}}; what a program takes for one line, its start, falls out. */
export function batchRates(levels, lines, rounds) {
  holdLoops(levels);
  const thousand = readFileSync(linesOf("varying"), "utf8");
  const [long, one] = ["long", "one"].map((name) => inRoot(`build/bench/${name}.ndjson`));
  writeFileSync(long, thousand.repeat(lines / 1000));
  writeFileSync(one, thousand.slice(0, thousand.indexOf("\n") + 1));
  const found = Object.fromEntries(Object.keys(loops).map((name) => [name, { wall: [], cpu: [] }]));
  for (let round = 0; round < rounds; ++round)
    for (const [name, words] of Object.entries(loops)) {
      const [start, whole] = [timed(words, one), timed(words, long)];
      for (const kind of ["wall", "cpu"]) found[name][kind].push((lines - 1) / (whole[kind] - start[kind]));
    }
  return found;
}

/** Most memory in MB that `batch` ever held while these many lines went through; null where /proc does not say. */
export async function batchMemory(lines) {
  const [program, ...words] = loops["batch --bounds --jobs 2"];
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdout.resume();
  const thousand = readFileSync(linesOf("varying"), "utf8");
  for (let sent = 0; sent < lines; sent += 1000) if (!child.stdin.write(thousand)) await once(child.stdin, "drain");
  let most = null;
  try {
    most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;
  } catch {
    // no /proc
  }
  child.stdin.end();
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`batch ended with ${status}`);
  return most;
}
