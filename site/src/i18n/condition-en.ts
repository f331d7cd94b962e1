// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words of conditions and of what falls short of them.
import type { Dictionary } from "./index";
import { many } from "./many";

export const condition: Dictionary["condition"] = {
  min: "≥\u00a0",
  above: ">\u00a0",
  max: "≤\u00a0",
  below: "<\u00a0",
  yes: "Yes",
  no: "No",
  items: (k, n) => (k === n ? `all ${n}` : `any ${k} of ${n}`),
  among: (names) => ` (among ${names})`,
  years: (n) => `${n} full ${n === "1" ? "year" : "years"}`,
  at_least: (k, list) => `at least ${k} of: ${list}`,
  group: (text) => `(${text})`,
  labelled: (label, text) => `${label} ${text}`,
  not: (label) => `not “${label}”`,
  type: (names) => `applicant is a ${names}`,
  fulfils: (name) => `“${name}” is met`,
  not_before: (date) => `on or after ${date}`,
  not_after: (date) => `on or before ${date}`,
  by_as_of: "no later than the date of calculation",
  count: (k, where) => many(k, "entry", "entries") + (where ? ` or more, each with this: ${where}` : " or more"),
  sum: (label, amount, where) => `${label} in all ${amount}${where ? ` (counting only ${where})` : ""}`,
  not_so: (text) => `not “${text}”`,
  either: (condition, then, otherwise) => `if ${condition}: ${then}; otherwise: ${otherwise}`,
};

export const shortfall: Dictionary["shortfall"] = {
  amount: (amount) => `${amount} short`,
  above: ", equal is not enough",
  items: (n) => `${n} more needed`,
  records: (n) => `${many(n, "more entry", "more entries")} needed`,
  step: (step) => `needs “${step}”`,
  from: (date) => `met from ${date}`,
  is: (yes) => (yes ? "needs a yes" : "needs a no"),
  by: (label, amount) => `${label}: ${amount} more`,
  labelled: (label, text) => `${label}: ${text}`,
};

export const margin: Dictionary["margin"] = {
  amount: (amount) => `${amount} to spare`,
  less_than: (amount) => `less than ${amount} to spare`,
  none: "just enough",
  by: (share, label, amount) => `${share} (${label}: ${amount})`,
  items: (n) => `${n} more than needed`,
  records: (n) => `${many(n, "entry", "entries")} more than needed`,
  step: (step) => `“${step}” would do`,
  since: (date) => `met since ${date}`,
  labelled: (label, text) => `${label}: ${text}`,
};
