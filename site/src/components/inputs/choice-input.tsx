// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The printed steps as a list to choose from; beside a step stand the levels that ask for it.
import { useId } from "preact/hooks";
import { pick, t } from "../../i18n";
import type { Criterion, Fact, Level } from "../../kit";
import { answerOf, clearAnswer, setAnswer } from "../../state/sheet";
import { LevelTag } from "../stars";

interface Properties {
  fact: Fact;
  criterion: Criterion | null;
  levels: Level[];
  describedBy?: string | undefined;
}

/** Levels whose condition names this step of this fact outright. */
function levelsAsking(step: string, { fact, criterion, levels }: Properties): Level[] {
  return levels.filter((level) => {
    const condition = criterion?.levels[level.id];
    if (!condition || !("fact" in condition) || condition.fact !== fact.id) return false;
    return "step" in condition ? condition.step === step : "in" in condition && condition.in.includes(step);
  });
}

export function ChoiceInput(properties: Properties) {
  const { fact, describedBy } = properties;
  const name = useId();
  const answer = answerOf(fact.id);
  return (
    <fieldset class="choices" aria-describedby={describedBy}>
      <legend class="visually-hidden">{pick(fact.label)}</legend>
      {fact.choices.map((choice) => (
        <label key={choice.id} class="choice">
          <input
            class="choice__input"
            type="radio"
            name={name}
            checked={answer === choice.id}
            onChange={() => setAnswer(fact.id, choice.id)}
          />
          <span class="choice__label">{pick(choice.label)}</span>
          <span class="choice__levels">
            {levelsAsking(choice.id, properties).map((level) => (
              <LevelTag key={level.id} level={level} />
            ))}
          </span>
        </label>
      ))}
      <label class="choice choice--open">
        <input
          class="choice__input"
          type="radio"
          name={name}
          checked={answer === undefined}
          onChange={() => clearAnswer(fact.id)}
        />
        <span class="choice__label">{t().input.unsure}</span>
      </label>
    </fieldset>
  );
}
