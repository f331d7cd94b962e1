// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// What each kilobyte of the modules is, as the table in README.md:  node wasm/kilobytes.mjs
// Links each module once more with the names of its functions, finds the source of each by the symbols of the archive,
// and compresses the functions of a group together; scaled, as groups compress less apart than in one. Stands on
// `npm run build:wasm`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const build = fileURLToPath(new URL("../build/wasm", import.meta.url));
const run = (program, words) =>
  execFileSync(program, words, {
    cwd: build,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });

/** By the path of the source below core/src; the first that fits. */
const groups = [
  ["reading JSON: RapidJSON, nodes, cursor", /^json\/(parse|cursor)/, /^(void |bool )?rapidjson::/],
  ["writing JSON, digests", /^json\/|^sha256/],
  ["reading answers, formats of texts", /^load\/(answers|sheet|values|texts)|^request|^prepared/],
  [
    "reading forms, filling, applications, verification",
    /form|^fill|^verify|application|filled|verification|summary|attachments/,
  ],
  ["reading and checking packs", /^load\//],
  ["conditions to programs", /^compile|^condition/],
  [
    "plans, questions, reasons, days, lift",
    /^plan|^(prospect|outlook|explain|forecast|timeline|trials|lift|advice_api|branching)|write\/(advice|lift)/,
  ],
  ["editions compared", /^diff|write\/compare/],
  ["writing reports and descriptions", /^write\//],
  ["messages' places, names, characters", /^(messages|pack_message|names|characters|issue|sorted)/],
  ["judging: evaluate, findings, margins, match, quantities, dates", /./],
];
const [library, door, texts] = [
  "C++ library, and what it copies of ours",
  "Embind and the door",
  "texts: messages, keys, tables",
];

/** Source by function: of those that one object alone defines. */
function sources(archive) {
  const found = new Map();
  let source = "";
  for (const line of run("emnm", ["-C", "--defined-only", archive]).split("\n")) {
    const object = /^(.*)\.cpp\.o:$/.exec(line);
    if (object) source = object[1];
    const symbol = /^\S+ [Tt] (.*)$/.exec(line);
    if (symbol) found.set(symbol[1], source);
  }
  // Objects are named without their folder.
  const paths = new Map(
    run("ninja", ["-t", "targets", "all"])
      .split("\n")
      .map((line) => /core\/src\/(.*)\.cpp\.o:/.exec(line)?.[1])
      .filter(Boolean)
      .map((path) => [path.split("/").at(-1), path]),
  );
  return (name) => paths.get(found.get(name)) ?? found.get(name);
}

/** Sections by id, and the functions' bodies with their names. */
function dissect(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const piece = (length) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const sections = new Map();
  const names = new Map();
  let bodies = [];
  let imported = 0;
  while (at < bytes.length) {
    const id = bytes[at++];
    const end = number() + at;
    if (id !== 0) sections.set(id, bytes.subarray(at, end));
    if (id === 2)
      for (let left = number(); left > 0; left -= 1) {
        piece(number());
        piece(number());
        if (bytes[at++] !== 0) throw new Error("only functions are imported");
        number();
        imported += 1;
      }
    if (id === 10) bodies = Array.from({ length: number() }, () => piece(number()));
    if (id === 0 && piece(number()).toString() === "name")
      while (at < end) {
        const kind = bytes[at++];
        const after = number() + at;
        if (kind === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), piece(number()).toString());
        at = after;
      }
    at = end;
  }
  return { sections, functions: bodies.map((body, place) => ({ body, name: names.get(imported + place) ?? "" })) };
}

function shares(module, archive) {
  const folder = mkdtempSync(join(tmpdir(), "kilobytes-"));
  try {
    const link = run("ninja", ["-t", "commands", `${module}.mjs`])
      .trim()
      .split("\n")
      .at(-1);
    run("sh", ["-c", link.replace(` -o ${module}.mjs`, ` -o ${folder}/${module}.mjs --profiling-funcs`)]);
    const { sections, functions } = dissect(readFileSync(`${folder}/${module}.wasm`));
    const sourceOf = sources(archive);
    const parts = new Map([[texts, [sections.get(11)]]]);
    for (const { body, name } of functions) {
      const source = sourceOf(name);
      const [group] = groups.find(([, path, own]) => own?.test(name) || (source && path.test(source))) ?? [
        /emscripten|^answered|^\(anonymous namespace\)/.test(name) ? door : library,
      ];
      parts.set(group, [...(parts.get(group) ?? []), body]);
    }
    const sizes = [...parts].map(([group, list]) => [group, brotliCompressSync(Buffer.concat(list)).length]);
    const sum = sizes.reduce((all, [, size]) => all + size, 0);
    const whole = brotliCompressSync(readFileSync(`${build}/${module}.wasm`)).length;
    return { sizes: new Map(sizes.map(([group, size]) => [group, (size * whole) / sum])), whole };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const modules = [
  ["xingping-judge", "libxingping.a"],
  ["xingping-advice", "libxingping.a"],
  ["xingping", "wasm/libxingping_fast.a"],
].map(([name, archive]) => shares(name, archive));
const kB = (size) => (size ? (size / 1000).toFixed(1) : "–");
const row = (name, sizes) => console.log(`| ${[name, ...sizes.map(kB)].join(" | ")} |`);
console.log("| kB | judge | advice | full |\n|---|---|---|---|");
const all = [...groups.map(([group]) => group), library, door, texts];
const weight = (group) => modules[0].sizes.get(group) ?? 0;
for (const group of all.sort((a, b) => weight(b) - weight(a)))
  row(
    group,
    modules.map(({ sizes }) => sizes.get(group)),
  );
row(
  "**in all**",
  modules.map(({ whole }) => whole),
);
