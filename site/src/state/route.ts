// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the reader is, from the hash: #/ · #/about · #/match · #/desk · #/diff/programme/programme ·
// #/programme/category · #/programme/category/element · #/programme/category/form and its like, each with a place in it.
import { computed, signal } from "@preact/signals";
import { isInScope, scope } from "./scope";
import { setting } from "./setting";

export type Route =
  | { view: "catalogue" }
  | { view: "about" }
  | { view: "match" }
  | { view: "desk" }
  | { view: "diff"; from: string; to: string }
  | { view: "category"; programme: string; category: string; element: string | null }
  | { view: "paper"; paper: Paper; programme: string; category: string; place: string | null }
  | { view: "not_found" };

/** What an application is made of: the form, what proves it, all of it to be retyped, and the report. */
export const papers = ["form", "evidence", "copy", "report"] as const;
export type Paper = (typeof papers)[number];

function parse(hash: string): Route {
  const parts = hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decode);
  const [first, second, third, fourth] = parts;
  if (first === undefined) return { view: "catalogue" };
  if (first === "about" && second === undefined) return { view: "about" };
  if (first === "match" && second === undefined) return { view: "match" };
  if (first === "desk" && second === undefined) return { view: "desk" };
  if (first === "diff" && second !== undefined && third !== undefined) {
    return parts.length === 3 ? { view: "diff", from: second, to: third } : { view: "not_found" };
  }
  const paper = papers.find((one) => one === third);
  if (second !== undefined && paper !== undefined && parts.length <= 4) {
    return { view: "paper", paper, programme: first, category: second, place: fourth ?? null };
  }
  if (second !== undefined && parts.length <= 3) {
    return { view: "category", programme: first, category: second, element: third ?? null };
  }
  return { view: "not_found" };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  hash.value = location.hash;
});

/** Inside a page of somebody else, whether it is shown there: what the bureau chose, and what all of it has in common. */
function isShown(to: Route): boolean {
  if (setting !== "embedded") return true;
  if (to.view === "category" || to.view === "paper") return isInScope(to.programme, to.category);
  if (to.view === "catalogue" || to.view === "not_found") return scope.value.category === null;
  return scope.value.programme === null && to.view !== "about" && to.view !== "desk";
}

function home(): Route {
  const { programme, category } = scope.value;
  return programme !== null && category !== null
    ? { view: "category", programme, category, element: null }
    : { view: "catalogue" };
}

export const route = computed(() => {
  const to = parse(hash.value);
  return setting === "embedded" && (to.view === "not_found" || !isShown(to)) ? home() : to;
});

/** "programme/category", or null outside a category. A computed of its own, so that jumping inside does not disturb. */
export const categoryId = computed(() => {
  const here = route.value;
  return here.view === "category" || here.view === "paper" ? `${here.programme}/${here.category}` : null;
});

/** What is not shown here is on the whole site, which stands beside the embedded page. */
const to = (place: string) => (isShown(parse(place)) ? place : `./${place}`);

export const link = {
  get catalogue() {
    return to("#/");
  },
  get about() {
    return to("#/about");
  },
  get match() {
    return to("#/match");
  },
  get desk() {
    return to("#/desk");
  },
  diff: (from: string, edition: string) => to(`#/diff/${from}/${edition}`),
  category: (id: string) => to(`#/${id}`),
  element: (id: string, element: string) => to(`#/${id}/${encodeURIComponent(element)}`),
  paper: (id: string, paper: Paper, place?: string) =>
    to(`#/${id}/${paper}${place === undefined ? "" : `/${encodeURIComponent(place)}`}`),
};

export function go(place: string): void {
  if (place.startsWith("#")) location.hash = place;
  else open(place, "_blank", "noopener");
}
