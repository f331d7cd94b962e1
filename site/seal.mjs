// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The last step of the build, over what really lies in build/site: pages name the digest of every script and style they
// ask for, the service worker gets its list of files, and SHA256SUMS says what whoever must be sure compares.
//   node site/seal.mjs [FOLDER]

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const digest = (bytes, algorithm = "sha256") => createHash(algorithm).update(bytes).digest("base64");

/** What one does not need offline, or has as a file of its own: the page for the disk, the examples for bureaus. */
const sums = "SHA256SUMS";
const apart = [/^xingping-offline\.html$/, /^SHA256SUMS$/, /(^|\/)examples\//, /^sw\.js$/, /(^|\/)\.[^/]*$/];

/** Every file below `root`, with forward slashes, in order. */
function list(root) {
  return readdirSync(root, { recursive: true })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => name.split(sep).join("/"))
    .filter((name) => !apart.some((pattern) => pattern.test(name)))
    .sort();
}

/** Adds `integrity` to every script, style sheet and preloaded module of a page. */
function withIntegrity(root, name) {
  const path = join(root, name);
  const html = readFileSync(path, "utf8");
  const sealed = html.replace(/<(?:script|link)\b[^>]*>/g, (tag) => {
    if (tag.startsWith("<link") && !/\srel="(?:stylesheet|modulepreload)"/.test(tag)) return tag;
    const address = /\s(?:src|href)="([^"]*)"/.exec(tag)?.[1];
    if (address === undefined) return tag;
    const file = join(path, "..", address);
    if (relative(root, file).startsWith("..") || !existsSync(file)) throw new Error(`${name} asks for ${address}`);
    const bare = tag.replace(/\sintegrity="[^"]*"/, "");
    return bare.replace(/\s*\/?>$/, (end) => ` integrity="sha384-${digest(readFileSync(file), "sha384")}"${end}`);
  });
  if (sealed !== html) writeFileSync(path, sealed);
}

/** By the names below packs/ and their texts. The page asks for packs with it: see vite/packs.ts. */
export function packsRevision(files) {
  const hash = createHash("sha256");
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\n${text}\n`);
  return hash.digest("hex").slice(0, 8);
}

function revisionBuiltIn(root, names) {
  const text = (name) => readFileSync(join(root, name), "utf8");
  const packs = names.filter((name) => name.startsWith("packs/"));
  const revision = packsRevision(packs.map((name) => [name.slice("packs/".length), text(name)]));
  const scripts = names.filter((name) => name.endsWith(".js") && text(name).includes(`.json?${revision}`));
  if (scripts.length === 0) throw new Error(`no script asks for the packs of revision ${revision}`);
  return revision;
}

/** In the form that `sha256sum --check` takes: the engine's modules and the page for the disk. */
function writeSums(root) {
  const wanted = readdirSync(root, { recursive: true })
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.endsWith(".wasm") || name === "xingping-offline.html")
    .sort();
  const lines = wanted.map((name) => {
    const hash = createHash("sha256").update(readFileSync(join(root, name)));
    return `${hash.digest("hex")}  ${name}\n`;
  });
  writeFileSync(join(root, sums), lines.join(""));
}

export function seal(root) {
  const names = list(root);
  for (const name of names.filter((one) => one.endsWith(".html"))) withIntegrity(root, name);
  const revision = revisionBuiltIn(root, names);
  const address = (name) => {
    if (name === "index.html") return "./";
    return name.startsWith("packs/") ? `${name}?${revision}` : name;
  };
  const files = Object.fromEntries(names.map((name) => [address(name), digest(readFileSync(join(root, name)))]));
  const build = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12);
  const worker = readFileSync(new URL("./offline/sw.js", import.meta.url), "utf8");
  const given = `const build = ${JSON.stringify(build)};\nconst files = ${JSON.stringify(files, null, 1)};\n\n`;
  writeFileSync(join(root, "sw.js"), given + worker);
  writeSums(root);
  return { build, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? fileURLToPath(new URL("../build/site", import.meta.url));
  const { build, files } = seal(root);
  console.log(`sealed ${Object.keys(files).length} files as ${build}`);
}
