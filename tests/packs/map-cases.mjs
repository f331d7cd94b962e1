// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The cases of a category with one level, from its map. The criteria themselves tell only which of them are a plain
// yes or no: those are asked in turn, whether or not a row speaks of them.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readMap, targetsOf, wordOf } from "./maps.mjs";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const words = ["--json", "--criteria", inRoot("criteria")];

export const describe = (category) =>
  JSON.parse(execFileSync(inRoot("build/native/xingping"), ["describe", category, ...words], { encoding: "utf8" }));

const stages = ["application", "acceptance", "recognition"];
const at = (stage) => (stage === stages[0] ? {} : { stage });
const places = { criterion: "criteria", group: "groups", route: "routes" };

class MappedCategory {
  constructor(category) {
    this.category = category;
    this.map = readMap(category);
    this.description = describe(category);
    const levels = this.description.levels.map(({ id }) => id);
    if (levels.length !== 1) throw new Error(`${category}: a map is for one level, not ${levels.length}`);
    [this.level] = levels;
  }

  obligationOf(id) {
    return wordOf(this.map.obligations, id, "required");
  }
  stageOf(id) {
    return wordOf(this.map.stages, id, "application");
  }

  /** The last stage at which something falls due. */
  get lastStage() {
    return stages.findLast((stage) => this.map.stages[stage]) ?? stages[0];
  }

  /** The stage at which all of them are due; nothing is said of the first one. */
  dueAt(targets) {
    const single = targets.length > 0 && targets.every(({ kind }) => kind === "criterion");
    const due = single ? targets.map(({ id }) => stages.indexOf(this.stageOf(id))) : [stages.indexOf(this.lastStage)];
    return at(stages[Math.max(...due)]);
  }

  /** What the report says when the targets have this status. */
  expect(targets, status, decides) {
    const expected = {
      guaranteed: decides && status !== "met" ? null : this.level,
      reachable: decides && status === "unmet" ? null : this.level,
    };
    for (const { kind, id } of targets) {
      expected[places[kind]] ??= {};
      expected[places[kind]][id] = kind === "route" ? status : { [this.level]: status };
    }
    return expected;
  }

  entryCases(entry) {
    const targets = targetsOf(entry);
    const decides = entry.decides ?? targets.every(({ id }) => this.obligationOf(id) === "required");
    const value = entry.clause?.value ? ` ${entry.clause.value}` : "";
    const made = (what, answers, status) => ({
      name: `${[entry.criterion].flat().join(", ")}: ${entry.what}${value}: ${what}`,
      base: "meets",
      ...(entry.as_of && { as_of: entry.as_of }),
      ...this.dueAt(targets),
      answers: { ...entry.at, ...answers },
      expect: this.expect(targets, status, decides),
    });
    const { at: enough, short, open, ways = [], none, lacks = [] } = entry;
    return [
      ...(enough ? [made("enough", {}, "met")] : []),
      ...(short ? [made("just short", short, "unmet")] : []),
      ...ways.map((way, index) => made(`way ${index + 1} alone`, way, "met")),
      ...(none ? [made("none of them", none, "unmet")] : []),
      ...lacks.map((lack, index) => made(`without part ${index + 1}`, lack, "unmet")),
      ...(open ? [made("open", open, "unknown")] : []),
    ];
  }

  /** A plain yes or no that no entry puts to the test. */
  declarations() {
    const tested = this.map.rows
      .filter(({ short, none, lacks }) => short || none || lacks)
      .flatMap(targetsOf)
      .filter(({ kind }) => kind === "criterion")
      .map(({ id }) => id);
    return this.description.criteria
      .filter(({ id, levels }) => typeof levels[this.level]?.is === "boolean" && !tested.includes(id))
      .map(({ id, levels }) => ({ id, fact: levels[this.level].fact }));
  }

  declarationCases({ id, fact }) {
    const targets = [{ kind: "criterion", id }];
    const decides = this.obligationOf(id) === "required";
    const holds = this.map.meets.answers[fact] ?? true;
    if (typeof holds !== "boolean") throw new Error(`${this.category}: \`${fact}\` of the base sheet is no yes or no`);
    const made = (what, answer, status) => ({
      name: `${id}: ${what}`,
      base: "meets",
      ...this.dueAt(targets),
      answers: { [fact]: answer },
      expect: this.expect(targets, status, decides),
    });
    return [
      ...(decides ? [] : [made("holds", holds, "met")]),
      made("does not hold", !holds, "unmet"),
      made("open", null, "unknown"),
    ];
  }

  /**
   * The base sheet at every stage at which something falls due, what is due later being pending; and, where the sheet
   * does not say who applies, as those from whom nothing is waived.
   */
  baseCases() {
    const elsewhere = (id) => {
      const own = this.map.rows.filter((entry) => targetsOf(entry).some((one) => one.id === id));
      return own.length > 0 && own.every((entry) => entry.at);
    };
    const required = this.description.criteria
      .map(({ id }) => id)
      .filter((id) => this.obligationOf(id) === "required" && !elsewhere(id));
    const made = (name, stage, applicant) => {
      const isDue = (id) => stages.indexOf(this.stageOf(id)) <= stages.indexOf(stage);
      const statuses = required.map((id) => [id, { [this.level]: isDue(id) ? "met" : "pending" }]);
      return {
        name: `everything on its threshold, ${name}`,
        base: "meets",
        ...applicant,
        ...at(stage),
        expect: { guaranteed: this.level, reachable: this.level, criteria: Object.fromEntries(statuses) },
      };
    };
    const types = this.map.meets.applicant_type ? [] : ["enterprise", "public_institution"];
    return [
      ...stages
        .filter((stage) => stage === stages[0] || this.map.stages[stage])
        .map((stage) => made(`at ${stage}`, stage, {})),
      ...types.map((applicant_type) => made(`as ${applicant_type}`, this.lastStage, { applicant_type })),
    ];
  }

  cases() {
    return [
      ...this.baseCases(),
      { name: "no answer at all", expect: { guaranteed: null, reachable: this.level } },
      ...this.map.rows.filter(({ criterion }) => criterion).flatMap((entry) => this.entryCases(entry)),
      ...this.declarations().flatMap((one) => this.declarationCases(one)),
    ];
  }
}

export function makeMappedCases(category) {
  const own = new MappedCategory(category);
  return {
    schema: "xingping/cases@1",
    made_by: "tests/packs/make-cases.mjs",
    category,
    bases: { meets: own.map.meets },
    cases: own.cases(),
  };
}
