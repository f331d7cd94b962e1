// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The two bounds, always in sight: the level that is certain, and the highest still possible.

import { ScaleIcon, StarIcon } from "../components/icons";
import { levelName, Stars } from "../components/stars";
import { StatusMark, StatusShape } from "../components/status-mark";
import { Tally } from "../components/tally";
import { t } from "../i18n";
import type { Level, Report } from "../kit";
import { isPlain, levelById, levels, report } from "../state/report";
import { isBlank } from "../state/sheet";

export const heldWords = (level: Level | null): string =>
  level ? t().level.guaranteed(levelName(level)) : t().level.guaranteed_none;

type Bounds = { guaranteed: string | null; reachable: string | null };
/** Of a single level there is only yes, no and not yet certain. */
export const plainStatus = ({ guaranteed, reachable }: Bounds): "met" | "unmet" | "unknown" =>
  guaranteed !== null ? "met" : reachable === null ? "unmet" : "unknown";

/** The result in two sentences. */
export function levelHeadline(): { held: string; possible: string } {
  const words = t().level;
  if (isPlain.value && report.value) {
    const status = plainStatus(report.value.level);
    return {
      held: words.plain[status],
      possible: status === "unknown" && isBlank.value ? words.plain_nothing_yet : words[`plain_${status}`],
    };
  }
  const held = levelById(report.value?.level.guaranteed ?? null);
  const possible = levelById(report.value?.level.reachable ?? null);
  const settled = held === possible;
  const top = levels.value.at(-1);
  return {
    held: heldWords(held),
    possible: !possible
      ? words.reachable_none
      : isBlank.value
        ? words.reachable_nothing_yet(levelName(possible))
        : held === top
          ? words.reachable_top
          : settled
            ? words.reachable_same(levelName(possible))
            : words.reachable(levelName(possible)),
  };
}

export function LevelMeter() {
  const shown = report.value;
  if (!shown) return null;
  const { held, possible } = levelHeadline();
  if (isPlain.value) return <PlainMeter report={shown} />;
  const order = levels.value.map((level) => level.id);
  const guaranteed = order.indexOf(shown.level.guaranteed ?? "");
  const reachable = order.indexOf(shown.level.reachable ?? "");
  return (
    <section class="card level" aria-labelledby="level-title">
      <h2 id="level-title" class="level__held">
        {held}
      </h2>
      <p class="level__possible">{possible}</p>
      <Scale guaranteed={guaranteed} reachable={reachable} />
      <ol class="level__rows">
        {levels.value.map((level) => {
          const row = shown.levels.find((one) => one.level === level.id);
          if (!row) return null;
          return (
            <li key={level.id} class={`level__row level__row--${row.status}`}>
              <span class="level__name">
                <Stars
                  count={row.status === "met" ? level.stars : 0}
                  possible={row.status === "unmet" ? 0 : level.stars}
                  of={level.stars}
                />
                <span class="visually-hidden">{levelName(level)}</span>
              </span>
              <span class="level__counts">{t().level.counts(row.met, row.unmet, row.unknown)}</span>
              <span class="level__state">
                <StatusMark status={row.status} />
                <span class="level__word">{t().level.state[row.status]}</span>
                {row.readings.length > 0 && <OnReading />}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The level hangs on how a clause is read; the card of readings says which. */
const OnReading = () => (
  <span class="level__reading" title={t().assess.reading_flag}>
    <ScaleIcon />
    <span class="visually-hidden">{t().assess.reading_flag}</span>
  </span>
);

function PlainMeter({ report: { level, levels: rows } }: { report: Report }) {
  const { held, possible } = levelHeadline();
  const status = plainStatus(level);
  const row = rows[0];
  return (
    <section class={`card level level--plain level--${status}`} aria-labelledby="level-title">
      <h2 id="level-title" class="level__held">
        <StatusShape status={status} />
        {held}
      </h2>
      <p class="level__possible">{possible}</p>
      {row && (
        <>
          <Tally met={row.met} unmet={row.unmet} unknown={row.unknown} />
          <p class="level__counts">
            {t().level.counts(row.met, row.unmet, row.unknown)} {row.readings.length > 0 && <OnReading />}
          </p>
        </>
      )}
    </section>
  );
}

/** A line from nothing to the highest level: solid up to what is held, hatched up to what is possible. */
function Scale({ guaranteed, reachable }: { guaranteed: number; reachable: number }) {
  const words = t().level;
  const label = words.meter(
    levelName(levels.value[guaranteed]) || words.none,
    levelName(levels.value[reachable]) || words.none,
  );
  return (
    <div class="meter" role="img" aria-label={label}>
      {levels.value.map((level, index) => {
        const state = index <= guaranteed ? "held" : index <= reachable ? "possible" : "out";
        return (
          <span key={level.id} class={`meter__part meter__part--${state}`}>
            <span class="meter__line" />
            <span class="meter__node">
              <StarIcon size={13} />
              <span class="meter__number">{level.stars}</span>
            </span>
          </span>
        );
      })}
    </div>
  );
}
