// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Finds one's way in the documents of a programme: what uses what, and which categories a change may reach.

const membersOf = (node) => node.groups ?? node.criteria ?? [];

export class ProgrammeParts {
  constructor(documents, programme) {
    this.documents = documents;
    this.home = `${programme}/programme.json`;
    this.programme = documents[this.home];
    for (const key of ["sections", "criteria", "readings"]) this[key] = this.programme[key] ?? [];
    const factFiles = Object.values(documents).filter(({ schema }) => schema === "xingping/facts@1");
    this.facts = new Map(factFiles.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact]));
    this.names = Object.keys(documents).filter((name) => documents[name].schema === "xingping/category@1");
  }

  sharedGroup(id) {
    return this.sections.find((one) => one.id === id);
  }
  sharedCriterion(id) {
    return this.criteria.find((one) => one.id === id);
  }

  /** Groups and criteria below a node, itself included; a shared group with what it holds. */
  below(node) {
    const shared = this.sharedGroup(node.use);
    return shared ? [node, ...this.below(shared)] : [node, ...membersOf(node).flatMap((one) => this.below(one))];
  }

  nodesOf(name) {
    return this.documents[name].sections.flatMap((section) => this.below(section));
  }

  idsBelow(node) {
    return this.below(node)
      .filter((one) => !one.groups && !one.criteria)
      .map(({ id, use }) => id ?? use);
  }

  /** Something below it is required: it takes part in how its group combines. */
  decides(node) {
    if (node.groups || node.criteria || this.sharedGroup(node.use))
      return this.below(node).some((one) => one !== node && !membersOf(one).length && this.decides(one));
    const obligation = node.obligation ?? this.sharedCriterion(node.use)?.obligation ?? "required";
    return obligation === "required";
  }

  groupIds(name) {
    return this.nodesOf(name)
      .filter((one) => one.groups || one.criteria)
      .map(({ id }) => id);
  }

  /** Shared sections and rows that a category takes over. */
  usedBy(name) {
    const used = this.nodesOf(name).map(({ use }) => use);
    return [...this.sections, ...this.criteria].filter(({ id }) => used.includes(id));
  }

  usersOf(id) {
    return this.names.filter((name) => this.usedBy(name).some((one) => one.id === id));
  }

  /** Categories an override speaks of: the one it names, or all that have the element. */
  categoriesWith(category, element) {
    const has = (name) =>
      [...this.nodesOf(name), ...(this.documents[name].routes ?? [])].some(({ id, use }) => (id ?? use) === element);
    return this.names.filter((name) => ["*", this.documents[name].id].includes(category) && has(name));
  }

  /** A criterion of a category with what it takes over; undefined when there is none. */
  findCriterion(name, id) {
    const own = this.nodesOf(name).find((one) => id !== undefined && (one.id ?? one.use) === id);
    return own && { ...this.sharedCriterion(own.use), ...own };
  }

  reads(name, fact) {
    return JSON.stringify([this.documents[name], this.usedBy(name), this.readings]).includes(`"${fact}"`);
  }

  /** Ids of the criteria that ask for a fact. */
  criteriaOn(fact) {
    const all = [...this.criteria, ...this.names.flatMap((name) => this.nodesOf(name))];
    return all.filter((one) => !membersOf(one).length && JSON.stringify(one).includes(`"${fact}"`)).map(({ id }) => id);
  }
}
