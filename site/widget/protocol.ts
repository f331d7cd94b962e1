// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the element on the bureau's page and the page in its frame say to each other. The element opens the conversation
// with `connect` and one end of a message channel; from then on only that channel is heard, so nobody else can join in.
// Both sides read a message with the functions below: known members only, each of its type and length, into a new object.

export const connect = "xingping/connect@1";

/** Element → page: all that the attributes and custom properties say. Sent whole whenever something changes. */
export interface Settings {
  type: "xingping/settings@1";
  programme: string;
  category: string;
  lang: "zh" | "en";
  theme: "light" | "dark" | "auto";
  /** By the names in theme.ts; what is not set is absent. */
  look: Record<string, string>;
  /** The bureau asks for applications; none goes without the applicant's consent. */
  receives: boolean;
}

/** Element → page: which part of the frame is in sight; null when the page scrolls within its frame. */
export interface Seen {
  type: "xingping/seen@1";
  seen: { top: number; height: number } | null;
}

export type ToPage = Settings | Seen;

/** What the bureau's page learns of an assessment: bounds and a count, never an answer. */
export interface Assessment {
  programme: string;
  category: string;
  edition: string;
  as_of: string;
  level: { guaranteed: string | null; reachable: string | null };
  answered: number;
}

/** Page → element. `hello`: the settings are taken over, there is something to see. */
export type ToElement =
  | { type: "xingping/hello@1" }
  | { type: "xingping/height@1"; height: number }
  /** A place the reader was led to, in pixels of the frame's own window. */
  | { type: "xingping/place@1"; top: number; height: number }
  | { type: "xingping/assessment@1"; assessment: Assessment; words: string }
  /** Custom properties that were not taken over, and why. */
  | { type: "xingping/refused@1"; refused: [name: string, why: string][] }
  /** JSON text, sent when the applicant has agreed to it. */
  | { type: "xingping/application@1"; application: string };

type Raw = Record<string, unknown>;
const raw = (value: unknown): Raw | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : null;
/** Own members only, so that nothing comes in by way of a prototype. */
const own = (of: Raw, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined);

const text = (value: unknown, most = 200): string | null =>
  typeof value === "string" && value.length <= most ? value : null;
const pixels = (value: unknown): number | null =>
  typeof value === "number" && value >= -1e6 && value <= 1e6 ? value : null;
const one = <T extends string>(value: unknown, of: readonly T[]): T | null =>
  of.find((known) => known === value) ?? null;

export function isConnect(message: unknown): boolean {
  const from = raw(message);
  return from !== null && own(from, "type") === connect;
}

export function readToPage(message: unknown, looks: readonly string[]): ToPage | null {
  const from = raw(message);
  if (!from) return null;
  const get = (name: string) => own(from, name);
  if (get("type") === "xingping/seen@1") {
    const seen = raw(get("seen"));
    if (!seen) return get("seen") === null ? { type: "xingping/seen@1", seen: null } : null;
    const [top, height] = [pixels(own(seen, "top")), pixels(own(seen, "height"))];
    return top === null || height === null ? null : { type: "xingping/seen@1", seen: { top, height } };
  }
  if (get("type") !== "xingping/settings@1") return null;
  const [programme, category] = [text(get("programme")), text(get("category"))];
  const lang = one(get("lang"), ["zh", "en"]);
  const theme = one(get("theme"), ["light", "dark", "auto"]);
  const wishes = raw(get("look"));
  if (programme === null || category === null || !lang || !theme || !wishes) return null;
  const look: Record<string, string> = {};
  for (const name of looks) {
    const wish = text(own(wishes, name));
    if (wish) look[name] = wish;
  }
  return { type: "xingping/settings@1", programme, category, lang, theme, look, receives: get("receives") === true };
}

export function readToElement(message: unknown): ToElement | null {
  const from = raw(message);
  if (!from) return null;
  const get = (name: string) => own(from, name);
  const type = get("type");
  if (type === "xingping/hello@1") return { type };
  if (type === "xingping/height@1") {
    const height = pixels(get("height"));
    return height === null || height < 0 ? null : { type, height };
  }
  if (type === "xingping/place@1") {
    const [top, height] = [pixels(get("top")), pixels(get("height"))];
    return top === null || height === null ? null : { type, top, height };
  }
  if (type === "xingping/assessment@1") {
    const [assessment, words] = [readAssessment(get("assessment")), text(get("words"))];
    return assessment && words !== null ? { type, assessment, words } : null;
  }
  if (type === "xingping/refused@1") {
    const all = get("refused");
    const refused = (Array.isArray(all) ? all.slice(0, 50) : []).map((pair): [string, string] => [
      text(pair?.[0]) ?? "",
      text(pair?.[1], 500) ?? "",
    ]);
    return { type, refused };
  }
  if (type === "xingping/application@1") {
    const application = text(get("application"), 5_000_000);
    return application === null ? null : { type, application };
  }
  return null;
}

function readAssessment(value: unknown): Assessment | null {
  const from = raw(value);
  const level = from && raw(own(from, "level"));
  if (!level) return null;
  const [programme, category, edition, as_of] = ["programme", "category", "edition", "as_of"].map((name) =>
    text(own(from, name)),
  );
  const [guaranteed = null, reachable = null] = ["guaranteed", "reachable"].map((name) => text(own(level, name)));
  const answered = own(from, "answered");
  if (programme == null || category == null || edition == null || as_of == null) return null;
  if (typeof answered !== "number" || !Number.isInteger(answered)) return null;
  return { programme, category, edition, as_of, level: { guaranteed, reachable }, answered };
}
