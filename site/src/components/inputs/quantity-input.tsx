// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A number with its unit. What is typed stays as typed; the engine says whether it is a number.
import { useId } from "preact/hooks";
import { message, pick, t } from "../../i18n";
import { unitName } from "../../i18n/format";
import type { Fact } from "../../kit";
import { entryOf, settleQuantity, typeQuantity } from "../../state/entry";
import { answerOf } from "../../state/sheet";
import { WarningIcon } from "../icons";

export function QuantityInput({ fact, describedBy }: { fact: Fact; describedBy?: string | undefined }) {
  const complaint = useId();
  const entry = entryOf(fact);
  const issue = entry.settled ? entry.issue : null;
  const label = pick(fact.label);
  return (
    <div class="quantity">
      <div class={`quantity__box ${issue ? "quantity__box--bad" : ""}`}>
        <input
          class="quantity__number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          aria-label={label}
          aria-invalid={issue !== null}
          aria-describedby={[issue ? complaint : "", describedBy ?? ""].filter(Boolean).join(" ") || undefined}
          value={entry.text}
          onInput={(event) => typeQuantity(fact, event.currentTarget.value, entry.unit)}
          onBlur={() => settleQuantity(fact)}
          onKeyDown={(event) => {
            if (event.key === "Enter") settleQuantity(fact);
          }}
        />
        {fact.units.length > 1 ? (
          <select
            class="quantity__unit"
            aria-label={t().input.unit(label)}
            value={entry.unit}
            onChange={(event) => {
              typeQuantity(fact, entry.text, event.currentTarget.value);
              settleQuantity(fact);
            }}
          >
            {fact.units.map((unit) => (
              <option key={unit} value={unit}>
                {unitName(unit)}
              </option>
            ))}
          </select>
        ) : (
          unitName(entry.unit) !== "" && <span class="quantity__unit quantity__unit--only">{unitName(entry.unit)}</span>
        )}
      </div>
      {issue && (
        <p id={complaint} class="field-issue" role="alert">
          <WarningIcon />
          <span>
            {message(issue)}
            {t().stop}
            {t().input.number_hint(fact.integer)}
            {answerOf(fact.id) !== undefined && `${t().stop}${t().input.kept}`}
          </span>
        </p>
      )}
    </div>
  );
}
