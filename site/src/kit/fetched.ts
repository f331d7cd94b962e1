// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Criteria and engine as files of the site, beside the page.
import fullUrl from "../../../build/wasm/xingping.wasm?url";
import adviceUrl from "../../../build/wasm/xingping-advice.wasm?url";
import judgeUrl from "../../../build/wasm/xingping-judge.wasm?url";
import type { Extent } from "../../../wasm/kit";
import { offlineName, type Source } from "./source";

/** Where the site stands. A worker has no document and is told. */
let base = typeof document === "undefined" ? "" : document.baseURI;

async function file(name: string): Promise<Response> {
  const response = await fetch(new URL(name, base));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

const pack = (name: string): Promise<Response> => file(`packs/${name}.json?${import.meta.env.PACKS}`);

const modules: Record<Extent, string> = { judge: judgeUrl, advice: adviceUrl, full: fullUrl };

export const source: Source = {
  pack: async (name) => (await pack(name)).json(),
  bundle: async (name) => (await pack(name)).text(),
  serving: (extent) => extent,
  module: async (extent) => {
    const glue =
      extent === "full" ? import("../../../build/wasm/xingping.mjs") : import("../../../build/wasm/xingping-judge.mjs");
    return { factory: (await glue).default, locateFile: () => modules[extent] };
  },
  page: async () => (await file(offlineName)).text(),
  given: () => "",
  stand: async () => base,
  standAt(stand) {
    base = String(stand);
  },
};
