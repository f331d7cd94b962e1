// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { packs } from "./vite/packs.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  root,
  base: "./", // the site works in any folder: at a domain's root, on Pages, on a bureau's server
  build: {
    outDir: "../build/site",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // a data: URL would need a wider content security policy
    modulePreload: { polyfill: false }, // every browser with our WebAssembly features preloads modules itself
  },
  // Vite compiles JSX itself; it reads `jsx` and `jsxImportSource` from tsconfig.json.
  server: { fs: { allow: [".."] } }, // the development server also reads build/wasm and criteria
  plugins: [packs(fileURLToPath(new URL("../criteria", import.meta.url)))],
});
