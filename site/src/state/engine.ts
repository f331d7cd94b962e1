// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The kits that are loaded, and what can be asked of them without an answer sheet.
import { computed, signal } from "@preact/signals";
import { type Description, type Kit, LoadError, openKit, type Programme, programmeIds } from "../kit";
import { categoryId } from "./route";

export type Phase = { is: "loading" } | { is: "ready" } | { is: "failed"; part: "engine" | "packs"; detail: string };

export const phase = signal<Phase>({ is: "loading" });
const kits = signal<ReadonlyMap<string, Kit>>(new Map());

/** Loads every programme of the index; what is loaded already is not loaded again. */
export async function loadKits(): Promise<void> {
  phase.value = { is: "loading" };
  try {
    const ids = await programmeIds();
    const opened = await Promise.all(ids.map(async (id) => [id, await openKit(id)] as const));
    kits.value = new Map(opened);
    phase.value = { is: "ready" };
  } catch (error) {
    const part = error instanceof LoadError ? error.part : "engine";
    phase.value = { is: "failed", part, detail: error instanceof Error ? error.message : String(error) };
  }
}

export function kitOf(category: string): Kit | undefined {
  return kits.value.get(category.split("/")[0] ?? "");
}

/** Any kit: all of them hold all facts, so each can read every answer sheet. */
export function anyKit(): Kit | undefined {
  return kits.value.values().next().value;
}

export const programmes = computed<Programme[]>(() => [...kits.value.values()].flatMap((kit) => kit.list().programmes));
export const engineVersion = computed(() => anyKit()?.version ?? "");

const described = new Map<string, Description | null>();

export function describe(category: string): Description | null {
  const kit = kitOf(category);
  if (!kit) return null;
  const known = described.get(category);
  if (known !== undefined) return known;
  const answer = kit.describe(category);
  const description = "issues" in answer ? null : answer;
  described.set(category, description);
  return description;
}

/** The category on screen; null while loading and when there is none of that name. */
export const description = computed(() => (categoryId.value === null ? null : describe(categoryId.value)));

export const programme = computed(
  () => programmes.value.find((entry) => entry.id === categoryId.value?.split("/")[0]) ?? null,
);
