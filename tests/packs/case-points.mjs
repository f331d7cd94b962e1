// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answers around each threshold of a transcribed row: one exactly on it, one just below it, and for scales one
// above. A point knows at which levels it is enough; that is worked out here from the transcription, not by the core.

import { fromMicro, justBelow, toMicro } from "./decimal.mjs";
import { levels } from "./transcription.mjs";

const referenceDay = "06-30";
const dayAfter = "07-01";
const referenceYear = 2021;

const inWords = ({ value, unit }) => (unit ? `${value} ${unit}` : value);
/** A number printed without a word is answered without one. */
const asAnswer = ({ value, unit }) => (unit ? { value, unit } : value);
const atLeast = (value, min) => toMicro(value) >= toMicro(min.value);

/** Levels that set a threshold, each with its cell; equal thresholds once, under the lowest such level. */
function thresholds(row) {
  const seen = new Set();
  return levels
    .filter((level) => row.levels[level] !== null)
    .map((level) => row.levels[level])
    .filter((cell) => !seen.has(JSON.stringify(cell)) && seen.add(JSON.stringify(cell)));
}

const point = (what, answers, holds) => ({ what, answers, holds });

/** `count` of the items, spread over the whole list, so that domains counted together are mixed; the rest are a no. */
function pickItems(items, count) {
  const chosen = new Set(Array.from({ length: count }, (_, at) => Math.floor((at * items.length) / count)));
  return items.filter((_, at) => chosen.has(at));
}

const fullYearsAgo = (years) => `${referenceYear - years}-${referenceDay}`;
const aDayShortOf = (years) => `${referenceYear - years}-${dayAfter}`;

/** Step index of each wording: the words rise in print order from `first`. */
function stepOf(row, entry, level) {
  const words = thresholds(row).map((cell) => cell.step);
  return entry.first + words.indexOf(row.levels[level].step);
}

const partOf = (total, percent) => fromMicro((toMicro(total.value) * toMicro(percent)) / 100_000_000n);
const money = (value) => ({ value, unit: "万元" });

const kinds = {
  number(row, entry) {
    const at = (value) => (level) => atLeast(value.value, row.levels[level].min);
    return thresholds(row).flatMap(({ min }) => {
      const below = justBelow(min, entry.whole);
      return [
        point(inWords(min), { [entry.fact]: asAnswer(min) }, at(min)),
        point(`just below ${inWords(min)}`, { [entry.fact]: asAnswer(below) }, at(below)),
      ];
    });
  },
  since(row, entry) {
    return thresholds(row).flatMap(({ years }) => [
      point(`${years} full years`, { [entry.fact]: fullYearsAgo(years) }, (level) => years >= row.levels[level].years),
      point(
        `a day short of ${years} years`,
        { [entry.fact]: aDayShortOf(years) },
        (level) => years > row.levels[level].years,
      ),
    ]);
  },
  yes(_, entry) {
    return [true, false].map((answer) => point(answer ? "yes" : "no", { [entry.fact]: answer }, () => answer));
  },
  set(row, entry) {
    return thresholds(row).flatMap(({ items }) =>
      [items, items - 1].map((count) =>
        point(
          `${count} items`,
          { [entry.fact]: pickItems(entry.items, count) },
          (level) => count >= row.levels[level].items,
        ),
      ),
    );
  },
  scale(row, entry) {
    const printed = thresholds(row).map((_, at) => entry.first + at);
    const steps = [
      entry.first - 1,
      ...printed,
      ...(printed.at(-1) + 1 < entry.steps.length ? [printed.at(-1) + 1] : []),
    ];
    return steps.map((step) =>
      point(entry.steps[step], { [entry.fact]: entry.steps[step] }, (level) => step >= stepOf(row, entry, level)),
    );
  },
  share(row, entry, total) {
    const at = (holds) => (level) => holds(row.levels[level].min);
    return thresholds(row).flatMap(({ min }) => {
      const below = justBelow(min, false);
      const part = partOf(total, min.value);
      const less = justBelow(money(part), false).value;
      // a/b ≥ p % exactly when 100 a ≥ p b: no division, no rounding.
      const byAmounts = (value) =>
        at((wanted) => toMicro(value) * 100_000_000n >= toMicro(wanted.value) * toMicro(total.value));
      const given = (value) => ({ [entry.fact]: asAnswer(value), [entry.part]: null });
      return [
        point(
          `${inWords(min)} given`,
          given(min),
          at((wanted) => atLeast(min.value, wanted)),
        ),
        point(
          `just below ${inWords(min)} given`,
          given(below),
          at((wanted) => atLeast(below.value, wanted)),
        ),
        point(`${inWords(min)} by amounts`, { [entry.part]: money(part) }, byAmounts(part)),
        point(`just below ${inWords(min)} by amounts`, { [entry.part]: money(less) }, byAmounts(less)),
      ];
    });
  },
  "either-yes"(_, { facts: [one, other] }) {
    return [
      [true, false],
      [false, true],
      [false, false],
    ].map(([first, second]) =>
      point(
        `${first ? "yes" : "no"}, ${second ? "yes" : "no"}`,
        { [one]: first, [other]: second },
        () => first || second,
      ),
    );
  },
  "either-number"(row, { facts }) {
    const enough = (values) => (level) =>
      values.some((value, at) => atLeast(value.value, row.levels[level].either[at]));
    return thresholds(row).flatMap(({ either }) => {
      const below = either.map((min) => justBelow(min, true));
      const zero = either.map((min) => ({ ...min, value: "0" }));
      const made = (what, values) =>
        point(what, Object.fromEntries(facts.map((fact, at) => [fact, asAnswer(values[at])])), enough(values));
      return [
        ...either.map((min, at) => made(`${inWords(min)} alone`, zero.with(at, min))),
        made(`just below ${either.map(inWords).join(" and ")}`, below),
      ];
    });
  },
};

