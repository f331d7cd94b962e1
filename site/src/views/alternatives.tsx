// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Sub-classes of which some must be met as a whole, side by side, each with how far it is per level.

import { LevelTag } from "../components/stars";
import { StatusMark } from "../components/status-mark";
import { Tally } from "../components/tally";
import { pick, t } from "../i18n";
import type { Group } from "../kit";
import { openGroup } from "../state/place";
import { groupResults, levels, target } from "../state/report";

export function Alternatives({ section, opened }: { section: Group; opened: Group }) {
  return (
    <ul class="alternatives" aria-label={t().assess.alternatives}>
      {section.groups.map((group) => (
        <li key={group.id}>
          <button
            type="button"
            class={`alternative ${group === opened ? "alternative--open" : ""}`}
            aria-pressed={group === opened}
            onClick={() => openGroup(section.id, group.id)}
          >
            <span class="alternative__name">{pick(group.name)}</span>
            <Standing group={group} />
            <span class="alternative__shown" aria-hidden="true">
              {group === opened ? t().assess.shown : t().assess.to_show}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standing({ group }: { group: Group }) {
  const result = groupResults.value.get(group.id);
  if (!result) return null;
  return (
    <span class="alternative__levels">
      {levels.value.map((level) => {
        const status = result.status[level.id] ?? "unknown";
        const counts = result.counts[level.id] ?? { met: 0, unmet: 0, unknown: 0 };
        return (
          <span key={level.id} class={`alternative__level ${level.id === target.value ? "is-target" : ""}`}>
            <LevelTag level={level} />
            <Tally {...counts} />
            <span class="alternative__words">
              {status === "met" ? (
                <StatusMark status="met" words="shown" />
              ) : (
                <>
                  <StatusMark status={status} />
                  {t().assess.gap(counts.unmet, counts.unknown)}
                </>
              )}
            </span>
          </span>
        );
      })}
    </span>
  );
}
