// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answers in the text of a page that runs from a disk. Pure.

export const draftsId = "xingping-draft";
export const draftsStart = `<script type="application/json" id="${draftsId}">`;
export const scriptEnd = "</script>";

/**
 * JSON that neither ends the element it stands in nor begins another, and is one line to every reader. What JSON.stringify
 * leaves as it is of these characters stands only within its strings, where an escape means the same.
 */
export const escaped = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The place of the answers in the text of a page; null when that is no such page. */
function draftsIn(page: string): [start: number, end: number] | null {
  const found = page.indexOf(draftsStart);
  if (found < 0) return null;
  const start = found + draftsStart.length;
  const end = page.indexOf("<", start); // answers have none; a file cut short may have only a piece of the end
  return [start, end < 0 ? page.length : end];
}

export const draftsOf = (page: string): string | null => {
  const place = draftsIn(page);
  return place && page.slice(...place);
};

export function withDrafts(page: string, drafts: unknown): string {
  const place = draftsIn(page);
  if (!place) throw new Error("no page that takes answers");
  return page.slice(0, place[0]) + escaped(drafts) + page.slice(place[1]);
}
