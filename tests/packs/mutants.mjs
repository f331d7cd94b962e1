// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every small change to the criteria of a programme: {document, pointer, value, what, ids, categories}. `value` takes
// the place of what the pointer names (undefined: it goes). `ids` are the criteria it is about, `categories` those whose
// cases may notice it.

import { applicantTypes, conditionMutants } from "./mutate-condition.mjs";

const institutions = applicantTypes.slice(1);
const isCategory = (document) => document.schema === "xingping/category@1";

/** All criteria below a group; a criterion itself. */
const criteriaBelow = (node) => (node.groups ?? node.criteria)?.flatMap(criteriaBelow) ?? [node];
const idsBelow = (node) => criteriaBelow(node).map(({ id, use }) => id ?? use);

function combineMutants(group) {
  const members = (group.groups ?? group.criteria).length;
  if (members < 2) return []; // one member is the same either way
  const combine = group.combine ?? "all";
  const flipped = { value: combine === "all" ? "any" : "all", what: `combine ${combine} the other way` };
  const count = combine === "all" ? members - 1 : 2;
  const counted = { value: { at_least: count }, what: `combine ${combine} → at least ${count}` };
  const isNew = combine === "all" ? count > 1 : count < members;
  return [flipped, ...(isNew ? [counted] : [])].map((one) => ({ path: ["combine"], ...one }));
}

/** Required → not required, and not required → what the next higher level wants. */
function levelMutants(levels, ids) {
  if (levels["*"]) return ids.map((id) => ({ path: ["levels", id], value: null, what: `level ${id} not required` }));
  return ids.map((id, at) => {
    if (levels[id]) return { path: ["levels", id], value: null, what: `level ${id} not required` };
    const higher = ids.slice(at).find((one) => levels[one]);
    return { path: ["levels", id], value: levels[higher], what: `level ${id} required as ${higher}` };
  });
}

class Mutator {
  constructor(documents, programme) {
    this.documents = documents;
    this.home = `${programme}/programme.json`;
    this.programme = documents[this.home];
    this.levels = this.programme.levels.map(({ id }) => id);
    this.facts = new Map(
      Object.values(documents)
        .filter(({ schema }) => schema === "xingping/facts@1")
        .flatMap(({ facts }) => facts)
        .map((fact) => [fact.id, fact]),
    );
    this.names = Object.keys(documents).filter((name) => isCategory(documents[name]));
    this.mutants = [];
  }

  /** Categories that take over a shared section or row. */
  usersOf(id) {
    return this.names.filter((name) => this.usedBy(name).some((one) => one.id === id));
  }

  usedBy(name) {
    const { sections } = this.documents[name];
    const used = [...sections, ...sections.flatMap(criteriaBelow)].map(({ use }) => use);
    return [...this.programme.sections, ...this.programme.criteria].filter(({ id }) => used.includes(id));
  }

  add(place, path, mutants) {
    for (const { path: inner, value, what } of mutants) {
      const pointer = [...path, ...inner].map((key) => `/${key}`).join("");
      this.mutants.push({ ...place, pointer, value, what });
    }
  }

  condition(place, path, condition, own) {
    if (condition === null) return;
    this.add(place, path, conditionMutants(condition, { facts: this.facts, own, elements: place.elements }));
  }

  /** Another fact of the same kind in the same place. */
  factMutants(id) {
    const { type, unit } = this.facts.get(id);
    const like = [...this.facts.values()].filter((fact) => fact.type === type && fact.unit === unit && !fact.choices);
    const other = like[(like.findIndex((fact) => fact.id === id) + 1) % like.length];
    return other && other.id !== id ? [{ path: ["fact"], value: other.id, what: `${id} → ${other.id}` }] : [];
  }

  criterion(place, path, criterion, shared = {}) {
    const here = { ...place, ids: idsBelow(criterion) };
    const own = criterion.fact ?? shared.fact;
    for (const [id, condition] of Object.entries(criterion.levels ?? {}))
      this.condition(here, [...path, "levels", id], condition, own);
    if (criterion.levels) this.add(here, path, levelMutants(criterion.levels, this.levels));
    if (criterion.fact) this.add(here, path, this.factMutants(criterion.fact));
    if (criterion.exempt_when) {
      this.condition(here, [...path, "exempt_when"], criterion.exempt_when);
      this.add(here, path, [{ path: ["exempt_when"], value: null, what: "exemption gone" }]);
    } else if (!criterion.use) {
      this.add(
        here,
        path,
        [institutions, ["enterprise"]].map((types) => ({
          path: ["exempt_when"],
          value: { applicant_type: types },
          what: `waived for ${types.join(", ")}`,
        })),
      );
    }
    if (criterion.use) return;
    this.add(here, path, [
      { path: ["obligation"], value: "optional", what: "optional" },
      { path: ["stage"], value: "acceptance", what: "due at acceptance" },
    ]);
  }

  group(place, path, group) {
    if (group.use) return; // a shared section is changed where it stands
    const here = { ...place, ids: idsBelow(group) };
    this.add(here, path, combineMutants(group));
    for (const kind of ["groups", "criteria"]) this.members(here, [...path, kind], group[kind] ?? []);
  }

