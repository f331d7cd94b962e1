// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The thresholds of one criterion as a ladder: a rung per level with what it asks, how the applicant stands, and its mark.

import { t } from "../i18n";
import { conditionWords, type Names, shortfallWords } from "../i18n/condition";
import type { Answer, Criterion, Finding, Level, Quantity } from "../kit";
import { StarIcon } from "./icons";
import { fills, markAt, plainThreshold, type Rung } from "./ladder-scale";
import { levelName } from "./stars";
import { StatusMark } from "./status-mark";

interface Properties {
  criterion: Criterion;
  finding: Finding;
  levels: Level[];
  target: string;
  names: Names;
  /** The radio list above already shows the steps, so the rungs need not repeat them. */
  hideThresholds?: boolean;
}

function ownNumber(finding: Finding, fact: string, unit: string): number | null {
  const value: Answer | undefined = finding.value[fact];
  if (value === undefined || typeof value !== "object") return null;
  if ("unit" in value) return value.unit === unit ? Number((value as Quantity).value) : null;
  if (!Object.values(value).every((held) => typeof held === "boolean")) return null;
  return Object.values(value).filter((held) => held === true).length;
}

export function Ladder({ criterion, finding, levels, target, names, hideThresholds = false }: Properties) {
  const thresholds = levels.map((level) => criterion.levels[level.id] ?? null);
  const statuses = levels.map((level) => finding.status[level.id] ?? "unknown");
  const first = statuses[0] ?? "unknown";
  const uniform =
    statuses.every((status) => status === first) &&
    thresholds.every((threshold) => JSON.stringify(threshold) === JSON.stringify(thresholds[0]));
  if (statuses.every((status) => status === "exempt")) {
    return (
      <p class="ladder-line">
        <StatusMark status="exempt" /> {t().assess.waived}
      </p>
    );
  }
  if (uniform) return <UniformLine {...{ criterion, finding, levels, names, hideThresholds }} />;

  const plain = thresholds.map(plainThreshold);
  const numeric = plain.find((one) => one !== null);
  const comparable = plain.every((one) => one === null || (one.fact === numeric?.fact && one.unit === numeric.unit));
  const own = numeric && comparable ? ownNumber(finding, numeric.fact, numeric.unit) : null;
  const rungs: Rung[] = statuses.map((status, index) => ({
    status,
    threshold: comparable ? (plain[index]?.value ?? null) : null,
  }));
  const mark = markAt(rungs, own, Object.keys(finding.value).length > 0);
  const [lead = 0, ...stretches] = fills(levels.length, mark);
  const holdsMark = (start: number, length: number) => mark !== null && mark >= start && mark < start + length;

  return (
    <ol class={`ladder ${mark === null ? "ladder--open" : ""}`}>
      <li class="ladder__lead" aria-hidden="true">
        <Stretch fill={lead} marked={holdsMark(0, 0.3)} />
      </li>
      {levels.map((level, index) => {
        const status = statuses[index] ?? "unknown";
        const threshold = thresholds[index];
        const short = status === "unmet" ? shortfallWords(finding.shortfall[level.id] ?? [], criterion, names) : "";
        return (
          <li key={level.id} class={`rung rung--${status} ${level.id === target ? "rung--target" : ""}`}>
            <Stretch fill={stretches[index] ?? 0} marked={holdsMark(0.3 + index, 1)} />
            <span class="rung__tick" aria-hidden="true" />
            <span class="rung__level">
              {level.stars > 0 && <StarIcon size={12} />}
              {levelName(level)}
            </span>
            {!hideThresholds && threshold && <span class="rung__threshold">{conditionWords(threshold, names)}</span>}
            <span class="rung__status">
              <StatusMark status={status} words={short === "" ? "shown" : "hidden"} />
              {short !== "" && <span class="rung__short">{short}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Stretch({ fill, marked }: { fill: number; marked: boolean }) {
  return (
    <span class={`stretch ${marked ? "stretch--marked" : ""}`} style={{ "--fill": String(fill) }} aria-hidden="true">
      {marked && <span class="stretch__mark" />}
    </span>
  );
}

/** One line where there is one level, or every level asks and gives the same: equal rungs would only be noise. */
function UniformLine({ criterion, finding, levels, names, hideThresholds }: Omit<Properties, "target">) {
  const level = levels[0];
  if (!level) return null;
  const status = finding.status[level.id] ?? "unknown";
  const threshold = criterion.levels[level.id];
  const yesNo = threshold && "is" in threshold;
  const short = status === "unmet" ? shortfallWords(finding.shortfall[level.id] ?? [], criterion, names) : "";
  return (
    <p class={`ladder-line ladder-line--${status}`}>
      <StatusMark status={status} words="shown" />
      {short !== "" && <span class="rung__short">{short}</span>}
      {threshold && !hideThresholds && !yesNo && (
        <span class="ladder-line__threshold">{conditionWords(threshold, names)}</span>
      )}
      {levels.length > 1 && <span class="ladder-line__note">{t().assess.same_for_all}</span>}
    </p>
  );
}
