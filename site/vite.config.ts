// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0

import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { early } from "./vite/early.ts";
import { inlineIcon } from "./vite/icon.ts";
import { offerOnePage } from "./vite/offline.ts";
import { packs } from "./vite/packs.ts";
import { widget } from "./vite/widget.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The development server puts styles and scripts inline, so there the page goes without its policy. */
const withoutPolicy: Plugin = {
  name: "xingping-development",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

const common =
  /src\/(state\/(?!open-sheet|recover|file-kind|desk|stay|trusted|given|restore-given|save-page)|i18n\/(index|format|things)|components\/(icons|toast|undo-bar))/;

/** What the pages begin with, of whichever of them: kept together as well. */
const frame =
  /src\/(views\/(app|top-parts|part|level-meter)\.|i18n\/(advice|desk|form|part)\.|components\/(dialog|segmented|stars|status-mark|open-file)\.|styles\/(tokens|base|controls|frame|inputs|segmented)\.)/;

export default defineConfig({
  root: here("."),
  base: "./", // the site works in any folder: at a domain's root, on Pages, on a bureau's server
  build: {
    outDir: "../build/site",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // a data: URL would need a wider content security policy
    // What every page holds comes in one piece: many small ones compress worse (measured: 3 kB of 178). Not what opens files.
    rolldownOptions: {
      input: { index: here("./index.html"), embed: here("./embed.html"), widget: here("./widget.html") },
      output: {
        codeSplitting: {
          groups: [
            { name: "page", test: common },
            { name: "frame", test: frame },
          ],
        },
      },
    },
    modulePreload: { polyfill: false }, // every browser with our WebAssembly features preloads modules itself
  },
  worker: { format: "es" }, // it loads the engine when it is wanted, which one piece could not
  // Vite compiles JSX itself; it reads `jsx` and `jsxImportSource` from tsconfig.json.
  server: { fs: { allow: [".."] } }, // the development server also reads build/wasm and criteria
  plugins: [
    packs({ criteria: here("../criteria"), engine: here("../build/wasm"), loader: here("../wasm/kit.js") }),
    early(),
    offerOnePage(here("../build/offline")),
    widget(here("./widget/index.ts")),
    inlineIcon(here("./public/favicon.svg")),
    withoutPolicy,
  ],
});
