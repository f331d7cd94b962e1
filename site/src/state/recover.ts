// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reads damaged JSON as far as it goes. Only what stands there whole is taken: a number or a text that is cut off may have
// been another. Pure, and never deeper than a sheet can be.
import type { Issue, Text } from "../kit";

export interface Recovered {
  value: unknown;
  issues: Issue[];
}

const deepest = 8;
const most = 50;

/** A list in an answer says “these and no others”; of one that is damaged, only what is there can be said. */
function partOfList(list: unknown[], depth: number): unknown {
  if (depth === 3) return list; // below `records`, which then gets its `more`
  if (list.length === 0) return undefined;
  if (list.every((one) => typeof one === "string")) return Object.fromEntries(list.map((one) => [one, true]));
  const records = depth === 2 && list.every((one) => typeof one === "object" && !Array.isArray(one));
  return records ? { records: list, more: true } : list;
}

class Reader {
  at = 0;
  damages = 0;
  broken = false;
  readonly issues: Issue[] = [];
  constructor(readonly text: string) {}

  complain(pointer: string, says: (line: number, column: number) => Text): void {
    this.damages += 1;
    if (this.issues.length >= most) return;
    const before = this.text.slice(0, this.at).split("\n");
    const message = says(before.length, (before.at(-1)?.length ?? 0) + 1);
    this.issues.push({ code: "damaged-file", severity: "error", pointer, message });
  }

  blank(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }
  get over(): boolean {
    return this.at >= this.text.length;
  }

  /** The token that begins here, when it is whole. */
  token(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, "uy");
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    return found;
  }

  /** undefined when nothing whole stands here; the place stays where the damage is. */
  value(pointer: string, depth: number): unknown {
    this.blank();
    const first = this.text[this.at];
    if (first === "{" || first === "[") {
      const ours = /^(\/(answers|applicant|evidence|history)\b|$)/.test(pointer);
      if (!ours && depth >= deepest) {
        this.skip(); // an application says more than its answers, and goes deeper
        return null;
      }
      if (depth < deepest) return this.members(pointer, depth, first === "{" ? "}" : "]");
      this.complain(pointer, (line, column) => ({
        zh: `第 ${line} 行第 ${column} 列起嵌套过深，略过`,
        en: `nested too deep from line ${line}, column ${column}; left out`,
      }));
      this.skip();
      return undefined;
    }
    const start = this.at;
    const scalar = this.token(/"(?:[^"\\\p{Cc}]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/u);
    if (scalar === undefined) return undefined;
    // Cut off at the end of the file, or with rubbish behind it, 12 may have been 1280.
    this.blank();
    if (this.over ? /^[-\d]/.test(scalar) : !/[,}\]"]/.test(this.text[this.at] ?? "")) {
      this.at = start;
      return undefined;
    }
    try {
      return JSON.parse(scalar);
    } catch {
      this.at = start;
      return undefined;
    }
  }

  /** Of an object or a list; what lies between two members and is neither is left out and said. */
  members(pointer: string, depth: number, end: "}" | "]"): unknown {
    const entries: [string, unknown][] = [];
    const whole = this.damages;
    this.at += 1;
    let parted = true;
    for (;;) {
      this.blank();
      if (this.over) {
        this.breakOff();
        break;
      }
      const comma = this.text[this.at] === ",";
      const ends = this.text[this.at] === end;
      // A comma too many or too few.
      if (comma || ends ? parted && !(ends && entries.length === 0) : !parted) this.spoilt(pointer);
      parted = comma;
      if (comma || ends) this.at += 1;
      if (ends) break;
      if (comma) continue;
      const before = this.at;
      const key = end === "]" ? String(entries.length) : this.key();
      const place = `${pointer}/${(key ?? "").replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const known = this.damages;
      const one = key === undefined ? undefined : this.value(place, depth + 1);
      if (key !== undefined && one !== undefined) entries.push([key, one]);
      else if (!this.over && this.damages === known) {
        this.spoilt(key === undefined ? pointer : place);
        this.resume(before, end);
      } else if (this.at === before) this.at = this.text.length; // the cut end of the file
    }
    const damaged = this.damages > whole;
    if (end === "]") {
      const list = entries.map(([, one]) => one);
      return damaged && pointer.startsWith("/answers/") ? partOfList(list, depth) : list;
    }
    const object = Object.fromEntries(entries);
    return damaged && pointer.startsWith("/answers/") && "records" in object ? { ...object, more: true } : object;
  }

  spoilt(pointer: string): void {
    this.complain(pointer, (line, column) => ({
      zh: `第 ${line} 行第 ${column} 列的内容坏了，略过`,
      en: `damaged at line ${line}, column ${column}; left out`,
    }));
  }

  /** Said once, though every part that is open breaks off here. */
  breakOff(): void {
    if (this.broken) return;
    this.broken = true;
    this.complain("", (line, column) => ({
      zh: `文件在第 ${line} 行第 ${column} 列断了，后面的内容缺失`,
      en: `the file breaks off at line ${line}, column ${column}; the rest is missing`,
    }));
  }

  key(): string | undefined {
    const start = this.at;
    const found = this.token(/"(?:[^"\\\p{Cc}]|\\.)*"\s*:/u);
    if (found === undefined) return undefined;
    try {
      return JSON.parse(found.replace(/\s*:$/, "")) as string;
    } catch {
      this.at = start;
      return undefined;
    }
  }

  /** Past the damage: to the next comma, line or end of this part. */
  resume(before: number, end: string): void {
    if (this.at === before) this.at += 1;
    while (!this.over && this.text[this.at] !== "," && this.text[this.at] !== "\n" && this.text[this.at] !== end) {
      this.at += 1;
    }
  }

  /** Past a part that is too deep, without going down into it. */
  skip(): void {
    let open = 0;
    do {
      if (this.token(/"(?:[^"\\]|\\.)*"/s) !== undefined) continue;
      const sign = this.text[this.at];
      if (sign === "{" || sign === "[") open += 1;
      if (sign === "}" || sign === "]") open -= 1;
      this.at += 1;
    } while (!this.over && open > 0);
  }
}

export function recover(text: string): Recovered {
  const reader = new Reader(text);
  const value = reader.value("", 0);
  reader.blank();
  if (value === undefined && reader.damages === 0) reader.spoilt("");
  if (value !== undefined && !reader.over) {
    reader.complain("", (line, column) => ({
      zh: `第 ${line} 行第 ${column} 列之后的内容不属于这份答卷，略过`,
      en: `what follows line ${line}, column ${column} does not belong to the sheet; left out`,
    }));
  }
  return { value, issues: reader.issues };
}
