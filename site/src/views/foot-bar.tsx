// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// On a phone the result is a bar at the foot: level, way up, next question, and the way to the form. It opens as a sheet.
import { ChevronIcon, PenIcon } from "../components/icons";
import { levelName, Stars } from "../components/stars";
import { StatusShape } from "../components/status-mark";
import { t } from "../i18n";
import { show } from "../state/dialogs";
import { isPlain, levelById, levels, report, target } from "../state/report";
import { categoryId, link } from "../state/route";
import { isBlank } from "../state/sheet";
import { levelHeadline, plainStatus } from "./level-meter";
import { NextQuestion } from "./next-question";
import { advisor } from "./part";

const Way = advisor(async () => (await import("./advice/foot-way")).FootWay);

export function FootBar() {
  const shown = report.value;
  if (!shown) return null;
  const shownPlain = isPlain.value;
  const held = levelById(shown.level.guaranteed);
  const possible = levelById(shown.level.reachable);
  const row = shown.levels.find((one) => one.level === target.value);
  return (
    <div class="foot-bar">
      <div class="foot-bar__row">
        <button type="button" class="foot-bar__sheet" aria-haspopup="dialog" onClick={() => show({ is: "panel" })}>
          <span class="foot-bar__level">
            {shownPlain ? (
              <StatusShape status={plainStatus(shown.level)} />
            ) : (
              <Stars count={held?.stars ?? 0} possible={possible?.stars ?? 0} of={levels.value.at(-1)?.stars ?? 0} />
            )}
            <span class="foot-bar__words">{levelHeadline().held}</span>
          </span>
          {row && row.status !== "met" && (
            <span class="foot-bar__gap">
              {!shownPlain && t().panel.gaps(levelName(levelById(target.value))) + t().colon}
              {t().assess.gap(row.unmet, row.unknown)}
            </span>
          )}
          <span class="foot-bar__open">
            <ChevronIcon />
            <span class="visually-hidden">{t().panel.show}</span>
          </span>
          {!isBlank.value && <Way />}
        </button>
        <a
          class="button foot-bar__fill"
          aria-label={t().panel.fill_in}
          href={link.paper(categoryId.value ?? "", "form")}
        >
          <PenIcon />
          {t().panel.fill_short}
        </a>
      </div>
      <NextQuestion class="foot-bar__next" />
    </div>
  );
}
