// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The things a sheet is made of, by pointer, as people call them.
import { factById } from "../state/engine";
import { planningDatePointer } from "../state/merge";
import { pick, t } from "./index";

/** null where there is no better name than the pointer. */
export function thingName(pointer: string): string | null {
  const [, head = "", key = ""] = pointer.split("/").map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (head === "answers" || head === "evidence") {
    const fact = factById(key);
    if (!fact) return null;
    return head === "answers" ? pick(fact.label) : t().drafts.evidence_of(pick(fact.label));
  }
  if (head === "applicant") return t().assess.applicant_name;
  if (head === "applicant_type") return t().assess.applicant_type;
  if (head === "history") return t().drafts.history;
  if (pointer === planningDatePointer) return t().date.title;
  return null;
}

const few = 3;

/** Several in a line; "and so many more" when there are many. */
export function thingNames(pointers: readonly string[]): string {
  const names = [...new Set(pointers.map((one) => thingName(one) ?? t().drafts.other_thing))];
  const shown = names.slice(0, few).join(t().list);
  return names.length > few ? t().drafts.and_more(shown, names.length - few) : shown;
}
