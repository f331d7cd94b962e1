// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A list of records: one small form each, and the word whether these are all.
import type { ComponentType } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { pick, t } from "../../i18n";
import type { Fact } from "../../kit";
import { isAssumed } from "../../state/assumed";
import { forgetEntries } from "../../state/entry";
import { fieldOf, isComplete, recordsIn } from "../../state/records";
import { answerOf, setRecords } from "../../state/sheet";
import { PlusIcon, TrashIcon } from "../icons";

interface Properties {
  fact: Fact;
  describedBy?: string | undefined;
  /** The input for a field, which knows of every type. */
  Field: ComponentType<{ fact: Fact }>;
}

export function RecordsInput({ fact, describedBy, Field }: Properties) {
  const words = t().input;
  const answer = answerOf(fact.id);
  const records = recordsIn(answer);
  const complete = isComplete(answer);
  const hint = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  /** Where the focus goes as soon as the list is drawn anew: the record just added, or what follows the one removed. */
  const [focus, setFocus] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (focus === null) return;
    const legends = list.current?.querySelectorAll<HTMLElement>(".record__name") ?? [];
    const place =
      legends[Math.min(focus, legends.length - 1)] ?? list.current?.querySelector<HTMLElement>(".records__add");
    place?.focus();
    setFocus(null);
  }, [focus]);

  const remove = (index: number): void => {
    forgetEntries(`${fact.id}/`);
    setRecords(
      fact.id,
      records.filter((_, at) => at !== index),
      complete,
    );
    setFocus(index);
  };
  return (
    <fieldset ref={list} class="records" aria-describedby={describedBy}>
      <legend class="visually-hidden">{pick(fact.label)}</legend>
      {records.length === 0 && <p class="records__none">{words.records_none}</p>}
      {records.map((record, index) => (
        <fieldset key={index} class={`record ${isAssumed(fact.id, record) ? "record--assumed" : ""}`}>
          <legend class="record__name" tabIndex={-1}>
            {words.record(index + 1)}
            {isAssumed(fact.id, record) && <span class="badge badge--later">{words.record_assumed}</span>}
          </legend>
          <div class="record__fields">
            {(fact.fields ?? []).map((field) => (
              <RecordField key={field.id} field={fieldOf(fact, index, field)} Field={Field} />
            ))}
          </div>
          <button
            type="button"
            class="button button--quiet button--icon record__remove"
            aria-label={words.record_remove(index + 1)}
            title={words.record_remove(index + 1)}
            onClick={() => remove(index)}
          >
            <TrashIcon />
          </button>
        </fieldset>
      ))}
      <div class="records__foot">
        <button
          type="button"
          class="button button--small records__add"
          onClick={() => {
            setRecords(fact.id, [...records, {}], complete);
            setFocus(records.length);
          }}
        >
          <PlusIcon />
          {words.records_add}
        </button>
        <label class="records__all">
          <input
            type="checkbox"
            checked={complete}
            aria-describedby={hint}
            onChange={(event) => setRecords(fact.id, records, event.currentTarget.checked)}
          />
          {words.records_all}
        </label>
        <span id={hint} class="records__hint">
          {words.records_all_hint}
        </span>
      </div>
    </fieldset>
  );
}

function RecordField({ field, Field }: { field: Fact; Field: Properties["Field"] }) {
  const wide = field.type === "choice" || field.type === "set";
  return (
    <div class={`record__field ${wide ? "record__field--wide" : ""}`}>
      <p class="field__label" aria-hidden="true">
        {pick(field.label)}
      </p>
      <Field fact={field} />
      {field.help && <p class="record__help">{pick(field.help)}</p>}
    </div>
  );
}
