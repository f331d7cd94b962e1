// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Builds site/widget into xingping-widget.js: one file under a name that stays, for <script async> and for modules alike.
import { build, type Plugin } from "vite";

export const widgetFile = "xingping-widget.js";

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "xingping", fileName: () => widgetFile },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("the widget is not one file");
  return chunk.code;
}

export function widget(entry: string): Plugin {
  return {
    name: "xingping-widget",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: widgetFile, source: await bundle(entry) });
    },
    configureServer(server) {
      server.middlewares.use(`/${widgetFile}`, async (_, response) => {
        response.setHeader("Content-Type", "text/javascript; charset=utf-8");
        response.end(await bundle(entry));
      });
    },
  };
}
