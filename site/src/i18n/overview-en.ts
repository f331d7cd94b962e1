// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words of the views over all programmes: catalogue, match, difference.
import type { Dictionary } from "./index";
import { many } from "./many";

export const catalogue: Dictionary["catalogue"] = {
  title: "Assess yourself before you apply",
  lead: "Answer the official criteria one by one and see at any time what you hold, what you can still reach, and how far each row is. Then export a pre-filled application.",
  points: [
    ["Nothing is sent", "Answers stay in this browser. The page never transmits them."],
    ["Every row has its source", "Clause, table row and footnotes are one step away."],
    ["No guessing", "An open question is open: neither a no nor a zero."],
  ],
  draft: "Continue your draft",
  open_file: "Open an answer file",
  samples: "Look at a sample first",
  samples_hint:
    "Loads the answers of an invented applicant, which you can then change. Your draft can be brought back with Undo.",
  sample_load: "Load sample",
  issuer: "Issued by",
  reference_date: (date) => `reference date ${date}`,
  categories: (n) => many(n, "category", "categories"),
  category_size: (criteria, facts) => `${many(criteria, "criterion", "criteria")} · ${many(facts, "question")}`,
  guaranteed: "Reached",
  reachable: "Possible",
  answered: (answered, total) => `${answered}/${total} answered`,
  start: "Start",
  outcome: "Result",
  search: "Find a category or programme by name",
  search_none: "No category has a name like that.",
  search_found: (n) => `${many(n, "category", "categories")} found`,
  to_match: "See which programmes fit",
  to_match_text: "Answer a dozen common questions, and the categories of all programmes are ranked together.",
  one_sheet: (categories, separately, once) =>
    `Filled in one by one, the ${categories} categories ask ${separately} questions; on one sheet there are ${once}.`,
  compare: (name, edition) => `Compare with “${name}”, ${edition} edition`,
  resume: "Continue",
};

export const match: Dictionary["match"] = {
  title: "Which programmes fit",
  lead: "Your answers held against every programme: what you hold already comes first, then what is closest.",
  ranking: "All categories",
  questions: "Answer these first",
  questions_hint: "Each of these settles the most categories; the ranking follows every answer.",
  questions_none: "No single question settles a category any more; open a category to go on.",
  held: (name) => `${name} reached`,
  reachable: (name) => `up to ${name}`,
  out: "Out of reach",
  next: (name) => `To ${name}`,
  answered: (answered, total) => `${answered}/${total} answered`,
  was: (result) => `before: ${result}`,
  moved: (first) => `Ranking updated; first: ${first}`,
};

export const others: Dictionary["others"] = {
  title: (n) => `The same answers in ${many(n, "other category", "other categories")}`,
  met: (n) => `${n} reached`,
  unknown: (n) => `${n} still possible`,
  unmet: (n) => `${n} out of reach`,
  moved: "Moved by the last answer",
  more: (n) => `and ${n} more`,
  ranking: "See the ranking",
};

export const diff: Dictionary["diff"] = {
  title: "What changed between the editions",
  missing: "There are no two such programmes to compare.",
  lead: (from, to) => `From ${from} to ${to}: categories of the same name, row by row.`,
  from: "Before",
  to: "Now",
  counts: (changed, added, removed, moved, same) =>
    `${changed} changed · ${added} added · ${removed} removed · ${moved} moved · ${same} the same`,
  kinds: { changed: "changed", added: "added", removed: "removed", moved: "moved" },
  titles: {
    changed: "Requirements that changed",
    added: "Added",
    removed: "No longer required",
    moved: "Moved; the requirement is the same",
  },
  differs: {
    name: "name",
    statement: "wording",
    levels: "threshold",
    obligation: "obligation",
    stage: "stage",
    exempt_when: "waiver",
    path: "place",
    facts: "question",
  },
  required: "Required",
  only: (name) => `Categories only in ${name}`,
  applicant: "For this applicant",
  no_answers: "Once there are answers, this shows what each change does to this applicant.",
  none: "No differences.",
};
