// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Puts the icon into the page: browsers ask for a linked one again at every change of the hash.
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

export function inlineIcon(file: string): Plugin {
  return {
    name: "xingping-icon",
    transformIndexHtml: (html) =>
      html.replace(
        "./favicon.svg",
        () => `data:image/svg+xml,${encodeURIComponent(readFileSync(file, "utf8").trim())}`,
      ),
  };
}
