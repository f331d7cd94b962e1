// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The base sheets and cases of one category, from the second transcription, the map and READINGS.md.

import { basicConditions, findEntry, needsAll, subclassesOf } from "./case-map.mjs";
import { fiveStar, nothing, open, pointsOf } from "./case-points.mjs";
import { levels, readTable } from "./transcription.mjs";

const institutions = ["public_institution", "social_organisation"];
const top = levels.at(-1);
const revenue = "2020年度主营业务收入";

/** Facts of the fast track, which would lift a sheet to three stars by another way. */
const noFastTrack = { "company.key_platform_recognised": false, "company.ecommerce_platform_recognised": false };

const merge = (parts) => Object.assign({}, ...parts);
const byLevel = (status) => Object.fromEntries(levels.map((level) => [level, status(level)]));
const everywhere = (status) => byLevel(() => status);

/** Highest level at which nothing stands in the way; the levels rise, so those below it hold as well. */
function highest(status, fine) {
  const held = levels.filter((level) => fine.includes(status[level]));
  return held.at(-1) ?? null;
}

class Category {
  constructor(category) {
    this.category = category;
    this.rows = readTable(category).map((row) => ({ row, ...findEntry(row) }));
    this.subclasses = Object.values(subclassesOf(category));
    this.needsAll = needsAll.has(category);
    this.total = this.rows.find(({ row }) => row.name === revenue)?.row.levels[top].min;
  }

  /** Bases in which one sub-class alone carries 专业要求, so that each of its rows decides the level. */
  get carriers() {
    return this.needsAll ? [null] : this.subclasses;
  }
  baseOf(subclass) {
    return subclass === null || this.needsAll ? "five-star" : `only-${subclass}`;
  }

  answersOf(rows, make) {
    return merge(rows.map(({ row, entry }) => make(row, entry, this.total)));
  }

  bases() {
    const basics = Object.values(basicConditions).flat();
    const holding = (at) =>
      merge(basics.map((one) => Object.fromEntries(Object.entries(one).map(([fact, answers]) => [fact, answers[at]]))));
    const track = this.category === "integrated-platform" ? noFastTrack : {};
    const bases = {
      "five-star": {
        applicant_type: "enterprise",
        answers: { ...holding(0), ...track, ...this.answersOf(this.rows, fiveStar) },
      },
      nothing: {
        applicant_type: "enterprise",
        answers: { ...holding(1), ...track, ...this.answersOf(this.rows, nothing) },
      },
    };
    for (const subclass of this.carriers.filter(Boolean)) {
      const kept = new Set(
        this.rows
          .filter((one) => [null, subclass].includes(one.subclass))
          .flatMap(({ entry }) => entry.facts ?? [entry.fact]),
      );
      const others = this.answersOf(
        this.rows.filter((one) => ![null, subclass].includes(one.subclass)),
        nothing,
      );
      const answers = Object.fromEntries(Object.entries(others).filter(([fact]) => !kept.has(fact)));
      bases[this.baseOf(subclass)] = { base: "five-star", answers };
    }
    return bases;
  }

  /** The base sheets themselves: each stands on every five-star threshold. */
  baseCases() {
    const cases = this.carriers.map((carrier) => ({
      name: carrier ? `five stars by ${carrier} alone` : "five stars by all sub-classes",
      base: this.baseOf(carrier),
      expect: {
        guaranteed: top,
        reachable: top,
        groups: Object.fromEntries(
          this.subclasses.map((id) => [id, everywhere(carrier === null || id === carrier ? "met" : "unmet")]),
        ),
      },
    }));
    const held = this.rows.map(({ row, entry }) => {
      // Every sub-class is met, 标识解析服务 too, so note 4 applies.
      const status = row.notes.includes("4") ? "exempt" : "met";
      return [entry.id, byLevel((level) => (row.levels[level] === null ? "not_required" : status))];
    });
    const basics = Object.keys(basicConditions).map((id) => [id, everywhere("met")]);
    const all = {
      name: "five stars in every row",
      base: "five-star",
      expect: { guaranteed: top, reachable: top, criteria: Object.fromEntries([...basics, ...held]) },
    };
    return [...cases, all, { name: "no answer at all", expect: { guaranteed: null, reachable: top } }];
  }

