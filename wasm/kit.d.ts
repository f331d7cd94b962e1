// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The shapes that cross the boundary, spelled exactly as in C++ and in criteria/schema. Kept by hand: see README.md.

export type Text = { zh: string; en: string };
export type Language = keyof Text;
export type Status = "met" | "unmet" | "unknown" | "exempt" | "not_required" | "pending";
export type Obligation = "required" | "encouraged" | "optional" | "described";
export type Stage = "application" | "acceptance" | "recognition";
export type ApplicantType = "enterprise" | "public_institution" | "social_organisation";
export type ByLevel<T> = Record<string, T>;

/** A number as exact decimal text with its unit, e.g. { value: "650.5", unit: "万元" }. */
export type Quantity = { value: string; unit: string };
/** boolean · quantity · date or choice (text) · set, item by item (an absent item is unknown). */
export type PlainAnswer = boolean | Quantity | string | Record<string, boolean>;
export type Answer = PlainAnswer | RecordList;

/** One record: answers by field id; a field without an answer is open. */
export type RecordAnswer = Record<string, Answer>;
/** An array is the whole list; with "more" it may go on. */
export type RecordList = RecordAnswer[] | { records: RecordAnswer[]; more: true };

export interface Issue {
  code: string;
  severity: "error" | "warning";
  /** Which document of a bundle; absent when there is only one. */
  document?: string;
  /** JSON Pointer (RFC 6901) to the defect. */
  pointer: string;
  message: Text;
}

export interface Level {
  id: string;
  name: Text;
  stars: number;
}
export interface Source {
  document: string;
  number?: string;
  clause: string;
  row?: string;
  notes?: string[];
}
export interface Note {
  id: string;
  text: Text;
}

export interface ReadingText {
  id: string;
  question: Text;
  chosen: Text;
  other: Text;
  source: Source;
  /** "category/element" or "*\/element". */
  touches: string[];
  /** True when the other way of reading is encoded, so a result may depend on it. */
  weighs: boolean;
}

export interface CategorySummary {
  id: string;
  name: Text;
  summary: Text;
  criteria: number;
  facts: number;
  /** SHA-256 over the canonical text of the category, the facts it uses and the programme's rules. */
  digest: string;
}

export interface Programme {
  id: string;
  edition: string;
  name: Text;
  issuer: Text;
  document: { title: Text; number: string | null };
  reference_date: string;
  levels: Level[];
  groups: { id: string; name: Text; statement: Text; categories: string[] }[];
  categories: CategorySummary[];
  notes: Note[];
  information: { id: string; kind: string; text: Text; source: Source; categories: string[] }[];
  readings: ReadingText[];
}
export interface Listing {
  version: string;
  programmes: Programme[];
}

export type Condition =
  | { fact: string; is: boolean }
  | { fact: string; min: Quantity }
  | { fact: string; above: Quantity }
  | { fact: string; max: Quantity }
  | { fact: string; below: Quantity }
  | { fact: string; step: string }
  | { fact: string; in: string[] }
  | { fact: string; items: number; among?: string[] }
  | { fact: string; years: number }
  | { fact: string; from: string }
  /** A date, or "as_of" for the report's own. */
  | { fact: string; until: string }
  /** At least so many records meet `where`, which speaks of their fields. */
  | { fact: string; count: number; where?: Condition }
  /** The field adds up to at least `min` over the records that meet `where`. */
  | { fact: string; sum: string; min: Quantity; where?: Condition }
  | { applicant_type: ApplicantType[] }
  | { ref: string }
  | { all: Condition[] }
  | { any: Condition[] }
  | { at_least: number; of: Condition[] }
  | { not: Condition }
  | { if: Condition; then: Condition; else: Condition };

