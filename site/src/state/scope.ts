// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How far one may go: everywhere on the whole site; inside a page of somebody else only as far as its address says,
// embed.html?programme=…&category=… or, for a plain frame, embed.html#/programme/category.
import { signal } from "@preact/signals";
import { setting } from "./setting";

export interface Scope {
  /** null = every programme. */
  programme: string | null;
  /** null = every category of the programme. */
  category: string | null;
}

/** What the address of an embedded page asks for; elsewhere nothing. */
export const asked = new URLSearchParams(setting === "embedded" ? location.search : "");

function first(): Scope {
  if (setting !== "embedded") return { programme: null, category: null };
  const [programme = "", category = ""] = asked.has("programme")
    ? [asked.get("programme") ?? "", asked.get("category") ?? ""]
    : location.hash.replace(/^#\/?/, "").split("/");
  return narrow(programme, category);
}

/** A category means nothing without its programme. */
export const narrow = (programme: string, category: string): Scope => ({
  programme: programme || null,
  category: (programme && category) || null,
});

export const scope = signal<Scope>(first());

export const isInScope = (programme: string, category?: string): boolean =>
  (scope.value.programme ?? programme) === programme &&
  (category === undefined || (scope.value.category ?? category) === category);