  rowCases({ row, entry, subclass }) {
    // Note 4 waives the cluster row where 标识解析服务 is met: another sub-class must carry the sheet.
    const base = row.notes.includes("4") ? this.baseOf(this.subclasses[0]) : this.baseOf(subclass);
    const made = (what, answers, status) => {
      const statuses = byLevel((level) => (row.levels[level] === null ? "not_required" : status(level)));
      return {
        name: `${entry.id}: ${what}`,
        base,
        answers,
        expect: {
          guaranteed: highest(statuses, ["met", "not_required"]),
          reachable: highest(statuses, ["met", "not_required", "unknown"]),
          criteria: { [entry.id]: statuses },
        },
      };
    };
    return [
      ...pointsOf(row, entry, this.total).map(({ what, answers, holds }) =>
        made(what, answers, (level) => (holds(level) ? "met" : "unmet")),
      ),
      made("open", open(entry), () => "unknown"),
    ];
  }

  basicCases() {
    return Object.entries(basicConditions).flatMap(([id, facts]) => {
      const made = (what, pick, status, reachable) => ({
        name: `${id}: ${what}`,
        base: "five-star",
        answers: merge(
          facts.map((one) => Object.fromEntries(Object.entries(one).map(([fact, both]) => [fact, pick(both)]))),
        ),
        expect: { guaranteed: null, reachable, criteria: { [id]: everywhere(status) } },
      });
      return [made("not met", ([, no]) => no, "unmet", null), made("open", () => null, "unknown", top)];
    });
  }

  /** Everything at its least: which rows are waived for whom, and that no other row is. */
  nothingCases() {
    const status = (row, type) => {
      const waived = row.notes.includes("1");
      if (waived && institutions.includes(type)) return "exempt";
      return waived && type === null ? "unknown" : "unmet";
    };
    return ["enterprise", ...institutions, null].map((type) => ({
      name: `nothing, ${type ?? "applicant type open"}`,
      base: "nothing",
      applicant_type: type,
      expect: {
        guaranteed: null,
        reachable: null,
        criteria: {
          ...Object.fromEntries(Object.keys(basicConditions).map((id) => [id, everywhere("unmet")])),
          ...Object.fromEntries(
            this.rows.map(({ row, entry }) => [
              entry.id,
              byLevel((level) => (row.levels[level] === null ? "not_required" : status(row, type))),
            ]),
          ),
        },
      },
    }));
  }

  /** Five stars but for the rows marked with note 1: enough for the institutions and for nobody else. */
  note1Cases() {
    return this.carriers.flatMap((carrier) => {
      const marked = this.rows.filter(
        ({ row, subclass }) => row.notes.includes("1") && [null, carrier].includes(subclass),
      );
      // Without revenue the share cannot be worked out, so it is given.
      const ratio = this.rows.filter(({ entry }) => entry.kind === "share");
      const given = ratio.map(({ row, entry }) => ({ ...open(entry), [entry.fact]: row.levels[top].min }));
      const answers = { ...this.answersOf(marked, nothing), ...merge(given) };
      return ["enterprise", ...institutions, null].map((type) => {
        const waived = institutions.includes(type);
        const status = waived ? "exempt" : type === null ? "unknown" : "unmet";
        return {
          name: `note 1: ${this.baseOf(carrier)}, the marked rows at nothing, ${type ?? "applicant type open"}`,
          base: this.baseOf(carrier),
          applicant_type: type,
          answers,
          expect: {
            guaranteed: waived ? top : null,
            reachable: type === "enterprise" ? null : top,
            criteria: Object.fromEntries(
              marked.map(({ row, entry }) => [
                entry.id,
                byLevel((level) => (row.levels[level] === null ? "not_required" : status)),
              ]),
            ),
          },
        };
      });
    });
  }

  cases() {
    return [
      ...this.baseCases(),
      ...this.basicCases(),
      ...this.rows.flatMap((one) => this.rowCases(one)),
      ...this.nothingCases(),
      ...this.note1Cases(),
    ];
  }
}

export function makeCases(category) {
  const table = new Category(category);
  return {
    schema: "xingping/cases@1",
    made_by: "tests/packs/make-cases.mjs",
    category: `jiangsu-pool/${category}`,
    bases: table.bases(),
    cases: table.cases(),
  };
}
