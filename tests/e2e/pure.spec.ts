// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
// What must hold for every draft and every file: bringing two versions together, setting aside, reading damaged text.
import { expect, test } from "@playwright/test";
import type { Draft } from "../../site/src/state/drafts.ts";
import { place, readGiven, toGive } from "../../site/src/state/given.ts";
import { changed, differs, merge } from "../../site/src/state/merge.ts";
import { recover } from "../../site/src/state/recover.ts";
import type { Content } from "../../site/src/state/sheet.ts";
import { putBack, settle, sift } from "../../site/src/state/unread.ts";

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

type Roll = ReturnType<typeof dice>;

function someContent(roll: Roll): Content {
  const answers: [string, never][] = [];
  for (const fact of ["a", "b", "c", "__proto__", "constructor"]) {
    const value = [undefined, true, false, { value: String(roll(3)), unit: "人" }, { x: roll(2) === 1 }][roll(5)];
    if (value !== undefined) answers.push([fact, value as never]);
  }
  const event = { category: "p/c", event: "rated" as const, on: `2020-01-0${1 + roll(3)}` };
  return {
    sheet: {
      schema: "xingping/answers@1",
      answers: Object.fromEntries(answers),
      ...(roll(2) ? { applicant: { name: `n${roll(3)}` } } : {}),
      ...(roll(2) ? { evidence: { a: [`e${roll(2)}`] } } : {}),
      ...(roll(2) ? { history: roll(2) ? [event] : [event, { ...event, on: "2019-01-01" }] } : {}),
    },
    kept: roll(3) === 0 ? [{ pointer: "/answers/a", raw: roll(3) }] : [],
    planning_date: [null, "2022-01-01", "2023-01-01"][roll(3)] ?? null,
  };
}

test("a merge loses nothing it does not name", () => {
  const roll = dice(7);
  // Gathered, and judged once: each expectation costs a hundred merges.
  const wrong: unknown[] = [];
  const none = (things: unknown[]) => wrong.push(...things);
  for (let round = 0; round < 1000; round += 1) {
    const [base, mine, theirs] = [someContent(roll), someContent(roll), someContent(roll)];
    const { content, conflicts } = merge(base, mine, theirs);
    none(changed(merge(base, mine, base).content, mine));
    none(changed(merge(base, base, theirs).content, theirs));
    none(merge(base, mine, mine).conflicts);
    // What differs from theirs is what I have changed; what differs from mine, what only they have.
    const own = new Set(changed(base, mine));
    const other = new Set(changed(base, theirs));
    none(changed(theirs, content).filter((pointer) => !own.has(pointer)));
    none(changed(mine, content).filter((pointer) => !other.has(pointer) || own.has(pointer)));
    const clashes = changed(mine, theirs).filter((one) => own.has(one) && other.has(one) && !one.includes(" kept"));
    none(conflicts.filter((one) => !clashes.includes(one)));
    none(clashes.filter((one) => !conflicts.includes(one)));
    if (conflicts.length === 0 && base.kept.length + mine.kept.length + theirs.kept.length === 0) {
      none(changed(content, merge(base, theirs, mine).content));
    }
  }
  expect(wrong).toEqual([]);
});

/** Knows the facts in `known`, and that a number must be even. */
const engine = (known: string[]) => (sheet: Content["sheet"]) => {
  const issues: { code: string; severity: "error"; pointer: string; message: { zh: string; en: string } }[] = [];
  const complain = (code: string, pointer: string) =>
    issues.push({ code, severity: "error", pointer, message: { zh: code, en: code } });
  const good = Object.entries(sheet.answers).filter(([fact, value]) => {
    if (!known.includes(fact)) complain("unknown-fact", `/answers/${fact}`);
    else if (Number((value as { value?: string }).value ?? 0) % 2 === 1) complain("odd", `/answers/${fact}/value`);
    else return true;
    return false;
  });
  return { answers: { ...sheet, answers: Object.fromEntries(good) }, issues };
};

test("what is set aside and put back is the sheet as it was written, and comes back when it can be read", () => {
  const roll = dice(11);
  for (let round = 0; round < 300; round += 1) {
    const raw = someContent(roll).sheet;
    const some = ["a", "b", "c", "constructor"].filter(() => roll(2) === 1);
    const parted = sift(raw, engine(some));
    expect(Object.keys(parted.sheet.answers).every((fact) => some.includes(fact))).toBe(true);
    const asContent = (sheet: Content["sheet"]): Content => ({ sheet, kept: [], planning_date: null });
    expect(changed(asContent(putBack(parted.sheet, parted.unread)), asContent(raw))).toEqual([]);
    const later = settle(parted.sheet, parted.unread, engine(["a", "b", "c", "constructor", "__proto__"]));
    expect(changed(asContent(putBack(later.sheet, later.unread)), asContent(raw))).toEqual([]);
    expect(later.unread.every((one) => one.issues.some((issue) => issue.code === "odd"))).toBe(true);
  }
});

const whole = {
  schema: "xingping/answers@1",
  applicant: { name: "甲“公司”\\" },
  applicant_type: "enterprise",
  answers: {
    number: { value: "1280", unit: "人" },
    bare: 1280,
    yes: true,
    choice: "sound",
    items: { a: true, b: false },
    only: ["a", "b", "c"],
    list: [{ name: "x", count: "12" }, { name: "y" }],
    open: { records: [{ name: "z" }], more: true },
  },
  evidence: { yes: ["licence"] },
  history: [{ category: "p/c", event: "rated", on: "2020-01-01" }],
};

