// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Cuts the documents of criteria/ into small bundles: per programme its own document without the clauses that only
// inform, and per category its document with only the facts it uses. Fact files are cut into runs of neighbours used by
// the same categories, named so that they sort as before: a run stands in every bundle that needs it, under one name and
// with one content, so bundles merge without repeats.
import type { Bundle, Description, JudgeKit } from "../../wasm/kit.js";

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

interface Run {
  users: string[];
  facts: FactDocument["facts"];
}

function runsOf(document: FactDocument, used: Map<string, Set<string>>): Run[] {
  const runs: Run[] = [];
  for (const fact of document.facts) {
    const users = [...used.keys()].filter((category) => used.get(category)?.has(fact.id));
    const last = runs.at(-1);
    if (last && last.users.join() === users.join()) last.facts.push(fact);
    else runs.push({ users, facts: [fact] });
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

/** `all`: every document of criteria/ by name. The result is by "programme" and by "programme/category". */
export function cut(all: Record<string, unknown>, used: Map<string, Set<string>>): Map<string, Bundle> {
  const programmes = new Set([...used.keys()].map(programmeOf));
  const names = [...programmes, ...used.keys()];
  const bundles = new Map(names.map((name): [string, Bundle] => [name, { partial: true, documents: {} }]));
  const put = (users: Iterable<string>, name: string, document: unknown) => {
    for (const user of users) Object.assign(bundles.get(user)?.documents ?? {}, { [name]: document });
  };
  for (const [name, whole] of Object.entries(all)) {
    const { $schema: _, information: __, ...document } = whole as Record<string, unknown>;
    const [folder = "", file = ""] = name.split("/");
    if (folder !== "facts") put([file === "programme.json" ? folder : name.replace(/\.json$/, "")], name, document);
    else if (!("facts" in document)) put(programmes, name, document);
    else
      runsOf(document as unknown as FactDocument, used).forEach((run, index) => {
        const place = String(index).padStart(3, "0");
        put(holders(run.users, [...used.keys()]), name.replace(/\.json$/, `.${place}.json`), {
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
