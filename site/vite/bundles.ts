// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Cuts the documents of criteria/ into one bundle per programme that holds only the facts the programme uses. Fact files
// are cut into runs of neighbours used by the same programmes, named so that they sort as before: a run stands in every
// bundle that needs it, under one name and with one content, so bundles merge without repeats and digests stay.
import type { Bundle, Description, Kit } from "../../wasm/kit.js";

interface FactDocument {
  facts: { id: string; ratio?: string[] }[];
}

/** The facts each programme's categories ask, and the amounts their shares are worked out from. */
export function factsByProgramme(kit: Kit): Map<string, Set<string>> {
  return new Map(
    kit.list().programmes.map((programme) => {
      const asked = programme.categories.flatMap(
        ({ id }) => (kit.describe(`${programme.id}/${id}`) as Description).facts,
      );
      return [programme.id, new Set(asked.flatMap((fact) => [fact.id, ...(fact.ratio ?? [])]))];
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
    const users = [...used.keys()].filter((programme) => used.get(programme)?.has(fact.id));
    const last = runs.at(-1);
    if (last && last.users.join() === users.join()) last.facts.push(fact);
    else runs.push({ users, facts: [fact] });
  }
  return runs;
}

/** `all`: every document of criteria/ by name. The result is by programme. */
export function cut(all: Record<string, unknown>, used: Map<string, Set<string>>): Map<string, Bundle> {
  const bundles = new Map([...used.keys()].map((programme) => [programme, { documents: {} } as Bundle]));
  const put = (programmes: Iterable<string>, name: string, document: unknown) => {
    for (const programme of programmes) Object.assign(bundles.get(programme)?.documents ?? {}, { [name]: document });
  };
  for (const [name, document] of Object.entries(all)) {
    const [folder = ""] = name.split("/");
    if (folder !== "facts") put([folder], name, document);
    else if (!(document as Partial<FactDocument>).facts) put(used.keys(), name, document);
    else {
      const { $schema: _, ...rest } = document as FactDocument & { $schema?: string };
      runsOf(rest, used).forEach((run, index) => {
        const place = String(index).padStart(3, "0");
        put(run.users, name.replace(/\.json$/, `.${place}.json`), { ...rest, facts: run.facts });
      });
    }
  }
  return bundles;
}

/** Pairs of programmes of one authority, older first, that have a category in common: the later takes the former's place. */
export function editions(kit: Kit): [string, string][] {
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
