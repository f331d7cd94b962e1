// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What lies in storage may have been written by a former version, by a later one, or by something else altogether.
import type { Draft } from "./drafts";

type Members = Record<string, unknown>;
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === "string" ? value : "");
const textOrNull = (value: unknown) => (typeof value === "string" ? value : null);
/** No day lies farther from 1970. */
const last = 8.64e15;
const count = (value: unknown) => (typeof value === "number" && Math.abs(value) <= last ? value : 0);

/**
 * A draft, or undefined for what is none: that stays where it is and is left alone. Former drafts lack members. Of the
 * sheet only what the page itself looks into is sure to be well formed; the engine reads the rest.
 */
export function draftIn(stored: unknown): Draft | undefined {
  if (!isObject(stored) || typeof stored.id !== "string") return undefined;
  const { sheet } = stored;
  if (!isObject(sheet) || !isObject(sheet.answers)) return undefined;
  const { applicant, evidence, history, ...rest } = sheet;
  const kept = Array.isArray(stored.kept) ? stored.kept : [];
  return {
    id: stored.id,
    name: text(stored.name),
    category: textOrNull(stored.category),
    planning_date: textOrNull(stored.planning_date),
    saved_at: count(stored.saved_at),
    revision: stored.revision === null ? null : count(stored.revision),
    kit_version: text(stored.kit_version),
    digests: (isObject(stored.digests) ? stored.digests : {}) as Draft["digests"],
    kept: kept.filter((one) => isObject(one) && typeof one.pointer === "string"),
    sheet: {
      ...rest,
      ...(isObject(applicant) && typeof applicant.name === "string" ? { applicant } : {}),
      ...(isObject(evidence) ? { evidence } : {}),
      ...(Array.isArray(history) ? { history } : {}),
    } as unknown as Draft["sheet"],
  };
}
