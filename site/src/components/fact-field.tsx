// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One question: its label where needed, the input that fits its type, and how to answer it.
import { useId } from "preact/hooks";
import { pick, t } from "../i18n";
import type { Criterion, Fact, Finding, Level } from "../kit";
import { BooleanInput } from "./inputs/boolean-input";
import { ChoiceInput } from "./inputs/choice-input";
import { DateInput } from "./inputs/date-input";
import { QuantityInput } from "./inputs/quantity-input";
import { RatioInput } from "./inputs/ratio-input";
import { RecordsInput } from "./inputs/records-input";
import { SetInput } from "./inputs/set-input";
import { TextInput } from "./inputs/text-input";
import { SharedFact } from "./shared-fact";

interface Properties {
  fact: Fact;
  /** The row that asks; null for a direct route. */
  criterion: Criterion | null;
  finding: Finding | undefined;
  levels: Level[];
  /** Needed when the card's title does not already say what is asked; the help then stands here, too. */
  labelled: boolean;
  /** Asked right here, also where a row of the table asks it already. */
  here?: boolean;
  /** Where the help stands when it is not here. */
  helpId?: string;
  /** However it is answered, nothing changes. */
  idle?: boolean;
}

function Input({ fact, criterion, finding, levels, describedBy }: Properties & { describedBy: string | undefined }) {
  if (fact.ratio)
    return <RatioInput fact={fact} criterion={criterion?.id ?? null} finding={finding} describedBy={describedBy} />;
  switch (fact.type) {
    case "boolean":
      return <BooleanInput fact={fact} describedBy={describedBy} />;
    case "quantity":
      return <QuantityInput fact={fact} describedBy={describedBy} />;
    case "date":
      return <DateInput fact={fact} describedBy={describedBy} />;
    case "choice":
      return <ChoiceInput fact={fact} criterion={criterion} levels={levels} describedBy={describedBy} />;
    case "set":
      return <SetInput fact={fact} describedBy={describedBy} />;
    case "records":
      return <RecordsInput fact={fact} describedBy={describedBy} Field={FieldInput} />;
    case "text":
      return <TextInput fact={fact} describedBy={describedBy} />;
  }
}

/** A field of a record. */
function FieldInput({ fact }: { fact: Fact }) {
  return (
    <Input fact={fact} criterion={null} finding={undefined} levels={[]} labelled={false} describedBy={undefined} />
  );
}

/** Inputs that need the card's whole width. */
export const isWide = (fact: Fact): boolean =>
  fact.type === "choice" ||
  fact.type === "set" ||
  fact.type === "records" ||
  fact.format === "paragraph" ||
  fact.ratio !== null;

export function FactField(properties: Properties) {
  const { fact, criterion, labelled, helpId } = properties;
  const ownHelp = useId();
  const describedBy = fact.help ? (labelled ? ownHelp : helpId) : undefined;
  return (
    <div class={`field ${isWide(fact) ? "field--wide" : ""} ${labelled ? "field--labelled" : ""}`}>
      {labelled && <p class="field__label">{pick(fact.label)}</p>}
      <div class="field__input">
        {properties.here ? (
          <Input {...properties} describedBy={describedBy} />
        ) : (
          <SharedFact fact={fact} criterion={criterion?.id ?? null}>
            <Input {...properties} describedBy={describedBy} />
          </SharedFact>
        )}
      </div>
      {properties.idle && <p class="criterion__also criterion__idle">{t().assess.idle}</p>}
      {labelled && fact.help && (
        <details class="help">
          <summary class="help__toggle">{t().assess.help}</summary>
          <p id={ownHelp} class="help__text">
            {pick(fact.help)}
          </p>
        </details>
      )}
    </div>
  );
}
