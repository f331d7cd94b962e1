// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The sets of criteria that a worker of the desk judges by. They live in one module, and a call that traps leaves its
// memory in no state to be trusted: all of them are then opened in a fresh instance, and the call is made once more.
import { type FullKit, forgetEngines } from "../kit";

interface Edition {
  kit: FullKit;
  /** How to open it again. */
  reopen: () => Promise<FullKit>;
}
const editions = new Map<string, Edition>();

export const editionNames = (): string[] => [...editions.keys()];

export async function openEdition(name: string, reopen: () => Promise<FullKit>): Promise<void> {
  editions.set(name, { kit: await reopen(), reopen });
}

export function closeEdition(name: string): void {
  editions.get(name)?.kit.dispose();
  editions.delete(name);
}

export async function renewEngines(): Promise<void> {
  forgetEngines();
  for (const [name, { reopen }] of [...editions]) await openEdition(name, reopen);
}

/** null when the call traps in a fresh instance, too, or there is no such set. */
export async function inEdition<T>(name: string, call: (kit: FullKit) => T): Promise<T | null> {
  for (let tries = 0; tries < 2; tries += 1) {
    const edition = editions.get(name);
    if (!edition) return null;
    try {
      return call(edition.kit);
    } catch {
      await renewEngines();
    }
  }
  return null;
}
