// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import { today } from "./files";
import { sheet } from "./sheet";

/** What no system takes in a file's name, and what turns the direction of reading. */
const unnameable = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Ids of categories fit; names of applicants, three bytes a character, leave room below the 255 bytes of most systems. */
const longest = 44;

/** The parts and today's day, "汇总表-2026-01-31.xlsx"; of each part what every system takes, parts that say nothing left out. */
export function fileName(parts: readonly string[], ending: string): string {
  const named = [...parts, today()].map((part) => [...part.replace(unnameable, "").trim()].slice(0, longest).join(""));
  return `${named.filter(Boolean).join("-")}.${ending}`;
}

/** "星评-申请书-某某公司-2026-01-31.docx". */
export const nameOfFile = (parts: readonly string[], ending: string): string =>
  fileName(["星评", ...parts, sheet.value.applicant?.name ?? ""], ending);
