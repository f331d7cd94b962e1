// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the page around learns of an assessment. It is of the draft: what is only tried out is nobody's result.
import type { ToElement } from "../../widget/protocol";
import { report } from "../state/report";
import { original } from "../state/sheet";
import { levelHeadline } from "../views/level-meter";

export function assessmentMessage(): ToElement | null {
  const shown = report.value;
  if (!shown || original.value !== null) return null;
  const { programme, category, edition, as_of, level, progress } = shown;
  const { held, possible } = levelHeadline();
  return {
    type: "xingping/assessment@1",
    assessment: {
      programme,
      category,
      edition,
      as_of,
      level: { guaranteed: level.guaranteed, reachable: level.reachable },
      answered: progress.answered,
    },
    words: `${held} · ${possible}`,
  };
}
