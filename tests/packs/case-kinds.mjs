// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How the rows of a table are asked: one small description each. `id` is the criterion, `fact` what is answered.

export const whole = (id, fact) => ({ kind: "number", id, fact, whole: true });
export const amount = (id, fact) => ({ kind: "number", id, fact, whole: false });
export const since = (id, fact) => ({ kind: "since", id, fact });
export const yes = (id, fact) => ({ kind: "yes", id, fact });
export const set = (id, fact, items) => ({ kind: "set", id, fact, items: items.split(" ") });
/** Steps lowest first; the table's words begin at `first`, each new wording one step higher. */
export const scale = (id, fact, steps, first = 1) => ({ kind: "scale", id, fact, steps: steps.split(" "), first });
/** A percentage that may be answered itself or by its two amounts. */
export const share = (id, fact, part, total) => ({ kind: "share", id, fact, part, total });
/** One printed yes, two facts; one printed cell, two numbers. Either will do. */
export const eitherYes = (id, ...facts) => ({ kind: "either-yes", id, facts });
export const eitherNumber = (id, ...facts) => ({ kind: "either-number", id, facts });