export interface Choice {
  id: string;
  label: Text;
  group?: Text;
}
export interface Fact {
  id: string;
  label: Text;
  help: Text | null;
  /** "text" only as a field of a record: a name, never judged. */
  type: "boolean" | "quantity" | "date" | "choice" | "set" | "records" | "text";
  /** Unit of a quantity, in which reports state it; null otherwise. */
  unit: string | null;
  /** Units an answer may be given in, the fact's own first; empty unless a quantity. */
  units: string[];
  integer: boolean;
  ordered: boolean;
  choices: Choice[];
  /** [numerator, denominator]: worked out from these when not given itself. */
  ratio: [string, string] | null;
  /** Of a record; only on facts of type "records". */
  fields?: Fact[];
  evidence: string[];
}

export type Combine = "all" | "any" | { at_least: number };
/** A node of the category's tree: holds either groups or criteria (ids into criteria[]). */
export interface Group {
  id: string;
  name: Text;
  combine: Combine;
  remark: Text | null;
  /** Binds besides the members. */
  requires?: Condition;
  source: Source;
  groups: Group[];
  criteria: string[];
}
export interface Criterion {
  id: string;
  /** Official 类 / 子类 / 域 / 子域 names, outermost first. */
  path: string[];
  name: Text;
  domain: Text | null;
  statement: Text;
  obligation: Obligation;
  stage: Stage;
  facts: string[];
  levels: ByLevel<Condition | null>;
  exempt_when: Condition | null;
  notes: string[];
  evidence: string[];
  source: Source;
}
export interface Route {
  id: string;
  level: string;
  name: Text;
  statement: Text;
  when: Condition;
  facts: string[];
  source: Source;
}
export interface Description {
  programme: string;
  edition: string;
  category: string;
  name: Text;
  summary: Text;
  /** Why meeting the requirements is not winning; null where it is a plain yes or no. */
  comparative: Text | null;
  source: Source;
  levels: Level[];
  sections: Group[];
  criteria: Criterion[];
  routes: Route[];
  facts: Fact[];
  notes: Note[];
  readings: ReadingText[];
  evidence: { id: string; label: Text }[];
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
export interface Counts {
  met: number;
  unmet: number;
  unknown: number;
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
    /** Facts whose answer, given or not, changes nothing by itself. */
    idle: string[];
    /** Where an amount, given or open, changes the level. */
    points: { fact: string; outcomes: { value: Quantity; level: Bounds }[] }[];
  };
  because?: {
    /** A smallest set of criteria that decide the level; empty while it is open. */
    levels: ByLevel<string[]>;
    /** Smallest sets of answers that make a status what it is, and of open facts that could make it hold; `more`: perhaps not all of these. */
    criteria: { id: string; because: ByLevel<string[]>; settled_by: string[][]; more: boolean }[];
  };
  timeline?: { dues: Due[]; appointments: Appointment[] };
}

