// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Makes xingping-offline.html: one script, one style, and the archive they need, under a policy that names the
// fingerprints of both and allows nothing else.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { bind } from "../src/kit/archive.ts";
import { pageText } from "../src/kit/page-text.ts";
import { offlineName } from "../src/kit/source.ts";
import type { Paths } from "./criteria.ts";
import { bundle } from "./packs.ts";

/** What the page carries. */
export async function packArchive(paths: Paths): Promise<Buffer> {
  const texts = await bundle(paths);
  const files = new Map([...texts].map(([name, text]) => [name.replace(/\.json$/, ""), JSON.parse(text) as unknown]));
  return gzipSync(bind(files, readFileSync(join(paths.engine, "xingping.wasm"))), { level: 9 });
}

const inHex = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const forPolicy = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Text that its element holds as it is written. */
function fits(kind: "script" | "style", text: string): string {
  const bad = (kind === "script" ? /<\/script|<!--|<script|\r|\0/i : /<\/style|\r|\0/i).exec(text);
  if (bad) throw new Error(`the ${kind} holds ${JSON.stringify(bad[0])} at ${bad.index}`);
  return text;
}

/** In a script these stand within strings only; the backslash says the same there. */
const plain = (script: string) => script.trim().replace(/<(\/script|!--|script)/gi, "\\x3c$1");

export function onePage(archive: Buffer, icon: string): Plugin {
  return {
    name: "xingping-one-page",
    config: () => ({
      define: {
        ARCHIVE_SHA256: JSON.stringify(inHex(archive)),
        OFFLINE_BYTES: "0",
        "import.meta.resolve": "undefined",
        "import.meta.url": "undefined", // a classic script has none, and the engine's glue does without
      },
    }),
    // The engine's glue names its neighbour, which would be taken along a second time.
    transform: {
      filter: { id: /xingping\.mjs$/ },
      handler: (code) => code.replace(/new URL\("xingping\.wasm",\s*import\.meta\.url\)\.toString\(\)/, '""'),
    },
    // After Vite has put the styles together.
    generateBundle: {
      order: "post",
      handler(_, output) {
        const parts = { script: "", style: "" };
        for (const [name, file] of Object.entries(output)) {
          if (file.type === "chunk" && !parts.script) parts.script = fits("script", plain(file.code));
          else if (file.type === "asset" && name.endsWith(".css") && !parts.style)
            parts.style = fits("style", String(file.source).trim());
          else throw new Error(`${name} has no place in one page`);
          delete output[name];
        }
        const source = pageText({
          ...parts,
          policy: [
            "default-src 'none'",
            `script-src ${forPolicy(parts.script)} 'wasm-unsafe-eval'`,
            `style-src ${forPolicy(parts.style)}`,
            "img-src data:",
            "worker-src blob:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types xingping",
          ].join("; "),
          icon: `data:image/svg+xml,${encodeURIComponent(readFileSync(icon, "utf8").trim())}`,
          archive: archive.toString("base64"),
          drafts: "",
        });
        this.emitFile({ type: "asset", fileName: offlineName, source });
      },
    },
  };
}

/** Puts the page into the site, which says how large it is. */
export function offerOnePage(folder: string): Plugin {
  const read = () => {
    const path = join(folder, offlineName);
    if (!existsSync(path)) throw new Error(`there is no ${path} yet, run \`npm run build:site\``);
    return readFileSync(path);
  };
  return {
    name: "xingping-offer-one-page",
    config: (_, { command }) => ({
      define: { ARCHIVE_SHA256: '""', OFFLINE_BYTES: String(command === "build" ? read().length : 0) },
    }),
    generateBundle() {
      this.emitFile({ type: "asset", fileName: offlineName, source: read() });
    },
  };
}
