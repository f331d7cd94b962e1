// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Results that hang on how an ambiguous clause is read: said openly, with what the other reading would give.
import { ScaleIcon } from "../components/icons";
import { levelName } from "../components/stars";
import { pick, t } from "../i18n";
import { show } from "../state/dialogs";
import { description } from "../state/engine";
import { isPlain, levelById, report } from "../state/report";
import { heldWords, plainStatus } from "./level-meter";

export function ReadingsCard() {
  const words = t().panel;
  const weighing = (report.value?.readings ?? []).filter((reading) => reading.levels.length > 0);
  if (weighing.length === 0) return null;
  return (
    <section class="card weighing" aria-labelledby="weighing-title">
      <h2 id="weighing-title" class="card__title">
        <ScaleIcon />
        {words.readings}
      </h2>
      <ul class="weighing__list">
        {weighing.map((result) => {
          const reading = description.value?.readings.find((one) => one.id === result.id);
          return (
            <li key={result.id}>
              <button
                type="button"
                class="link weighing__link"
                onClick={() => show({ is: "reading", reading: result.id })}
              >
                {reading ? pick(reading.question) : result.id}
              </button>
              <p class="weighing__result">
                {isPlain.value
                  ? words.reading_plain(t().level.plain[plainStatus(result.level)])
                  : words.reading_levels(
                      heldWords(levelById(result.level.guaranteed)),
                      levelName(levelById(result.level.reachable)),
                    )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
