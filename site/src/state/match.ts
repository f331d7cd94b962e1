// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every category of every programme ranked by the answers, and what to ask first.
import { computed } from "@preact/signals";
import type { Match } from "../kit";
import { allLoaded, anyKit } from "./engine";
import { planningDate, sheet } from "./sheet";

export const match = computed<Match | null>(() => {
  if (!allLoaded.value) return null;
  const found = anyKit()?.match(sheet.value, planningDate.value ? { as_of: planningDate.value } : {});
  return found && "standings" in found ? found : null;
});
