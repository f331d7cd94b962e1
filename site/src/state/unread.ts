// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a draft or a file says that the engine cannot take as it stands: because the category that asks it is not loaded
// yet, or because the criteria have changed since. It is kept beside the sheet, saved with it, and tried again. Pure.
import type { AnswerSheet, Issue } from "../kit";
import { same } from "./merge";

export interface Unread {
  /** Its place in the sheet: "/answers/company.employees", "/history/1", "/applicant_type". */
  pointer: string;
  raw: unknown;
  /** The part that could be read and is on the sheet; undefined when there is none. */
  taken?: unknown;
  /** Why; none when it fits, but the question has been answered otherwise. */
  issues: Issue[];
}

type Read = (sheet: AnswerSheet) => { answers: AnswerSheet | null; issues: Issue[] };
const schema = "xingping/answers@1";
const deep = new Set(["answers", "evidence", "history", "applicant"]);

const decode = (part: string) => part.replaceAll("~1", "/").replaceAll("~0", "~");
const encode = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** The part of the sheet and the key in it; one key where the part is a thing by itself. */
export function placeOf(pointer: string): [head: string, key: string | null] {
  const [, head = "", key] = pointer.split("/").map(decode);
  return [head, key !== undefined && deep.has(head) ? key : null];
}
const pointerTo = (head: string, key: string | null) =>
  key === null ? `/${encode(head)}` : `/${encode(head)}/${encode(key)}`;

const own = (object: unknown, key: string): unknown =>
  typeof object === "object" && object !== null && Object.hasOwn(object, key)
    ? (object as Record<string, unknown>)[key]
    : undefined;

export function valueAt(sheet: AnswerSheet, pointer: string): unknown {
  const [head, key] = placeOf(pointer);
  return key === null ? own(sheet, head) : own(own(sheet, head), key);
}

/** Events have no place of their own: they are added. A computed key cannot touch a prototype. */
export function withValue(sheet: AnswerSheet, pointer: string, value: unknown): AnswerSheet {
  const [head, key] = placeOf(pointer);
  if (head === "history" && key !== null) return { ...sheet, history: [...(sheet.history ?? []), value as never] };
  if (key === null) return { ...sheet, [head]: value };
  const part = own(sheet, head);
  return { ...sheet, [head]: { ...(typeof part === "object" ? part : {}), [key]: value } };
}

/** As long as its place on the sheet is as it was left, the answer belongs there. */
export const isPutBack = (sheet: AnswerSheet, { pointer, taken }: Unread): boolean =>
  placeOf(pointer)[0] === "history" || same(valueAt(sheet, pointer), taken);

/** The sheet as it was written. */
export const putBack = (sheet: AnswerSheet, unread: readonly Unread[]): AnswerSheet =>
  unread.reduce((all, one) => (isPutBack(sheet, one) ? withValue(all, one.pointer, one.raw) : all), sheet);

const isAmount = (raw: unknown) => typeof own(raw, "value") === "string" && typeof own(raw, "unit") === "string";
const errors = (issues: Issue[]) => issues.filter((one) => one.severity === "error");

/** Parts what the engine can take of a sheet from what it cannot. Whoever wrote 亿元 keeps reading 亿元. */
export function sift(raw: AnswerSheet, read: Read): { sheet: AnswerSheet; unread: Unread[] } {
  const { answers, issues } = read(raw);
  const taken: AnswerSheet = answers ?? { schema, answers: {} };
  const byPointer = new Map<string, Issue[]>();
  // A sheet refused as a whole is kept as a whole, part by part.
  const everything = Object.keys(raw).flatMap((head) =>
    deep.has(head) ? Object.keys(Object(own(raw, head))).map((key) => pointerTo(head, key)) : [pointerTo(head, null)],
  );
  for (const pointer of answers ? [] : everything.filter((one) => one !== "/schema"))
    byPointer.set(pointer, errors(issues));
  for (const issue of answers ? errors(issues) : []) {
    const pointer = pointerTo(...placeOf(issue.pointer));
    byPointer.set(pointer, [...(byPointer.get(pointer) ?? []), issue]);
  }
  const unread = [...byPointer].map(([pointer, reasons]): Unread => {
    const part = placeOf(pointer)[0] === "history" ? undefined : valueAt(taken, pointer);
    return { pointer, raw: valueAt(raw, pointer), ...(part === undefined ? {} : { taken: part }), issues: reasons };
  });
  const kept = Object.entries(taken.answers).map(([fact, value]): [string, unknown] => {
    const written = own(raw.answers, fact);
    return [fact, isAmount(written) && !byPointer.has(pointerTo("answers", fact)) ? written : value];
  });
  return { sheet: { ...taken, answers: Object.fromEntries(kept) as AnswerSheet["answers"] }, unread };
}

/** Tries again what could not be read before; what fits now goes to its place, unless that is taken. */
export function settle(
  sheet: AnswerSheet,
  unread: readonly Unread[],
  read: Read,
): { sheet: AnswerSheet; unread: Unread[] } {
  return unread.reduce<{ sheet: AnswerSheet; unread: Unread[] }>(
    (done, one) => {
      const [head, key] = placeOf(one.pointer);
      const alone = { schema, answers: {} } as AnswerSheet;
      const found = sift(withValue(alone, head === "history" && key ? "/history/0" : one.pointer, one.raw), read);
      const value = head === "history" && key !== null ? found.sheet.history?.[0] : valueAt(found.sheet, one.pointer);
      const issues = found.unread.flatMap((other) => other.issues);
      const open = isPutBack(done.sheet, one);
      const next = open && value !== undefined ? withValue(done.sheet, one.pointer, value) : done.sheet;
      if (issues.length === 0 && open) return { sheet: next, unread: done.unread };
      const part =
        open && value !== undefined && head !== "history"
          ? { taken: value }
          : one.taken === undefined
            ? {}
            : { taken: one.taken };
      return { sheet: next, unread: [...done.unread, { pointer: one.pointer, raw: one.raw, ...part, issues }] };
    },
    { sheet, unread: [] },
  );
}
