// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Bundle, Extent, Issue, Kits } from "./kit.js";

export type * from "./kit.js";

/** Criteria that cannot be read; `issues` says what is wrong, and where. */
export declare class PackError extends Error {
  constructor(issues: Issue[]);
  readonly issues: Issue[];
}

/**
 * Opens packs, as `xingping/packs/…` gives them, for every question of the kit. `extent` says how much is loaded:
 * "judge" for list, describe, assess, match and read; "advice" also for advise, lift and diff; "full", which is the
 * default, also for application, forms, fill, verify and summary.
 *
 * Throws a TypeError when called wrongly and a PackError when a pack is defective. Nothing that is asked of the kit
 * later throws for what stands in an answer sheet: that comes back as issues.
 */
export declare function load<E extends Extent = "full">(
  packs: Bundle | readonly Bundle[],
  options?: { extent?: E },
): Promise<Kits[E]>;
