// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Cuts the documents of criteria/ into small bundles: per programme its own document without the clauses that only
// inform, per category its document with only the facts it uses, and per form what it asks with the facts that no bundle
// has that is there before it. Fact files are cut into runs of neighbours used by the same categories, named so that they
// sort as before: a run stands in every bundle that needs it, under one name and with one content, so bundles merge
// without repeats.
import type { Bundle, Description, Forms, FullKit, JudgeKit } from "../../wasm/kit.js";

interface FactDocument {
  facts: { id: string; ratio?: string[] }[];
}

/** The facts each category asks, and the amounts their shares are worked out from; by "programme/category". */
export function factsByCategory(kit: JudgeKit): Map<string, Set<string>> {
  const categories = kit.list().programmes.flatMap(({ id, categories }) => categories.map((one) => `${id}/${one.id}`));
  return new Map(
    categories.map((id) => {
      const asked = (kit.describe(id) as Description).facts;
      return [id, new Set(asked.flatMap((fact) => [fact.id, ...(fact.ratio ?? [])]))];
    }),
  );
}

/** What a form asks for, and the categories that apply with it, "programme/category". */
export interface FormUse {
  facts: Set<string>;
  categories: string[];
}

/** By the name of its document, "programme/forms/form". */
export function factsByForm(kit: FullKit): Map<string, FormUse> {
  const { forms, facts } = kit.forms() as Forms;
  const ratios = new Map(facts.map((fact) => [fact.id, fact.ratio ?? []]));
  return new Map(
    forms.map(({ form, programme, categories, facts: asked }): [string, FormUse] => [
      `${programme}/forms/${form}`,
      {
        facts: new Set(asked.flatMap((fact) => [fact, ...(ratios.get(fact) ?? [])])),
        categories: categories.map((category) => `${programme}/${category}`),
      },
    ]),
  );
}

/** The printed side of a form: only a document that is written needs it. */
export function layoutOf(document: unknown): unknown {
  const { id, parts } = document as { id: string; parts: Record<string, unknown>[] };
  return { id, parts: parts.map(({ id, page, blocks }) => ({ id, page, blocks })) };
}

function withoutLayout(document: Record<string, unknown>): unknown {
  const parts = (document.parts as Record<string, unknown>[]).map(({ page: _, ...part }) => ({ ...part, blocks: [] }));
  return { ...document, parts };
}

interface Run {
  users: string[];
  forms: string[];
  facts: FactDocument["facts"];
}

/** What no category asks is cut by the forms that do. */
function runsOf(document: FactDocument, used: Map<string, Set<string>>, forms: Map<string, FormUse>): Run[] {
  const runs: Run[] = [];
  for (const fact of document.facts) {
    const users = [...used.keys()].filter((category) => used.get(category)?.has(fact.id));
    const asked = [...forms.keys()].filter((form) => forms.get(form)?.facts.has(fact.id));
    const last = runs.at(-1);
    const goesOn = last?.users.join() === users.join() && (users.length > 0 || last?.forms.join() === asked.join());
    if (last && goesOn) {
      last.facts.push(fact);
      last.forms = [...new Set([...last.forms, ...asked])];
    } else runs.push({ users, forms: asked, facts: [fact] });
  }
  return runs;
}

const programmeOf = (category: string): string => category.split("/")[0] ?? "";

/** Which bundles hold what these categories use: the programme's own where at least half of its categories do. */
function holders(users: string[], categories: string[]): Set<string> {
  const inside = (list: string[], programme: string) => list.filter((one) => programmeOf(one) === programme).length;
  const isCommon = (programme: string) => inside(users, programme) * 2 >= inside(categories, programme);
  return new Set(users.map((one) => (isCommon(programmeOf(one)) ? programmeOf(one) : one)));
}

/** Forms that need a run which is not already there with the programme and any of their categories. */
function needing({ forms: asked }: Run, held: Set<string>, forms: Map<string, FormUse>): string[] {
  const hasIt = (form: string) =>
    held.has(programmeOf(form)) || (forms.get(form)?.categories ?? []).every((category) => held.has(category));
  return asked.filter((form) => !hasIt(form));
}

/** `all`: every document of criteria/ by name. The result is by "programme", "programme/category", "programme/forms/form". */
export function cut(
  all: Record<string, unknown>,
  used: Map<string, Set<string>>,
  forms: Map<string, FormUse>,
): Map<string, Bundle> {
  const programmes = new Set([...used.keys()].map(programmeOf));
  const names = [...programmes, ...used.keys(), ...forms.keys()];
  const bundles = new Map(names.map((name): [string, Bundle] => [name, { partial: true, documents: {} }]));
  const put = (users: Iterable<string>, name: string, document: unknown) => {
    for (const user of users) Object.assign(bundles.get(user)?.documents ?? {}, { [name]: document });
  };
  for (const [name, whole] of Object.entries(all)) {
    const { $schema: _, information: __, ...document } = whole as Record<string, unknown>;
    const [folder = "", file = ""] = name.split("/");
    if (file === "forms") put([name.replace(/\.json$/, "")], name, withoutLayout(document));
    else if (folder !== "facts") put([file === "programme.json" ? folder : name.replace(/\.json$/, "")], name, document);
    else if (!("facts" in document)) put(programmes, name, document);
    else
      runsOf(document as unknown as FactDocument, used, forms).forEach((run, index) => {
        const place = String(index).padStart(3, "0");
        const held = holders(run.users, [...used.keys()]);
        put([...held, ...needing(run, held, forms)], name.replace(/\.json$/, `.${place}.json`), {
          ...document,
          facts: run.facts,
        });
      });
  }
  return bundles;
}

/** Pairs of programmes of one authority, older first, that have a category in common: the later takes the former's place. */
export function editions(kit: JudgeKit): [string, string][] {
  const programmes = [...kit.list().programmes].sort((a, b) => (a.reference_date < b.reference_date ? -1 : 1));
  const authority = (id: string) => id.split("-")[0];
  return programmes.flatMap((from, index) =>
    programmes
      .slice(index + 1)
      .filter(
        (to) =>
          authority(from.id) === authority(to.id) &&
          from.categories.some((one) => to.categories.some((other) => other.id === one.id)),
      )
      .map((to): [string, string] => [from.id, to.id]),
  );
}