/** Whether `part` says nothing that `all` does not say. */
function saysNoMore(part: unknown, all: unknown): boolean {
  if (typeof part !== "object" || part === null) return part === all;
  if (Array.isArray(all)) {
    // Of a list that is cut, only that these are in it.
    if (Array.isArray(part)) return JSON.stringify(part) === JSON.stringify(all);
    const { records, more, ...items } = part as Record<string, unknown>;
    if (records !== undefined) return more === true && saysEach(records as unknown[], all);
    return Object.entries(items).every(([item, held]) => held === true && all.includes(item));
  }
  if (typeof all !== "object" || all === null) return false;
  const { records, ...rest } = part as Record<string, unknown>;
  const entries = Object.entries(records === undefined ? rest : { ...rest, more: rest.more });
  return (
    entries.every(([key, value]) => saysNoMore(value, (all as Record<string, unknown>)[key])) &&
    (records === undefined || saysEach(records as unknown[], (all as { records: unknown[] }).records))
  );
}
const saysEach = (parts: unknown[], all: unknown[]) => parts.every((one, index) => saysNoMore(one, all[index]));

test("wherever a file is cut, nothing is read that it does not say, and the cut is told", () => {
  const facts: Record<string, unknown> = whole.answers;
  const wrong: string[] = [];
  for (const text of [JSON.stringify(whole), JSON.stringify(whole, null, 2)]) {
    expect(recover(text)).toEqual({ value: whole, issues: [] });
    let most = 0;
    for (let end = 1; end < text.length; end += 1) {
      const { value, issues } = recover(text.slice(0, end));
      const { answers = {}, applicant } = value as { answers?: Record<string, unknown>; applicant?: unknown };
      if (issues.length === 0) wrong.push(`silent at ${end}`);
      for (const [fact, answer] of Object.entries(answers)) {
        if (!saysNoMore(answer, facts[fact])) wrong.push(`${fact} at ${end}`);
      }
      if (applicant !== undefined && !saysNoMore(applicant, whole.applicant)) wrong.push(`applicant at ${end}`);
      // The further the file goes, the more is read.
      if (Object.keys(answers).length < most) wrong.push(`fewer at ${end}`);
      most = Object.keys(answers).length;
    }
    expect(most).toBe(8);
  }
  expect(wrong).toEqual([]);
});

test("whatever is written over a place in a file, reading ends and the damage is told", () => {
  const text = JSON.stringify(whole, null, 1);
  const roll = dice(3);
  const wrong: string[] = [];
  for (let round = 0; round < 1000; round += 1) {
    const at = roll(text.length);
    const sign = ["#", "}", "]", "{", "[", '"', ",", "\n", "\\", "7"][roll(10)] ?? "";
    const spoilt = text.slice(0, at) + sign + text.slice(at + 1);
    let sound = true;
    try {
      JSON.parse(spoilt);
    } catch {
      sound = false;
    }
    const told = recover(spoilt).issues.length > 0;
    if (told === sound) wrong.push(`${sign} at ${at}: ${spoilt.slice(at - 20, at + 20)}`);
  }
  expect(wrong).toEqual([]);
});

test("drafts that come in a page stand beside those that are there, once, and lose nothing on the way", () => {
  const roll = dice(7);
  const draft = (id: string): Draft => ({
    ...(JSON.parse(JSON.stringify(someContent(roll))) as Content),
    id,
    name: ["", "甲"][roll(2)] ?? "",
    category: null,
    saved_at: roll(9),
    revision: roll(2) === 0 ? null : roll(9),
    kit_version: "1",
    digests: {},
  });
  for (let round = 0; round < 100; round += 1) {
    const own = Array.from({ length: roll(4) }, (_, index) => draft(`own ${index}`));
    const sent = toGive(own);
    expect(sent.drafts.some(({ id }) => own.some((one) => one.id === id))).toBe(false);
    const given = readGiven(JSON.parse(JSON.stringify(sent)));
    const content = ({ id: _, revision: __, ...rest }: Draft) => rest;
    expect(given.map(content)).toEqual(own.map(content));
    // Some are there by their content, some were gone on with, some are strangers.
    const here = [...own.filter(() => roll(2) === 0), ...given.filter(() => roll(2) === 0)].map((one) =>
      roll(3) === 0 ? { ...one, name: `${one.name} changed` } : one,
    );
    const { fresh, open, former } = place(given, here);
    expect(open === null).toBe(given.length === 0);
    expect(former === null || (former.id === open && here.some(({ id }) => id === open))).toBe(true);
    const all = [...here, ...fresh];
    for (const one of given) expect(all.some((other) => other.id === one.id || !differs(other, one))).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(place(given, all)).toEqual({ fresh: [], open, former });
  }
  for (const odd of [
    null,
    1,
    "x",
    [],
    {},
    { drafts: 1 },
    { drafts: [null, 1, {}, { id: "a" }, { id: "a", sheet: [] }] },
  ])
    expect(readGiven(odd)).toEqual([]);
});
