// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The contract: what crosses the boundary (kit/, spelled exactly as in C++ and in criteria/schema) and what can be asked
// of which module. Kept by hand: see README.md.
import type { Advised, Lifted } from "./kit/advice.js";
import type { Answer, AnswerSheet, ReadSheet } from "./kit/answers.js";
import type { Application } from "./kit/application.js";
import type { Bounds, Failure, Issue } from "./kit/common.js";
import type { Diff } from "./kit/diff.js";
import type { Filled, Forms, Summary, Verification } from "./kit/forms.js";
import type { Description, Fact, Listing } from "./kit/pack.js";
import type { Judged, Match, Options, Report } from "./kit/report.js";

export type * from "./kit/advice.js";
export type * from "./kit/answers.js";
export type * from "./kit/application.js";
export type * from "./kit/common.js";
export type * from "./kit/diff.js";
export type * from "./kit/forms.js";
export type * from "./kit/pack.js";
export type * from "./kit/report.js";

type Sheet = AnswerSheet | string;

/** Loaded packs. Every call is a pure function of its arguments: JSON text in, parsed JSON out. */
export interface JudgeKit {
  readonly version: string;
  /** Defects of the packs; when any is an error the other calls answer with them. */
  issues(): Issue[];
  /** The same object each time. */
  list(): Listing;
  /** category: "jiangsu-pool/integrated-platform". */
  describe(category: string): Description | Failure;
  /** One question of those that are loaded. */
  fact(id: string): Fact | Failure;
  assess(category: string, sheet: Sheet, options?: Options): Report | Failure;
  /** The report as the core wrote it, for comparing bytes. */
  assessText(category: string, sheet: Sheet, options?: Options): string;
  /** Reads a sheet (object or text) against all loaded facts. */
  read(sheet: Sheet): ReadSheet;
  /** Every category ranked by what is held, reachable and still open. */
  match(sheet: Sheet, options?: Options): Match | Failure;
  /** Frees the module's memory for this kit. */
  dispose(): void;
}

export interface AdviceKit extends JudgeKit {
  /** The report with plan, next_questions, outlook, because and timeline. */
  advise(category: string, sheet: Sheet, options?: Options): Advised | Failure;
  /** The match with the steps that lift most categories at once, and the next plan of each. */
  lift(sheet: Sheet, options?: Options): Lifted | Failure;
}

export type FillOptions = Options & { created_on?: string };

/** One sheet before one category. It lives no longer than its kit. */
export interface Prepared {
  bounds(): Bounds;
  /** Answers one question anew, null for no answer; a faulty one changes nothing and is said. */
  set(fact: string, answer: Answer | string | number | string[] | null): Issue[];
  /** Frees the module's memory for it. */
  dispose(): void;
}

export interface FullKit extends AdviceKit {
  /** Both bounds alone, many times as fast as a report. */
  bounds(category: string, sheet: Sheet, options?: Options): Judged | Failure;
  /** For a loop over single answers, as of a simulation. */
  prepare(category: string, sheet: Sheet, options?: Options): { prepared: Prepared; issues: Issue[] } | Failure;
  /** What changed from one edition to another; with a sheet, what that does to this applicant. */
  diff(from: string, to: string, sheet?: Sheet): Diff | Failure;
  application(category: string, sheet: Sheet, options: Options & { created_on: string }): Application | Failure;
  /** The forms that the bundles hold. */
  forms(): Forms | Failure;
  /** form: "jiangsu-demo/platform-application"; category: an id, without its programme. */
  fill(form: string, category: string, sheet: Sheet, options?: FillOptions): Filled | Failure;
  /** The text of a file as it is: parsed, it would have lost what is wrong with it. */
  verify(application: string): Verification | Failure;
  /** rows: cells that verify() gave. */
  summary(form: string, rows: string[][]): Summary | Failure;
}

/** What each module offers: all of the one before it, and more. */
export interface Kits {
  /** xingping-judge.wasm */
  judge: JudgeKit;
  /** xingping-advice.wasm */
  advice: AdviceKit;
  /** xingping.wasm */
  full: FullKit;
}
export type Extent = keyof Kits;

/**
 * One bundle of criteria documents: {"documents": {"facts/company.json": …}}. A partial one may lack categories that its
 * programmes list.
 */
export type Bundle = { documents: Record<string, unknown>; partial?: boolean };
export interface KitSource {
  /** The Emscripten factory: of xingping.mjs for its module, of xingping-judge.mjs for the two small ones. */
  factory: (options?: object) => Promise<unknown>;
  /** The module's bytes (needed in Node), or nothing to let the factory fetch its neighbour. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where the factory finds its neighbour, when bundlers rename it. */
  locateFile?: (name: string) => string;
}
export interface Engine<E extends Extent = "full"> {
  /** Objects or JSON texts. Programmes and their categories can be fetched apart: of two documents of one name the first counts. */
  kit(bundles: (Bundle | string)[]): Kits[E];
  /** The same in pieces, with a pause after each of them: a programme with all its categories is the largest. */
  open(bundles: (Bundle | string)[], pause: () => unknown): Promise<Kits[E]>;
}
/** E says which module the source is. */
export function loadEngine<E extends Extent = "full">(source: KitSource): Promise<Engine<E>>;