type Bounds = { guaranteed: string | null; reachable: string | null };
/** One fact to be answered, changed or waited for. */
export interface Step {
  fact: string;
  kind: "answer" | "change" | "wait";
  /** What it must become; null for a list of records, and when waiting. */
  to: PlainAnswer | null;
  /** What a list of records lacks. */
  lacks: Shortfall[];
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

/** Something that happened to the applicant in a programme before. */
export interface PastEvent {
  /** "jiangsu-pool/integrated-platform". */
  category: string;
  event: "rated" | "removed";
  level?: string;
  on: string;
}
export interface AnswerSheet {
  schema: "xingping/answers@1";
  applicant?: { name?: string };
  applicant_type?: ApplicantType;
  answers: Record<string, Answer | string | number | string[]>;
  evidence?: Record<string, string[]>;
  history?: PastEvent[];
}
export interface Options {
  as_of?: string;
  stage?: Stage;
  /** Leaves out of the findings what describe() says already: threshold and source. */
  brief?: boolean;
  /** The level that next_questions are to settle; without it, every level that is open. */
  target?: string;
}

/** What can be saved of an answer sheet: the good answers in canonical form, and what was wrong with the rest. */
export interface ReadSheet {
  answers: AnswerSheet | null;
  issues: Issue[];
}

/** The exported application; see criteria/schema/application.json. */
export interface Application {
  schema: "xingping/application@1";
  kit_version: string;
  pack: { programme: string; edition: string; digest: string };
  category: string;
  as_of: string;
  stage: Stage;
  created_on: string;
  applicant: { name: string; type: ApplicantType | null };
  target: string | null;
  level: { guaranteed: string | null; reachable: string | null };
  answers: Record<string, Answer>;
  evidence: Record<string, string[]>;
  findings: (Required<Finding> & { path: string[]; name: Text; statement: Text })[];
  missing: { fact: string; label: Text }[];
  gaps: Gap[];
  readings: Report["readings"];
  issues: Issue[];
}
export type Failure = { issues: Issue[] };
export type Advised = Report & Required<Pick<Report, "plan" | "next_questions" | "outlook" | "because" | "timeline">>;
export type Lifted = Match & Required<Pick<Match, "steps" | "plans">>;

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

export interface ChangeSide {
  path: string[];
  name: Text;
  statement: Text;
  obligation: Obligation;
  stage: Stage;
  levels: ByLevel<Condition | null>;
  /** Only when answers were given. */
  status?: ByLevel<Status>;
  source: Source;
}
export interface DiffEnd {
  programme: string;
  edition: string;
  category: string;
  name: Text;
  as_of: string;
  level?: { guaranteed: string | null; reachable: string | null };
}
export interface Diff {
  schema: "xingping/diff@1";
  categories: {
    from: DiffEnd;
    to: DiffEnd;
    unchanged: number;
    changes: {
      kind: "added" | "removed" | "changed" | "moved";
      criterion: string;
      differs: string[];
      from: ChangeSide | null;
      to: ChangeSide | null;
    }[];
  }[];
  issues: Issue[];
}

/** Loaded packs. Every call is a pure function of its arguments: JSON text in, parsed JSON out. */
export interface Kit {
  readonly version: string;
  /** Defects of the packs; when any is an error the other calls answer with them. */
  issues(): Issue[];
  list(): Listing;
  /** category: "jiangsu-pool/integrated-platform". */
  describe(category: string): Description | Failure;
  assess(category: string, sheet: AnswerSheet | string, options?: Options): Report | Failure;
  /** The report as the core wrote it, for comparing bytes. */
  assessText(category: string, sheet: AnswerSheet | string, options?: Options): string;
  /** The report with plan, next_questions, outlook, because and timeline. */
  advise(category: string, sheet: AnswerSheet | string, options?: Options): Advised | Failure;
  /** The match with the steps that lift most categories at once, and the next plan of each. */
  lift(sheet: AnswerSheet | string, options?: Options): Lifted | Failure;
  /** Reads a sheet (object or text) against all loaded facts. */
  read(sheet: AnswerSheet | string): ReadSheet;
  application(
    category: string,
    sheet: AnswerSheet | string,
    options: Options & { created_on: string; target?: string },
  ): Application | Failure;
  /** Every category ranked by what is held, reachable and still open. */
  match(sheet: AnswerSheet | string, options?: Options): Match | Failure;
  /** What changed from one edition to another; with a sheet, what that does to this applicant. */
  diff(from: string, to: string, sheet?: AnswerSheet | string): Diff | Failure;
  /** Frees the module's memory for this kit. */
  dispose(): void;
}

/**
 * One bundle of criteria documents: {"documents": {"facts/company.json": …}}. A partial one may lack categories that its
 * programmes list.
 */
export type Bundle = { documents: Record<string, unknown>; partial?: boolean };
export interface KitSource {
  /** The Emscripten factory of xingping.mjs. */
  factory: (options?: object) => Promise<unknown>;
  /** The module's bytes (needed in Node), or nothing to let the factory fetch its neighbour. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where the factory finds its neighbour, when bundlers rename it. */
  locateFile?: (name: string) => string;
}
export interface Engine {
  kit(bundles: Bundle[]): Kit;
}
export function loadEngine(source: KitSource): Promise<Engine>;
