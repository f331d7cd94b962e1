// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What judging gives: the report of one category, the match of all.
import type { Appointment, Due, LevelPlan, NextPlan, Question, SharedStep } from "./advice.js";
import type { Answer } from "./answers.js";
import type { ApplicantType, Bounds, ByLevel, Counts, Issue, Quantity, Source, Stage, Status, Text } from "./common.js";
import type { Condition } from "./pack.js";

export interface Options {
  as_of?: string;
  stage?: Stage;
  /** Leaves out of the findings what describe() says already: threshold and source. */
  brief?: boolean;
  /** The level that next_questions are to settle; without it, every level that is open. */
  target?: string;
}

export interface Shortfall {
  fact: string;
  /** How much is missing, for quantities. */
  amount?: Quantity;
  /** With `amount`: the threshold must be passed, so that even a little more than `amount` is needed. */
  above?: true;
  /** Of a sum over records: the field `amount` speaks of. */
  field?: string;
  /** How many more items of a set, or records. */
  items?: number;
  /** The step or choice that is needed. */
  step?: string;
  /** The day from which a duration is met. */
  from?: string;
  /** The yes/no that is needed. */
  is?: boolean;
  /** For a ratio worked out from two amounts: what the numerator lacks. */
  by?: { fact: string; amount: Quantity };
}

export interface Finding {
  id: string;
  status: ByLevel<Status>;
  /** The values read, by fact, in the fact's own unit; facts without an answer are absent. */
  value: Record<string, Answer & { derived?: true }>;
  /** Levels at which the criterion is not met, and by how much; only facts that have an answer. */
  shortfall: ByLevel<Shortfall[]>;
  /** Levels at which it is met, and how much could be lost: with `above` less than `amount`, `step` the lowest that still does, `from` the day since when. */
  margin: ByLevel<Shortfall[]>;
  /** Facts (or "applicant_type") without an answer that can still change a status of this criterion. */
  missing: string[];
  /** Ids of readings under which a status of this criterion would differ. */
  readings: string[];
  /** Absent from a brief report. */
  threshold?: ByLevel<Condition | null>;
  source?: Source;
}

export interface Gap {
  criterion: string;
  status: "unmet" | "unknown" /** The alternative (sub-class) it belongs to. */;
  alternative: string | null;
}

/** What bounds() gives: of the report, this alone. */
export interface Judged {
  level: Bounds;
  issues: Issue[];
}

export interface Report {
  schema: "xingping/report@1";
  programme: string;
  edition: string;
  category: string;
  /** Of the criteria it was judged by: see CategorySummary. */
  digest: string;
  as_of: string;
  stage: Stage;
  applicant_type: ApplicantType | null;
  level: { guaranteed: string | null; reachable: string | null };
  /** Lowest first. Counts are over the required criteria of the level; readings: those on which the status depends. */
  levels: ({ level: string; status: "met" | "unmet" | "unknown"; readings: string[] } & Counts)[];
  /** Every section and group of the tree, in order. Counts: criteria below it, per level. */
  groups: { id: string; status: ByLevel<"met" | "unmet" | "unknown">; counts: ByLevel<Counts> }[];
  criteria: Finding[];
  routes: { id: string; level: string; status: "met" | "unmet" | "unknown"; missing: string[] }[];
  /** For each level that is not met: what stands between. */
  gaps: ByLevel<Gap[]>;
  /** Readings that could change something here: the level bounds under the other reading. */
  readings: {
    id: string;
    level: { guaranteed: string | null; reachable: string | null };
    levels: string[];
    criteria: string[];
  }[];
  progress: { facts: number; answered: number };
  issues: Issue[];
  /** These five only of advise(). For each level that is not guaranteed. */
  plan?: ByLevel<LevelPlan>;
  /** The open facts that settle most, best first. */
  next_questions?: Question[];
  outlook?: {
    /** Facts worth asking; with none left the goal is decided. */
    open: string[];
    /** Facts whose answer, given or not, changes nothing by itself; once the target is decided, of any level. */
    idle: string[];
    /** Where an amount, given or open, changes the level, or the status of `criteria` that read it. */
    points: { fact: string; outcomes: { value: Quantity; level: Bounds; criteria: string[] }[] }[];
  };
  because?: {
    /** A smallest set of criteria that decide the level; empty while it is open. */
    levels: ByLevel<string[]>;
    /** Smallest sets of answers that make a status what it is, and of open facts that could make it hold; `more`: perhaps not all of these. */
    criteria: { id: string; because: ByLevel<string[]>; settled_by: string[][]; more: boolean }[];
  };
  timeline?: { dues: Due[]; appointments: Appointment[] };
}

/** One category in the match over all programmes. Counts: what stands before `next`, along the nearest alternatives. */
export interface Standing extends Counts {
  programme: string;
  edition: string;
  category: string;
  name: Text;
  as_of: string;
  level: { guaranteed: string | null; reachable: string | null };
  /** Lowest level above the guaranteed one that is still possible. */
  next: string | null;
  progress: { facts: number; answered: number };
}

export interface Match {
  schema: "xingping/match@1";
  /** Best first. */
  standings: Standing[];
  /** Open facts that alone can rule out most categories still undecided, at most a dozen. */
  opening: string[];
  /** Questions of all categories: each filled in by itself, and on one sheet. */
  facts: { separately: number; once: number };
  /** These two only of lift(). What lifts most categories first, at most eight. */
  steps?: SharedStep[];
  plans?: NextPlan[];
  issues: Issue[];
}
