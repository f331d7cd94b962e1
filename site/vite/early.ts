// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Asks for what every page needs together with its scripts, and not a round trip later: the Chinese words and the index.
import type { HtmlTagDescriptor, Plugin } from "vite";

const words = /[\\/]src[\\/]i18n[\\/]zh\.ts$/;

const pages = /\/(index|embed)\.html$/;

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { ...attrs, crossorigin: true },
  injectTo: "head",
});

export function early(): Plugin {
  let revision = "";
  return {
    name: "xingping-early",
    apply: "build",
    configResolved({ define }) {
      revision = JSON.parse(define?.["import.meta.env.PACKS"] ?? '""'); // set by packs.ts
    },
    transformIndexHtml: {
      order: "post",
      handler(_, { path, bundle = {} }) {
        if (!pages.test(path)) return [];
        const chunk = Object.values(bundle).find((one) => one.type === "chunk" && words.test(one.facadeModuleId ?? ""));
        if (!chunk) throw new Error("no chunk holds the Chinese words");
        return [
          link({ rel: "modulepreload", href: `./${chunk.fileName}` }),
          link({ rel: "preload", as: "fetch", href: `./packs/index.json?${revision}` }),
        ];
      },
    },
  };
}
