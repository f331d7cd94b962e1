// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Bundles criteria/ into the files the page loads: packs/facts.json, packs/<programme>.json and packs/index.json.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

type Documents = Record<string, unknown>;

/** Folders of criteria/ that are not programmes. */
const reserved = new Set(["facts", "schema"]);

function readFolder(root: string, folder: string): Documents {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    names.sort().map((name) => [`${folder}/${name}`, JSON.parse(readFileSync(join(root, folder, name), "utf8"))]),
  );
}

function programmesIn(root: string): string[] {
  return readdirSync(root)
    .filter((name) => !reserved.has(name) && statSync(join(root, name)).isDirectory())
    .sort();
}

/** File name below packs/ and its text. */
function bundle(root: string): Map<string, string> {
  const programmes = programmesIn(root);
  const files = new Map<string, string>();
  files.set("index.json", JSON.stringify({ programmes }));
  for (const folder of ["facts", ...programmes]) {
    files.set(`${folder}.json`, JSON.stringify({ documents: readFolder(root, folder) }));
  }
  return files;
}

export function packs(criteria: string): Plugin {
  return {
    name: "xingping-packs",
    generateBundle() {
      for (const [name, source] of bundle(criteria)) {
        this.emitFile({ type: "asset", fileName: `packs/${name}`, source });
      }
    },
    configureServer(server) {
      server.middlewares.use("/packs", (request, response, next) => {
        const text = bundle(criteria).get((request.url ?? "").slice(1).split("?")[0] ?? "");
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.end(text);
      });
    },
  };
}
