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

/** What every page holds. Not what opens, keeps or writes files, nor what the desk, the papers and copies need. */
const common =
  /src\/(state\/(?!assumed|carry-out|names|place|progress|turns|open-sheet|recover|file-kind|desk|form|export|paper-rows|evidence|scratch|difference|replace|library|stay|trusted|given|restore-given|save-page)|i18n\/(index|format|things)|components\/(icons|toast|undo-bar))/;

/** What the pages begin with, of whichever of them: kept together as well. */
const frame =
  /src\/(views\/(app|top-parts|part|level-meter|editions|loading|misfits-part|not-found|storage-notice)\.|i18n\/(advice|desk|form|part)\.|components\/(segmented|stars|status-mark|tally|open-file)\.|styles\/(tokens|base|controls|frame|notices|inputs|segmented)\.)/;

/** What a category on screen holds beyond that; the application papers and the match are made of the same. */
const sheet = new RegExp(
  [
    "src/(views/(actions|advice-missing|alternatives|announcer|applicant-card|assessment|criterion-card|foot-bar|gaps|modes",
    "next-question|others|panel|readings-card|route-card|section|section-nav)\\.tsx",
    "components/(fact-field|inputs|ladder|shared-fact)",
    "i18n/condition\\.ts",
    "state/(assumed|carry-out|names|place|progress|turns)\\.ts)",
  ].join("|"),
);

export default defineConfig({
  root: here("."),
  base: "./", // the site works in any folder: at a domain's root, on Pages, on a bureau's server
  build: {
    outDir: "../build/site",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // a data: URL would need a wider content security policy
    // What is shown together comes in one piece: many small ones compress worse (measured: 3 kB of 178).
    rolldownOptions: {
      input: { index: here("./index.html"), embed: here("./embed.html"), widget: here("./widget.html") },
      output: {
        codeSplitting: {
          groups: [
            { name: "page", test: common, priority: 3 },
            { name: "frame", test: frame, priority: 2 },
            { name: "sheet", test: sheet, priority: 1 },
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
