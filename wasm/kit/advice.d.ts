// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What advice adds to a report and to a match.
import type { PlainAnswer } from "./answers.js";
import type { Bounds, Quantity } from "./common.js";
import type { Match, Report, Shortfall } from "./report.js";

/** One fact to be answered, changed or waited for. */
export interface Step {
  fact: string;
  kind: "answer" | "change" | "wait";
  /** What it must become; null for a list of records, and when waiting. */
  to: PlainAnswer | null;
  /** What a list of records lacks. */
  lacks: Shortfall[];
  /** Records that would do, as an example; to be appended to those there are. */
  add: Record<string, PlainAnswer>[];
  /** When waiting: the day it is long enough. */
  from: string | null;
  /** Criteria that stand between now and the level, and no longer afterwards. */
  closes: string[];
}

export interface Plan {
  steps: Step[];
  /** The day it gives the level, when something has to be waited for. */
  from: string | null;
  /** Sub-classes it goes through, where one of several is enough. */
  through: string[];
  /** The route it takes instead of the tree. */
  route: string | null;
}

export interface LevelPlan {
  /** Proven: nothing smaller exists. */
  exact: boolean;
  /** null: impossible, because of the blockers. */
  best: Plan | null;
  /** The best through another sub-class, or beside the tree. */
  other: Plan | null;
  /** Facts of both. */
  shared: string[];
  blockers: string[];
}

/** What one answer would come to; an amount or a day stands for all from there to the next outcome. */
export interface Outcome {
  value?: PlainAnswer;
  /** Of a list: how many records it would hold. */
  records?: number;
  level: Bounds;
  /** Questions that would be left. */
  open: number;
}

export interface Question {
  fact: string;
  outcomes: Outcome[];
  /** Those that hang on it, among the ones that decide the goal. */
  criteria: string[];
}

/** A day on which time alone changes a status. */
export interface Due {
  day: string;
  facts: string[];
  criteria: string[];
  level: Bounds;
}

/** A day that the procedure sets for this applicant. */
export interface Appointment {
  /** The number in the programme's procedure; or filing_deadline, next_round, reevaluation_round. */
  id: string;
  /** 0 where it is no period. */
  years: number;
  /** null: counted from a day that nobody has given. */
  day: string | null;
  /** The document does not say from which day it counts. */
  start_open: boolean;
}
export type Advised = Report & Required<Pick<Report, "plan" | "next_questions" | "outlook" | "because" | "timeline">>;

/** A category, as "programme/category", and a level of it. */
export interface Gain {
  category: string;
  level: string;
}

/** One fact that plans of several categories change. */
export interface SharedStep {
  fact: string;
  kind: "answer" | "change";
  /** What it must become; null for records. */
  to: boolean | Quantity | string | Record<string, boolean> | null;
  /** Records that would do, as an example. */
  add: Record<string, PlainAnswer>[];
  /** Whose plan for that level has it. */
  categories: Gain[];
  /** What this step alone gives. */
  opens: Gain[];
}

/** The facts of a category's shortest way to its next level, and what comes with it elsewhere. */
export interface NextPlan {
  category: string;
  level: string;
  facts: string[];
  gives: Gain[];
}
export type Lifted = Match & Required<Pick<Match, "steps" | "plans">>;
