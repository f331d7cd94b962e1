// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every small change to the criteria of a programme: {document, pointer, value, what, ids, categories}. `value` takes
// the place of what the pointer names (undefined: it goes). `ids` are the criteria it is about, `categories` those whose
// cases may notice it.

import { applicantTypes, conditionMutants, factMutants, nextDay } from "./mutate-condition.mjs";
import { ProgrammeParts } from "./programme-parts.mjs";

const institutions = applicantTypes.slice(1);

/** `deciding`: how many of the members something hangs on; the others are the same either way. */
function combineMutants(combine, deciding) {
  if (deciding < 2) return [];
  const made = (value, what) => ({ path: ["combine"], value, what: `combine ${JSON.stringify(combine)} → ${what}` });
  const counted = (count) => made({ at_least: count }, `at least ${count}`);
  if (combine === "all") return [made("any", "any"), ...(deciding > 2 ? [counted(deciding - 1)] : [])];
  if (combine === "any") return [made("all", "all"), ...(deciding > 2 ? [counted(2)] : [])];
  return [combine.at_least - 1, combine.at_least + 1].filter((count) => count > 0 && count <= deciding).map(counted);
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
    this.parts = new ProgrammeParts(documents, programme);
    this.documents = documents;
    this.programme = this.parts.programme;
    this.levels = this.programme.levels.map(({ id }) => id);
    this.mutants = [];
  }

  add(place, path, mutants) {
    for (const { path: inner, value, what } of mutants) {
      const pointer = [...path, ...inner].map((key) => `/${key}`).join("");
      this.mutants.push({ ...place, pointer, value, what });
    }
  }

  condition(place, path, condition, own) {
    if (condition === null) return;
    const { facts } = this.parts;
    const reference = this.programme.reference_date;
    this.add(place, path, conditionMutants(condition, { facts, own, elements: place.elements, reference }));
  }

  criterion(place, path, criterion) {
    const shared = this.parts.sharedCriterion(criterion.use) ?? {};
    const here = { ...place, ids: this.parts.idsBelow(criterion) };
    const own = criterion.fact ?? shared.fact;
    for (const [id, condition] of Object.entries(criterion.levels ?? {}))
      this.condition(here, [...path, "levels", id], condition, own);
    if (criterion.levels) this.add(here, path, levelMutants(criterion.levels, this.levels));
    if (criterion.fact) this.add(here, path, factMutants(criterion.fact, this.parts.facts));
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
    this.add(here, path, this.binding(criterion));
  }

  /** How far a criterion binds, and from when. */
  binding(criterion) {
    const { use, obligation = "required", stage = "application" } = criterion;
    const changed = obligation === "required" ? "optional" : "required";
    const stages = { application: ["acceptance"], acceptance: ["application", "recognition"] }[stage] ?? ["acceptance"];
    return [
      ...(use && !criterion.obligation ? [] : [{ path: ["obligation"], value: changed, what: changed }]),
      ...(use && !criterion.stage ? [] : stages.map((value) => ({ path: ["stage"], value, what: `due at ${value}` }))),
    ];
  }

  group(place, path, group) {
    const here = { ...place, ids: this.parts.idsBelow(group) };
    const members = group.groups ?? group.criteria;
    const deciding = members.filter((member) => this.parts.decides(member)).length;
    this.add(here, path, combineMutants(group.combine ?? "all", deciding));
    if (group.requires) {
      this.condition(here, [...path, "requires"], group.requires);
      this.add(here, path, [{ path: ["requires"], value: undefined, what: "requires nothing besides" }]);
    }
    for (const kind of ["groups", "criteria"]) this.members(here, [...path, kind], group[kind] ?? []);
  }

  /** Sections, groups or criteria of one list: each itself, and the list without it. */
  members(place, path, list) {
    for (const [at, one] of list.entries()) {
      if (one.groups || one.criteria) this.group(place, [...path, at], one);
      else if (!this.parts.sharedGroup(one.use)) this.criterion(place, [...path, at], one); // those where they stand
      const gone = { path: [], value: list.toSpliced(at, 1), what: `without ${one.id ?? one.use}` };
      if (list.length > 1) this.add({ ...place, ids: this.parts.idsBelow(one) }, path, [gone]);
    }
  }

  category(name) {
    const { sections, routes = [] } = this.documents[name];
    const place = { document: name, categories: [name], ids: [], elements: this.parts.groupIds(name) };
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
    const { sections, criteria, readings } = this.parts;
    const place = { document: this.parts.home, ids: [], elements: [] };
    const of = (id) => ({ ...place, categories: this.parts.usersOf(id) });
    for (const [at, section] of sections.entries()) this.group(of(section.id), ["sections", at], section);
    for (const [at, criterion] of criteria.entries()) this.criterion(of(criterion.id), ["criteria", at], criterion);
    for (const [at, reading] of readings.entries())
      for (const [index, override] of (reading.encoding ?? []).entries())
        this.override(["readings", at, "encoding", index], override);
    const dates = [-1, 1].map((by) => nextDay(this.programme.reference_date, by));
    this.add(
      { ...place, categories: this.parts.names },
      [],
      dates.map((value) => ({ path: ["reference_date"], value, what: `on ${value}` })),
    );
  }

  /** The other way of a reading: what it says instead is judged by the cases on readings. */
  override(path, override) {
    const element = override.criterion ?? override.group ?? override.route;
    const categories = this.parts.categoriesWith(override.category, element);
    const place = {
      document: this.parts.home,
      categories,
      ids: [element],
      elements: this.parts.groupIds(categories[0]),
    };
    const criterion = this.parts.findCriterion(categories[0], override.criterion);
    for (const [id, condition] of Object.entries(override.levels ?? {}))
      this.condition(place, [...path, "levels", id], condition, criterion.fact);
    const idle = (key, value) => this.add(place, path, [{ path: [key], value, what: "the reading changes nothing" }]);
    if (override.levels && override.exempt_when === undefined) idle("levels", criterion.levels);
    for (const key of ["exempt_when", "requires", "when"])
      if (override[key]) this.condition(place, [...path, key], override[key]);
    if (override.exempt_when === null) idle("exempt_when", { applicant_type: institutions });
    else if (override.exempt_when) idle("exempt_when", criterion.exempt_when ?? null);
    if (override.requires) idle("requires", null);
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
    const categories = this.parts.names.filter((name) => this.parts.reads(name, fact.id));
    if (categories.length === 0) return; // another programme's
    const place = { document, categories, ids: this.parts.criteriaOn(fact.id) };
    if (fact.ratio) {
      const [part, total] = fact.ratio;
      const [other, another] = [part, total].map((id) => factMutants(id, this.parts.facts)[0]?.value);
      const ratios = [undefined, [total, part], [part, another], [other, total]];
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

  all() {
    for (const name of this.parts.names) this.category(name);
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
