// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
import type { Counts } from "../kit";

/** Met, short and open as parts of one bar; the words beside it say the same. */
export function Tally({ met, unmet, unknown }: Counts) {
  const all = Math.max(1, met + unmet + unknown);
  return (
    <span class="tally" aria-hidden="true">
      <span class="tally__part tally__part--met" style={{ "--share": String(met / all) }} />
      <span class="tally__part tally__part--short" style={{ "--share": String(unmet / all) }} />
      <span class="tally__part tally__part--open" style={{ "--share": String(unknown / all) }} />
    </span>
  );
}