  /** Sections, groups or criteria of one list: each itself, and the list without it. */
  members(place, path, list) {
    for (const [at, one] of list.entries()) {
      const shared = this.programme.criteria.find(({ id }) => id === one.use);
      if (one.groups || one.criteria) this.group(place, [...path, at], one);
      else this.criterion(place, [...path, at], one, shared);
      const gone = { path: [], value: list.toSpliced(at, 1), what: `without ${one.id ?? one.use}` };
      if (list.length > 1) this.add({ ...place, ids: idsBelow(one) }, path, [gone]);
    }
  }

  category(name) {
    const { sections, routes = [] } = this.documents[name];
    const groups = sections.flatMap((section) => [
      section.use ?? section.id,
      ...(section.groups ?? []).map(({ id }) => id),
    ]);
    const place = { document: name, categories: [name], ids: [], elements: groups };
    this.members(place, ["sections"], sections);
    for (const [at, route] of routes.entries()) {
      this.condition(place, ["routes", at, "when"], route.when);
      const higher = this.levels.filter((id) => id !== route.level);
      this.add(
        place,
        ["routes", at],
        higher.map((id) => ({ path: ["level"], value: id, what: `route to ${id}` })),
      );
    }
    if (routes.length > 0) this.add(place, [], [{ path: ["routes"], value: undefined, what: "without the route" }]);
  }

  shared() {
    const { sections, criteria, readings, reference_date } = this.programme;
    const place = { document: this.home, ids: [], elements: [] };
    for (const [at, section] of sections.entries())
      this.group({ ...place, categories: this.usersOf(section.id) }, ["sections", at], section);
    for (const [at, criterion] of criteria.entries())
      this.criterion({ ...place, categories: this.usersOf(criterion.id) }, ["criteria", at], criterion);
    for (const [at, reading] of readings.entries())
      for (const [index, override] of (reading.encoding ?? []).entries())
        this.override(["readings", at, "encoding", index], override);
    const [year, month, day] = reference_date.split("-").map(Number);
    for (const by of [-1, 1]) {
      const value = new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
      this.add({ ...place, categories: this.names }, [], [{ path: ["reference_date"], value, what: `on ${value}` }]);
    }
  }

  /** The other way of a reading: what it says instead is judged by the cases on readings. */
  override(path, override) {
    const categories = this.names.filter((name) => ["*", this.documents[name].id].includes(override.category));
    const groups = this.documents[categories[0]].sections.flatMap((one) => (one.groups ?? []).map(({ id }) => id));
    const place = { document: this.home, categories, ids: [override.criterion].filter(Boolean), elements: groups };
    const own = criteriaBelow({ groups: this.documents[categories[0]].sections }).find(
      ({ id }) => id === override.criterion,
    )?.fact;
    for (const [id, condition] of Object.entries(override.levels ?? {}))
      this.condition(place, [...path, "levels", id], condition, own);
    for (const key of ["exempt_when", "requires", "when"])
      if (override[key]) this.condition(place, [...path, key], override[key]);
    if (override.exempt_when === null) {
      const value = { applicant_type: institutions };
      this.add(place, path, [{ path: ["exempt_when"], value, what: "the reading changes nothing" }]);
    }
    if (override.combine) {
      const values = ["all", { at_least: 2 }];
      this.add(
        place,
        path,
        values.map((value) => ({ path: ["combine"], value, what: `combine ${JSON.stringify(value)}` })),
      );
    }
  }

  /** How facts are worked out and which step is above which. */
  fact(document, at, fact) {
    const categories = this.names.filter((name) => this.reads(name, fact.id));
    const place = {
      document,
      categories,
      ids: this.programme.criteria.filter((one) => one.fact === fact.id).map(({ id }) => id),
    };
    if (fact.ratio) {
      const [part, total] = fact.ratio;
      const ratios = [undefined, [total, part], [part, "company.registered_capital"], ["finance.funds", total]];
      this.add(
        place,
        ["facts", at],
        ratios.map((value) => ({ path: ["ratio"], value, what: `ratio ${value}` })),
      );
    }
    if (!fact.ordered) return;
    for (let step = 1; step < fact.choices.length; ++step) {
      const swapped = fact.choices.with(step - 1, fact.choices[step]).with(step, fact.choices[step - 1]);
      this.add(
        place,
        ["facts", at],
        [{ path: ["choices"], value: swapped, what: `${fact.id}: ${fact.choices[step].id} a step lower` }],
      );
    }
  }

  reads(name, fact) {
    return JSON.stringify([this.documents[name], this.usedBy(name)]).includes(`"${fact}"`);
  }

  all() {
    for (const name of this.names) this.category(name);
    this.shared();
    for (const [name, { schema, facts }] of Object.entries(this.documents))
      if (schema === "xingping/facts@1") for (const [at, fact] of facts.entries()) this.fact(name, at, fact);
    return this.mutants;
  }
}

export function makeMutants(documents, programme) {
  const mutants = new Mutator(documents, programme).all();
  const idle = mutants.filter(({ categories }) => categories.length === 0);
  if (idle.length > 0) throw new Error(`no category notices ${idle[0].document}#${idle[0].pointer}`);
  return mutants;
}

/** Puts a mutant in its place; the function returned takes it out again. */
export function apply(documents, { document, pointer, value }) {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop();
  const parent = keys.reduce((node, key) => node[key], documents[document]);
  const before = Object.hasOwn(parent, last) ? { value: parent[last] } : null;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return () => {
    if (before) parent[last] = before.value;
    else delete parent[last];
  };
}
