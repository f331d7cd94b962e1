// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The writers of the page, built for Node, and two readers that know nothing of them: LibreOffice, and a look into the file.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";
import { build } from "vite";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** {writeWord, writeWorkbook}, as the page has them. */
export async function writers() {
  const outDir = inRoot("build/documents");
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: ["word", "spreadsheet"].map((name) => inRoot(`site/src/documents/${name}.ts`)),
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  const load = (name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  return { ...(await load("word")), ...(await load("spreadsheet")) };
}

/** What LibreOffice makes of files, {name: bytes}, in one call per format: it is slow to start. By format and name. */
export function convert(files, formats) {
  const folder = mkdtempSync(join(tmpdir(), "xingping-documents-"));
  try {
    const home = pathToFileURL(join(folder, "home")).href;
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return Object.fromEntries(
      Object.entries(formats).map(([format, filter]) => {
        const out = join(folder, `out-${format}`);
        mkdirSync(out);
        const paths = Object.keys(files).map((name) => join(folder, name));
        const words = [
          `-env:UserInstallation=${home}`,
          "--headless",
          "--convert-to",
          filter,
          "--outdir",
          out,
          ...paths,
        ];
        execFileSync("soffice", words, { stdio: "pipe", timeout: 600_000 });
        const made = readdirSync(out).map((name) => [name, readFileSync(join(out, name))]);
        return [format, Object.fromEntries(made)];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text and size of pages, as a printer would have them. */
export function readPdf(bytes) {
  const run = (tool, ...words) => execFileSync(tool, words, { input: bytes, encoding: "utf8", maxBuffer: 1 << 28 });
  const info = run("pdfinfo", "-");
  return {
    pages: run("pdftotext", "-", "-").split("\f").slice(0, -1),
    size: /Page size:\s*(.*)/.exec(info)?.[1] ?? "",
  };
}

/** The parts of a Word or Excel file: the central directory of a zip archive, read by hand. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  assert.ok(end >= 0, "no archive");
  /** @type {Record<string, Buffer>} */
  const parts = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, comment] = [10, 20, 28, 30, 32].map((place) =>
      place === 20 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place),
    );
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts[bytes.toString("utf8", at + 46, at + 46 + name)] = method === 0 ? packed : inflateRawSync(packed);
    at += 46 + name + extra + comment;
  }
  return parts;
}

export const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());
