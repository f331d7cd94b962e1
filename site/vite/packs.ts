// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Bundles criteria/ into the files the page loads: packs/index.json (what the catalogue shows), packs/<programme>.json and
// packs/<programme>/<category>.json (what the engine judges by, loaded when the category is wanted),
// packs/<programme>/about.json (what the document says besides, loaded when somebody reads it), and
// packs/<programme>/forms/<form>.json (what an official form asks, loaded when it is filled in) with <form>.layout.json
// (how it is printed, loaded when it is written). The page asks for them with their revision behind the name, so that an
// older page never gets newer criteria from a cache.
import type { Plugin } from "vite";
import type { Bundle, Engine, Forms, FullKit, Match, Programme } from "../../wasm/kit.js";
import { packsRevision } from "../seal.mjs";
import { editions, type FormUse, layoutOf } from "./bundles.ts";
import { blank, compare, cutCriteria, open, type Paths } from "./criteria.ts";

/** What the catalogue shows. */
function card({ id, edition, name, issuer, reference_date, levels, groups, categories }: Programme) {
  const entries = categories.map(({ digest: _, ...entry }) => entry);
  return { id, edition, name, issuer, reference_date, levels, groups, categories: entries };
}

/** Which form is for which categories. */
function formCard({ form, programme, kind, categories }: Forms["forms"][number]) {
  return { id: `${programme}/forms/${form}`, kind, categories };
}

/** What the document says besides its requirements, and the fingerprints. */
function aside({ document, notes, information, readings, categories }: Programme) {
  const digests = categories.map(({ id, digest }) => ({ id, digest }));
  return { document, notes, information, readings, categories: digests };
}

/** Throws unless the form is filled as it is among all. */
function compareForm(form: string, use: FormUse, bundles: Map<string, Bundle>, engine: Engine, whole: FullKit): void {
  const [programme = "", , id = ""] = form.split("/");
  for (const category of use.categories) {
    const parts = [programme, category, form].map((name) => bundles.get(name)).filter((one) => one !== undefined);
    const alone = open(engine, parts);
    const seen = (kit: FullKit) => JSON.stringify(kit.fill(`${programme}/${id}`, category.split("/")[1] ?? "", blank));
    if (seen(alone) !== seen(whole))
      throw new Error(`${form} of ${category} is not in its bundle what it is among all`);
    alone.dispose();
  }
}

/** File name below packs/ and its text. */
export async function bundle(paths: Paths): Promise<Map<string, string>> {
  const { engine, all, whole, used, forms, bundles } = await cutCriteria(paths);
  const merged = open(engine, [...bundles.values()]);
  for (const category of used.keys()) {
    const parts = [bundles.get(category.split("/")[0] ?? ""), bundles.get(category)].filter((one) => one !== undefined);
    const alone = open(engine, parts);
    compare(category, alone, whole);
    compare(category, merged, whole);
    alone.dispose();
  }
  for (const [form, use] of forms) compareForm(form, use, bundles, engine, whole);
  const { version, programmes } = whole.list();
  const { facts } = whole.match(blank) as Match;
  const formCards = (whole.forms() as Forms).forms.map(formCard);
  const index = { version, programmes: programmes.map(card), editions: editions(whole), facts, forms: formCards };
  const files: [string, unknown][] = [
    ["index", index],
    ...bundles,
    ...programmes.map((one): [string, unknown] => [`${one.id}/about`, aside(one)]),
    ...[...forms.keys()].map((form): [string, unknown] => [`${form}.layout`, layoutOf(all[`${form}.json`])]),
  ];
  return new Map(files.map(([name, content]) => [`${name}.json`, JSON.stringify(content)]));
}

export function packs(paths: Paths): Plugin {
  let files = new Map<string, string>();
  return {
    name: "xingping-packs",
    async config(_, { command }) {
      if (command === "build") files = await bundle(paths);
      return {
        define: { "import.meta.env.PACKS": JSON.stringify(command === "build" ? packsRevision(files) : "now") },
      };
    },
    generateBundle() {
      for (const [name, source] of files) this.emitFile({ type: "asset", fileName: `packs/${name}`, source });
    },
    configureServer(server) {
      server.middlewares.use("/packs", async (request, response, next) => {
        const text = (await bundle(paths)).get((request.url ?? "").slice(1).split("?")[0] ?? "");
        if (text === undefined) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.end(text);
      });
    },
  };
}