/** Points of a row. `total` is the denominator that stands in the base sheet, for rows that are a share of it. */
export function pointsOf(row, entry, total) {
  const points = kinds[entry.kind](row, entry, total);
  // Two items are both on the threshold of two and just below that of three.
  return points.filter(({ what }, at) => points.findIndex((one) => one.what === what) === at);
}

/** The least answers that hold a row at five stars, so that the base sheet itself stands on every threshold. */
export function fiveStar(row, entry, total) {
  const { is, min, years, items, either } = row.levels[5];
  if (entry.kind === "either-yes") return { [entry.facts[0]]: true, [entry.facts[1]]: false };
  if (either) return Object.fromEntries(entry.facts.map((fact, at) => [fact, asAnswer(either[at])]));
  if (entry.kind === "share") return { [entry.part]: money(partOf(total, min.value)) };
  if (is) return { [entry.fact]: true };
  if (min) return { [entry.fact]: asAnswer(min) };
  if (years) return { [entry.fact]: fullYearsAgo(years) };
  if (items) return { [entry.fact]: pickItems(entry.items, items) };
  return { [entry.fact]: entry.steps[stepOf(row, entry, "5")] };
}

/** Answered, but with the least there is. */
export function nothing(row, entry) {
  const { is, min, years, items, either } = row.levels[5];
  if (entry.kind === "either-yes") return Object.fromEntries(entry.facts.map((fact) => [fact, false]));
  if (either) return Object.fromEntries(entry.facts.map((fact, at) => [fact, asAnswer({ ...either[at], value: "0" })]));
  if (is) return { [entry.fact]: false };
  if (min) return { [entry.fact]: asAnswer({ ...min, value: "0" }) };
  if (years) return { [entry.fact]: fullYearsAgo(0) };
  if (items) return { [entry.fact]: pickItems(entry.items, 0) };
  return { [entry.fact]: entry.steps[0] };
}

/** Taken away: open, which is neither no nor zero. */
export function open(entry) {
  const facts = entry.facts ?? [entry.kind === "share" ? entry.part : entry.fact];
  return Object.fromEntries(facts.map((fact) => [fact, null]));
}
