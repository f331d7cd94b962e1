// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which requirements decide each level: a smallest set, as the report names it.
import "../../styles/advice.css";
import "../../styles/why.css";
import { levelName } from "../../components/stars";
import { StatusMark } from "../../components/status-mark";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import { advice } from "../../state/advice";
import { isPlain, levels, report } from "../../state/report";
import { RowLinks } from "./link";

const few = 3;

export function LevelReasons() {
  const words = a().why;
  const found = advice.value;
  if (!found) return null;
  return (
    <details class="card level-reasons">
      <summary>{words.levels}</summary>
      {levels.value.map((level) => {
        const status = report.value?.levels.find((one) => one.level === level.id)?.status ?? "unknown";
        const deciding = found.because.levels[level.id] ?? [];
        return (
          <div key={level.id} class="level-reasons__level" data-level={level.id}>
            <p class="why__head">
              {!isPlain.value && <span>{levelName(level)}</span>}
              <StatusMark status={status} />
              <span class="why__needs">
                {deciding.length === 0
                  ? status === "unknown"
                    ? words.undecided
                    : words.by_route
                  : deciding.length === 1
                    ? words.deciding_one
                    : words.deciding(deciding.length)}
              </span>
            </p>
            {deciding.length > few ? (
              <details>
                <summary>{t().more(deciding.length)}</summary>
                <RowLinks to={deciding} />
              </details>
            ) : (
              <RowLinks to={deciding} />
            )}
          </div>
        );
      })}
    </details>
  );
}
