// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's desk: files go in, lines of a table come out. Kept in memory only, gone when the page is closed.
import { batch, computed, effect, signal } from "@preact/signals";
import type { Bundle, Issue, Programme } from "../kit";
import type { Found } from "./desk-files";
import { failedOnFile } from "./desk-kind";
import { type Helper, hire, most, NoWorker } from "./desk-pool";
import { kinOf, type Row, rowOf } from "./desk-rows";
import type { Outcome } from "./desk-shapes";
import { cards, forms, known } from "./engine";
import { volatile } from "./update";

/** Criteria that were dropped. */
export interface Edition {
  id: string;
  /** The file or folder they came in. */
  name: string;
  programmes: Programme[];
}

export const rows = signal<readonly Row[]>([]);
export const kin = computed(() => kinOf(rows.value));
export const editions = signal<readonly Edition[]>([]);
/** Criteria that could not be opened. */
export const faulty = signal<readonly { name: string; issues: Issue[] }[]>([]);
export const progress = signal({ done: 0, total: 0 });
export const running = computed(() => progress.value.done < progress.value.total);
export const cancelled = signal(0);
/** Why nothing can be checked. */
export const trouble = signal<string | null>(null);

effect(() => {
  volatile.value = rows.value.length > 0 || editions.value.length > 0 || running.value;
});

interface Job extends Found {
  id: number;
  /** Its line stands already, unless it was taken away. */
  again: boolean;
  batch: Batch;
}
/** What was dropped together: pieces of criteria in it make one edition. */
interface Batch {
  left: number;
  /** All was cleared away since. */
  void: boolean;
  criteria: { name: string; bundle: Bundle }[];
}

let lastId = 0;
const queue: Job[] = [];
const helpers: Promise<Helper>[] = [];
/** By id; the table on show is a copy that is taken now and then. */
const found = new Map<number, Row>();

function helper(index: number): Promise<Helper> {
  const hired = helpers[index] ?? hire([...known.peek(), ...forms.peek().map((form) => form.id)]).then(withEditions);
  helpers[index] = hired;
  hired.catch(() => {
    delete helpers[index];
  });
  return hired;
}

const opened: { id: string; bundles: Bundle[] }[] = [];
async function withEditions(fresh: Helper): Promise<Helper> {
  for (const { id, bundles } of opened) await fresh.ask("open", id, bundles);
  return fresh;
}

/** The first is made ready while the bureau looks for its files. */
export const prepare = (): void => void desk().catch(() => undefined);
export const desk = (): Promise<Helper> => helper(0);

const portion = { last: 0, cost: 0 };
/** Drawing the table costs more the longer it grows: it may take a twentieth of the time, no more. */
function publish(now: boolean): void {
  const start = performance.now();
  if (!now && start - portion.last < Math.max(250, portion.cost * 20)) return;
  portion.last = start;
  rows.value = [...found.values()];
  // What is drawn from it is drawn before the next task.
  setTimeout(() => {
    portion.cost = performance.now() - start;
    portion.last = performance.now();
  });
}

const broken: Outcome = { is: "unreadable", issues: [failedOnFile], stated: null };

async function work(index: number): Promise<void> {
  for (;;) {
    const hired = await helper(index);
    const job = queue.shift();
    if (!job) return;
    const outcome = await hired.ask("check", job.file, job.path).catch((error: unknown) => {
      if (error instanceof NoWorker) delete helpers[index]; // the next file gets another
      return broken;
    });
    take(job, outcome);
    await settle(job.batch);
  }
}

function take(job: Job, outcome: Outcome): void {
  job.batch.left -= 1;
  if (job.batch.void) return;
  progress.value = { ...progress.peek(), done: progress.peek().done + 1 };
  if (job.again && !found.has(job.id)) return;
  if (outcome.is !== "criteria") found.set(job.id, rowOf(job.id, job.file, job.path, outcome));
  else {
    found.delete(job.id);
    if (!outcome.aside) job.batch.criteria.push({ name: job.path, bundle: outcome.bundle });
  }
  publish(queue.length === 0);
}

/** Once all that was dropped together has been read, the criteria among it are opened, and everything is judged by them too. */
async function settle({ left, criteria, void: gone }: Batch): Promise<void> {
  if (left > 0 || gone || criteria.length === 0) return;
  const whole = criteria.splice(0);
  const name = whole.length === 1 ? (whole[0]?.name ?? "") : (whole[0]?.name.split("/")[0] ?? "");
  const id = `edition-${opened.length + faulty.peek().length + 1}`;
  const bundles = whole.map((one) => one.bundle);
  const fresh = { id, bundles };
  opened.push(fresh); // who is hired from now on opens it too
  const here = (await Promise.all(helpers)).filter((one) => one !== undefined);
  const answers = await Promise.all(here.map((one) => one.ask("open", id, bundles)));
  const answer = answers[0];
  if (!answer || "issues" in answer) {
    opened.splice(opened.indexOf(fresh), 1);
    faulty.value = [...faulty.peek(), { name, issues: answer?.issues ?? [] }];
    return;
  }
  editions.value = [...editions.peek(), { id, name, programmes: answer.programmes }];
  add([...found.values()].map(({ id, file, path }) => ({ id, file, path, again: true })));
}

let current: Batch[] = [];
function add(jobs: Omit<Job, "batch">[]): void {
  if (jobs.length === 0) return;
  const together: Batch = { left: jobs.length, void: false, criteria: [] };
  current = [...current.filter((one) => one.left > 0), together];
  const { done, total } = running.peek() ? progress.peek() : { done: 0, total: 0 };
  batch(() => {
    cancelled.value = 0;
    progress.value = { done, total: total + jobs.length };
  });
  queue.push(...jobs.map((job) => ({ ...job, batch: together })));
  start();
}

const busy = new Set<number>();
function start(): void {
  const wanted = Math.min(most, Math.ceil(queue.length / 20));
  for (let index = 0; index < wanted; index += 1) {
    if (busy.has(index)) continue;
    busy.add(index);
    work(index)
      .catch((error: unknown) => {
        trouble.value = error instanceof Error ? error.message : String(error);
      })
      .finally(() => {
        busy.delete(index);
        publish(true);
      });
  }
}

export function addFiles(files: Found[]): void {
  add(
    files.map((one) => {
      lastId += 1;
      return { ...one, id: lastId, again: false };
    }),
  );
}

/** Again, after the engine could not be had. */
export function resume(): void {
  trouble.value = null;
  start();
}

/** What has been checked stays. */
export function cancel(): void {
  const left = queue.splice(0);
  for (const job of left) job.batch.left -= 1;
  batch(() => {
    cancelled.value = left.length;
    progress.value = { done: progress.peek().done, total: progress.peek().total - left.length };
  });
  publish(true);
}

export function removeRow(id: number): void {
  found.delete(id);
  publish(true);
}

export function clear(): void {
  cancel();
  for (const one of current) one.void = true;
  found.clear();
  batch(() => {
    cancelled.value = 0;
    rows.value = [];
    faulty.value = [];
    progress.value = { done: 0, total: 0 };
  });
}

/** A level by the criteria of an edition; null when they do not know it. */
export function levelOf(edition: string, programme: string, level: string) {
  const dropped = editions.value.find((one) => one.id === edition);
  const listed = dropped ? dropped.programmes : (cards.value ?? []);
  return listed.find((one) => one.id === programme)?.levels.find((one) => one.id === level) ?? null;
}
