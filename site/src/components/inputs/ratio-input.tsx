// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A share: from two amounts, worked out exactly by the engine, or given outright.
import { useState } from "preact/hooks";
import { pick, t } from "../../i18n";
import * as format from "../../i18n/format";
import type { Answer, Fact, Finding, Quantity } from "../../kit";
import { factById } from "../../state/engine";
import { answerOf, clearAnswer, setAnswer } from "../../state/sheet";
import { Segmented } from "../segmented";
import { SharedFact } from "../shared-fact";
import { QuantityInput } from "./quantity-input";

interface Properties {
  fact: Fact;
  criterion: string | null;
  finding: Finding | undefined;
  describedBy?: string | undefined;
}

export function RatioInput({ fact, criterion, finding, describedBy }: Properties) {
  const words = t().input;
  const given = answerOf(fact.id);
  const [mode, setMode] = useState<"amounts" | "ratio">(given === undefined ? "amounts" : "ratio");
  /** A share given outright goes before the amounts, so it is set aside while they are asked, and comes back after. */
  const [aside, setAside] = useState<Answer>();
  // An answer that arrives from outside (a file, undo) shows the way it was given.
  const shown = given !== undefined ? "ratio" : mode;

  const change = (next: "amounts" | "ratio"): void => {
    setMode(next);
    if (next === "amounts" && given !== undefined) {
      setAside(given);
      clearAnswer(fact.id);
    }
    if (next === "ratio" && given === undefined && aside !== undefined) setAnswer(fact.id, aside);
  };

  const parts = (fact.ratio ?? []).map((id) => factById(id)).filter((part) => part !== undefined);
  const value = finding?.value[fact.id] as Quantity | undefined;
  return (
    <div class="ratio">
      <Segmented
        legend={pick(fact.label)}
        value={shown}
        options={[
          { value: "amounts", label: words.by_amounts },
          { value: "ratio", label: words.by_ratio },
        ]}
        onChange={change}
        describedBy={describedBy}
      />
      {shown === "ratio" ? (
        <QuantityInput fact={fact} />
      ) : (
        <div class="ratio__parts">
          {parts.map((part, index) => (
            <div key={part.id} class="ratio__part">
              <span class="ratio__label">
                {index > 0 && <span class="ratio__sign">÷</span>}
                {pick(part.label)}
              </span>
              <SharedFact fact={part} criterion={criterion}>
                <QuantityInput fact={part} />
              </SharedFact>
            </div>
          ))}
          <output class={`ratio__result ${value ? "" : "ratio__result--open"}`}>
            {value ? words.ratio_result(format.derived(value)) : words.ratio_open}
          </output>
        </div>
      )}
    </div>
  );
}
