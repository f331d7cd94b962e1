// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The thresholds of one criterion as a ladder: a rung per level with what it asks, how the applicant stands, its mark and
// what could be lost; between them, where wanted, the amounts from which a level changes.

import { t } from "../i18n";
import { conditionWords, marginWords, type Names, shortfallWords } from "../i18n/condition";
import * as format from "../i18n/format";
import type { Answer, Bounds, Condition, Criterion, Finding, Level, Quantity, Status } from "../kit";
import type { Turn } from "../state/turns";
import { StarIcon } from "./icons";
import { commonAmount, markAt, type Stretch as Part, plainThreshold, stretches } from "./ladder-scale";
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
  /** Of the amount that the rungs ask for: where a level changes, on the same scale. */
  turns?: Turn[];
}

function ownNumber(finding: Finding, fact: string, unit: string): number | null {
  const value: Answer | undefined = finding.value[fact];
  if (value === undefined || typeof value !== "object") return null;
  if ("unit" in value) return value.unit === unit ? Number((value as Quantity).value) : null;
  if (!Object.values(value).every((held) => typeof held === "boolean")) return null;
  return Object.values(value).filter((held) => held === true).length;
}

/** A level's threshold, or an amount between them. */
interface Rung {
  id: string;
  level: Level | null;
  status: Status | null;
  condition: Condition | null;
  threshold: number | null;
  turn: Turn | undefined;
}

function withTurns(rungs: Rung[], turns: Turn[]): Rung[] {
  const all = [...rungs];
  for (const turn of turns.filter((one) => one.moves)) {
    const value = Number(turn.value.value);
    const there = all.find((one) => one.threshold === value);
    if (there) {
      there.turn = turn;
      continue;
    }
    const after = all.findIndex((one) => one.threshold !== null && one.threshold > value);
    const between = {
      id: `from-${turn.value.value}`,
      level: null,
      status: null,
      condition: null,
      threshold: value,
      turn,
    };
    all.splice(after < 0 ? all.length : after, 0, between);
  }
  return all;
}

function boundsWords({ guaranteed, reachable }: Bounds, levels: Level[]): string {
  const words = t().match;
  const name = (id: string) => levelName(levels.find((level) => level.id === id));
  if (levels.length === 1)
    return t().level.plain[guaranteed !== null ? "met" : reachable === null ? "unmet" : "unknown"];
  const held = guaranteed === null ? "" : words.held(name(guaranteed));
  const possible = reachable === null || reachable === guaranteed ? "" : words.reachable(name(reachable));
  return [held, possible].filter(Boolean).join(t().list) || t().ladder.out;
}

export function Ladder(properties: Properties) {
  const { criterion, finding, levels, target, names, hideThresholds = false, turns = [] } = properties;
  const thresholds = levels.map((level) => criterion.levels[level.id] ?? null);
  const statuses = levels.map((level) => finding.status[level.id] ?? "unknown");
  const first = statuses[0] ?? "unknown";
  if (statuses.every((status) => status === "exempt")) {
    return (
      <p class="ladder-line">
        <StatusMark status="exempt" /> {t().assess.waived}
      </p>
    );
  }
  const uniform =
    statuses.every((status) => status === first) &&
    thresholds.every((threshold) => JSON.stringify(threshold) === JSON.stringify(thresholds[0]));
  const amount = commonAmount(thresholds);
  const own = amount ? ownNumber(finding, amount.fact, amount.unit) : null;
  // Equal rungs would only be noise; without a number there is nothing to draw.
  if (uniform && (own === null || amount?.unit === "") && turns.length === 0) return <UniformLine {...properties} />;

  const all = levels.map((level, index): Rung => {
    const condition = thresholds[index] ?? null;
    const threshold = amount ? (plainThreshold(condition)?.value ?? null) : null;
    return { id: level.id, level, status: statuses[index] ?? "unknown", condition, threshold, turn: undefined };
  });
  const rungs = withTurns(uniform ? all.slice(0, 1) : all, turns);
  const mark = markAt(rungs, own, Object.keys(finding.value).length > 0);
  const [lead, ...parts] = stretches(rungs.length, mark);
  return (
    <>
      <ol class={`ladder ${mark === null ? "ladder--open" : ""}`}>
        <li class="ladder__lead" aria-hidden="true">
          {lead && <Stretch part={lead} />}
        </li>
        {rungs.map(({ id, level, status, condition, turn }, index) => (
          <li
            key={id}
            class={`rung rung--${status ?? "turn"} ${level && level.id === target && !uniform ? "rung--target" : ""}`}
          >
            <Stretch part={parts[index]} />
            <span class="rung__tick" aria-hidden="true" />
            {level && uniform && levels.length > 1 && <span class="rung__level">{t().assess.same_for_all}</span>}
            {level && !uniform && (
              <span class="rung__level">
                {level.stars > 0 && <StarIcon size={12} />}
                {levelName(level)}
              </span>
            )}
            {!level && turn && <span class="rung__threshold">{t().ladder.from(format.derived(turn.value))}</span>}
            {!hideThresholds && condition && <span class="rung__threshold">{conditionWords(condition, names)}</span>}
            {level && status && (
              <span class="rung__status">
                <Standing {...{ level, status, criterion, finding, names }} />
              </span>
            )}
            {turn && <span class="rung__turn">{t().ladder.turn(boundsWords(turn.level, levels))}</span>}
          </li>
        ))}
      </ol>
      {turns[0] && (
        <p class="ladder__hint">
          {turns.some((one) => one.moves) ? t().ladder.hint(boundsWords(turns[0].level, levels)) : t().ladder.hint_none}
        </p>
      )}
    </>
  );
}

/** The status, and by how much: what is missing, or what could be lost. */
function Standing({
  level,
  status,
  criterion,
  finding,
  names,
}: { level: Level; status: Status } & Pick<Properties, "criterion" | "finding" | "names">) {
  const short = status === "unmet" ? shortfallWords(finding.shortfall[level.id] ?? [], criterion, names) : "";
  const spare = status === "met" ? marginWords(finding.margin[level.id] ?? [], finding, criterion, names) : "";
  return (
    <>
      <StatusMark status={status} words={short === "" && spare === "" ? "shown" : "hidden"} />
      {short !== "" && <span class="rung__short">{short}</span>}
      {spare !== "" && <span class="rung__spare">{spare}</span>}
    </>
  );
}

function Stretch({ part }: { part: Part | undefined }) {
  const { fill, slack, marked } = part ?? { fill: 0, slack: false, marked: false };
  return (
    <span
      class={`stretch ${marked ? "stretch--marked" : ""} ${slack ? "stretch--slack" : ""}`}
      style={{ "--fill": String(fill) }}
      aria-hidden="true"
    >
      {marked && <span class="stretch__mark" />}
    </span>
  );
}

/** One line where there is one level, or every level asks and gives the same. */
function UniformLine({ criterion, finding, levels, names, hideThresholds }: Properties) {
  const level = levels[0];
  if (!level) return null;
  const status = finding.status[level.id] ?? "unknown";
  const threshold = criterion.levels[level.id];
  const yesNo = threshold && "is" in threshold;
  return (
    <p class={`ladder-line ladder-line--${status}`}>
      <Standing {...{ level, status, criterion, finding, names }} />
      {threshold && !hideThresholds && !yesNo && (
        <span class="ladder-line__threshold">{conditionWords(threshold, names)}</span>
      )}
      {levels.length > 1 && <span class="ladder-line__note">{t().assess.same_for_all}</span>}
    </p>
  );
}
