// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Undo and redo over all changes of the draft on the sheet. A copy that is tried out has no part in it.
import { batch, computed, effect, signal } from "@preact/signals";
import { forgetEntries } from "./entry";
import { hold } from "./hold";
import { changed, merge } from "./merge";
import { notice } from "./notice";
import { type Content, content, original } from "./sheet";

const most = 300;
const past = signal<readonly Content[]>([]);
const future = signal<readonly Content[]>([]);
export const canUndo = computed(() => past.value.length > 0 && original.value === null);
export const canRedo = computed(() => future.value.length > 0 && original.value === null);

/** The draft as last seen. */
let present: Content = content.peek();
/** The field in which somebody types: a run of keystrokes is one step. */
let run: Element | null = null;

const textTypes = new Set(["text", "search", "number", "email", "tel", "url", ""]);
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && textTypes.has(target.type));

/** A change that nobody made here: reading, another tab, another draft. It is no step. */
export function quietly(change: () => void): void {
  batch(() => {
    change();
    present = content.peek();
  });
}

function notePast(next: Content): void {
  const field = isTextField(document.activeElement) ? document.activeElement : null;
  const goesOn = field !== null && field === run && past.peek().length > 0;
  if (!goesOn) past.value = [...past.peek().slice(-most), present];
  future.value = [];
  run = field;
  present = next;
  notice.value = null; // what it offers to undo is no longer the last thing done
}

effect(() => {
  const next = content.value;
  if (changed(present, next).length > 0) notePast(next);
});
addEventListener("focusout", () => {
  run = null;
});

function step(from: typeof past, to: typeof past, is: "undone" | "redone"): void {
  const target = from.peek().at(-1);
  if (!target || original.peek()) return;
  const here = present;
  quietly(() => {
    from.value = from.peek().slice(0, -1);
    to.value = [...to.peek(), here];
    run = null;
    forgetEntries();
    hold(target);
  });
  notice.value = { is, things: changed(here, target) };
}

/** What a notice offers to take back came after all the steps. */
export function undo(): void {
  const offered = notice.peek();
  if (offered && "undo" in offered) {
    notice.value = null;
    offered.undo();
  } else undoStep();
}
export const undoStep = (): void => step(past, future, "undone");
export const redo = (): void => step(future, past, "redone");

/** Another draft is on the sheet. */
export function forgetSteps(): void {
  past.value = [];
  future.value = [];
  run = null;
}

/** Another tab went from `base` to `theirs`: going back here must not take that back. */
export function carryOver(base: Content, theirs: Content): void {
  const carried = (steps: readonly Content[]) => steps.map((one) => merge(base, one, theirs).content);
  past.value = carried(past.peek());
  future.value = carried(future.peek());
}
