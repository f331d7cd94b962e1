// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Holds one transcribed row against one criterion as the engine describes it. Each difference is a sentence.
//
// The two transcriptions differ in form in a few places; each has its own rule here, with its reason, and no other
// difference is let through.

import { normalise } from "./decimal.mjs";
import { levels } from "./transcription.mjs";

const institutions = ["public_institution", "social_organisation"];

/** The table of 综合平台 prints 服能力 for 服务能力; the pack says so in this reading and uses the full name. */
const misprint = {
  printed: "ITSS运行维护服能力成熟度评估",
  meant: "ITSS运行维护服务能力成熟度评估",
  reading: "misprint-itss",
  category: "integrated-platform",
};

/** Words the table adds around the rank itself: 市级及以上相关荣誉 is the step 市级. */
const rankOnly = (words) => words.replace(/(及)?以上相关荣誉$/, "");

/** A number printed without a word (3000) may carry any counting word, but no money, share or amount of data. */
const isCountingWord = (unit) => unit.length === 1 && unit !== "%" && unit !== "元";

const show = (cell) => {
  if (cell === null) return "-";
  if (cell.is) return "yes";
  if (cell.items) return `${cell.items}/${cell.of} items`;
  if (cell.years) return `${cell.years} years`;
  if (cell.min) return `≥ ${cell.min.value} ${cell.min.unit}`;
  if (cell.either) return cell.either.map((min) => show({ min })).join(" or ");
  return cell.step ?? JSON.stringify(cell);
};

/** Note 3 at five stars: two years' profit, or sound finances for the institutions; read as the printed words. */
function withoutNote3(condition) {
  const [profit, relief] = condition.any ?? [];
  const [who, sound] = relief?.all ?? [];
  const isRelief =
    condition.any?.length === 2 &&
    relief?.all?.length === 2 &&
    JSON.stringify(who) === JSON.stringify({ applicant_type: institutions }) &&
    sound?.fact === profit?.fact &&
    sound?.step === "sound";
  return isRelief ? profit : condition;
}

/** “通过A或B评估” is one printed yes and two facts, either of which will do. */
function isEitherAssessment(condition, name, facts) {
  const printed = /^通过(.+)或(.+)评估$/.exec(name)?.slice(1) ?? [];
  const labels = (condition.any ?? []).map((test) => test.is && facts.get(test.fact).label.zh);
  return printed.length > 0 && labels.join() === printed.map((one) => `通过${one}评估`).join();
}

function toCell(condition, row, facts) {
  if (condition === null) return null;
  if (isEitherAssessment(condition, row.name, facts)) return { is: true };
  const test = row.notes.includes("3") ? withoutNote3(condition) : condition;
  const fact = facts.get(test.fact);
  if (test.is) return { is: true };
  if (test.items && !test.among) return { items: test.items, of: fact.choices.length };
  if (test.years) return { years: test.years };
  if (test.min) return { min: normalise(test.min) };
  if (test.step) return { step: fact.choices.find((choice) => choice.id === test.step).label.zh };
  if (test.any?.every((one) => one.min)) return { either: test.any.map((one) => normalise(one.min)) };
  return { condition };
}

/** The printed cell in the form the pack gives it, by the rules above. */
function inPackForm(cell, own, row) {
  if (cell?.min?.unit === null && own?.min && isCountingWord(own.min.unit)) {
    return { min: { ...cell.min, unit: own.min.unit } };
  }
  if (cell?.step && row.name === "相关荣誉") return { step: rankOnly(cell.step) };
  return cell;
}

function nameInPackForm(row, criterion, description) {
  const known = description.readings.find((reading) => reading.id === misprint.reading);
  const touched = known?.touches.includes(`${misprint.category}/${criterion.id}`);
  if (touched && row.category === misprint.category && row.name === misprint.printed) return misprint.meant;
  // A row that is only its items, with no heading of its own, may bear the name of its 子类 instead.
  const nameless = row.items.length > 1 && row.name === row.items.join("、");
  return nameless && criterion.name.zh === row.group ? row.group : row.name;
}

/** The items a criterion lists: of its set, or the facts of an either-or row by the printed word in their labels. */
function itemsOf(row, criterion, facts) {
  const own = criterion.facts.map((id) => facts.get(id));
  const set = own.find((fact) => fact.type === "set");
  if (set) return set.choices.map((choice) => choice.label.zh);
  const isEither = Object.values(row.levels).some((cell) => cell?.either);
  const printed = (label) => row.items.find((item) => label.includes(item)) ?? label;
  return isEither ? own.map((fact) => printed(fact.label.zh)) : [];
}

/** What the footnotes do: 1 and 4 waive the row, 2 dates it, 3 is in the five-star condition (withoutNote3). */
function noteEffects(row, criterion, description) {
  const waived = JSON.stringify(criterion.exempt_when);
  const clusterGroup = description.sections
    .flatMap((section) => section.groups)
    .find((group) => group.name.zh === "标识解析服务");
  const expected = row.notes.includes("1")
    ? { applicant_type: institutions }
    : row.notes.includes("4")
      ? { ref: clusterGroup?.id }
      : null;
  const differences = [];
  if (waived !== JSON.stringify(expected))
    differences.push(`exemption: second ${JSON.stringify(expected)}, pack ${waived}`);
  const dated = Object.values(criterion.levels).some((condition) => condition?.years);
  if (dated !== row.notes.includes("2")) differences.push("note 2 and a duration do not go together");
  const relieved = criterion.levels[5] !== null && withoutNote3(criterion.levels[5]) !== criterion.levels[5];
  if (relieved !== row.notes.includes("3")) differences.push("note 3 and the relief at five stars do not go together");
  return differences;
}

/** Sentences on how the row and the criterion differ; empty when they agree. */
export function compareRow(row, criterion, description) {
  const facts = new Map(description.facts.map((fact) => [fact.id, fact]));
  const differences = [];
  const expectSame = (what, second, pack) => {
    if (second !== pack) differences.push(`${what}: second \`${second}\`, pack \`${pack}\``);
  };
  // A 子域 that stands alone has its 域 in the path (设备接入 / 接入设备数量); the transcription has no column for it.
  const path = criterion.path.filter((_, at) => criterion.domain === null || at !== criterion.path.length - 2);
  const second = [row.section, row.group, nameInPackForm(row, criterion, description)].filter(Boolean);
  expectSame("path", second.join(" / "), path.join(" / "));
  expectSame("items", row.items.join("|"), itemsOf(row, criterion, facts).join("|"));
  for (const level of levels) {
    const own = toCell(criterion.levels[level], row, facts);
    expectSame(`level ${level}`, show(inPackForm(row.levels[level], own, row)), show(own));
  }
  expectSame("notes", row.notes.join(), criterion.notes.join());
  expectSame("obligation", "required at application", `${criterion.obligation} at ${criterion.stage}`);
  return [...differences, ...noteEffects(row, criterion, description)].map(
    (difference) => `${row.category}.tsv:${row.line} ${row.name} = ${criterion.id}: ${difference}`,
  );
}

/** Row by row, in print order; the basic conditions of 一（二） are not in the tables. */
export function compareTable(rows, description) {
  const [basic] = description.sections;
  const criteria = description.criteria.filter((criterion) => !basic.criteria.includes(criterion.id));
  const differences = [];
  if (rows.length !== criteria.length)
    differences.push(`${description.category}: second ${rows.length} rows, pack ${criteria.length} criteria`);
  for (const [at, row] of rows.entries())
    if (criteria[at]) differences.push(...compareRow(row, criteria[at], description));
  return differences;
}
