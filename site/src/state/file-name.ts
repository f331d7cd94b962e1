// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { today } from "./files";
import { sheet } from "./sheet";

/** What no system takes in a file's name, and what turns the direction of reading. */
const unnameable = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** "星评-申请书-某某公司-2026-01-31.docx"; parts that say nothing are left out. */
export function nameOfFile(parts: readonly string[], ending: string): string {
  const applicant = (sheet.value.applicant?.name ?? "").replace(unnameable, "").trim();
  return `${["星评", ...parts, [...applicant].slice(0, 40).join(""), today()].filter(Boolean).join("-")}.${ending}`;
}
