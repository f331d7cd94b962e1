// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The same app as one file that runs from a disk. Built before the site, which offers it.

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { onePage, packArchive } from "./vite/offline.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(async () => {
  const archive = await packArchive({
    criteria: here("../criteria"),
    engine: here("../build/wasm"),
    loader: here("../wasm/kit.js"),
  });
  return {
    root: here("."),
    publicDir: false as const,
    resolve: {
      alias: [
        { find: /^\.\/fetched$/, replacement: here("./src/kit/embedded.ts") },
        { find: /^\.\/desk-start$/, replacement: here("./src/state/desk-start-saved.ts") },
      ],
    },
    build: {
      outDir: "../build/offline",
      emptyOutDir: true,
      target: "es2022",
      cssCodeSplit: false,
      modulePreload: false as const,
      rolldownOptions: {
        input: here("./src/offline.ts"),
        // No module can be loaded from a disk: one classic script.
        output: { format: "iife" as const, codeSplitting: false },
      },
    },
    plugins: [onePage(archive, here("./public/favicon.svg"))],
  };
});
