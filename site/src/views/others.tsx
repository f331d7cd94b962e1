// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// While one category is filled in: how the same answers stand in the others, and which of them just moved.
import { ArrowIcon } from "../components/icons";
import { levelName } from "../components/stars";
import { StatusShape } from "../components/status-mark";
import { pick, t } from "../i18n";
import type { Standing } from "../kit";
import { cards, known } from "../state/engine";
import { type Outcome, others } from "../state/others";
import { link } from "../state/route";
import { scope } from "../state/scope";
import { plainStatus } from "./level-meter";

const outcomes: Outcome[] = ["met", "unknown", "unmet"];
const shown = 3;

export function Others() {
  const words = t().others;
  const found = others.value;
  if (scope.value.programme !== null) return null;
  return (
    <section class="card others" aria-label={words.title(known.value.length - 1)}>
      <a class="others__head" href={link.match}>
        <span>{words.title(known.value.length - 1)}</span>
        <ArrowIcon />
        <span class="visually-hidden">{words.ranking}</span>
      </a>
      {found && (
        <ul class="others__counts">
          {outcomes.map((outcome) => (
            <li key={outcome} class={`others__count others__count--${outcome}`}>
              <StatusShape status={outcome} />
              {words[outcome](found.count[outcome])}
            </li>
          ))}
        </ul>
      )}
      {found && found.moved.length > 0 && <Moved moved={found.moved} />}
    </section>
  );
}

function Moved({ moved }: { moved: Standing[] }) {
  const words = t().others;
  return (
    <div class="others__moved">
      <p class="others__label">{words.moved}</p>
      <ul>
        {moved.slice(0, shown).map((standing) => (
          <li key={`${standing.programme}/${standing.category}`}>
            <StatusShape status={plainStatus(standing.level)} />
            <a href={link.category(`${standing.programme}/${standing.category}`)}>{pick(standing.name)}</a>
            <span class="others__now">
              {t().top.edition(standing.edition)} · {nowWords(standing)}
            </span>
          </li>
        ))}
      </ul>
      {moved.length > shown && <p class="others__label">{words.more(moved.length - shown)}</p>}
    </div>
  );
}

export function nowWords({ programme, level }: Standing): string {
  const levels = cards.value?.find((card) => card.id === programme)?.levels ?? [];
  if (levels.length === 1) return t().level.plain[plainStatus(level)];
  const name = (id: string | null) => levelName(levels.find((one) => one.id === id));
  if (level.guaranteed !== null) return t().match.held(name(level.guaranteed));
  return level.reachable === null ? t().match.out : t().match.reachable(name(level.reachable));
}
