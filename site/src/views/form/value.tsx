// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is printed in a blank, to be read.
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import * as format from "../../i18n/format";
import type { FilledField } from "../../kit";
import { attachments } from "../../state/form";
import { categoryId, link } from "../../state/route";

export const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

export function Value({ field }: { field: FilledField }) {
  if (field.options) return <Boxes field={field} />;
  if (field.rows && field.facts.length === 0) return <Attachments />;
  if (field.rows) {
    return <p class="blank__value">{t().input.records_count(field.rows.length, true)}</p>;
  }
  if (field.value === null) return <p class="blank__value blank__value--open">{f().fill.status.open}</p>;
  const value = isDate(field.value) ? format.date(field.value) : field.value;
  return (
    <p class={`blank__value ${field.length === undefined ? "" : "blank__value--long"}`}>
      {value}
      {field.unit !== null && ` ${format.unitName(field.unit)}`}
    </p>
  );
}

/** As printed; the shape and a hidden word say what is ticked. */
function Boxes({ field }: { field: FilledField }) {
  const words = t().input;
  return (
    <ul class="boxes">
      {field.options?.map(({ print, ticked }) => (
        <li key={print} class={`box ${ticked ? "box--ticked" : ticked === null ? "box--open" : ""}`}>
          <span aria-hidden="true">{ticked ? "☑" : "□"}</span>
          {print}
          <span class="visually-hidden">
            {t().colon}
            {ticked ? words.yes : ticked === null ? words.unanswered : words.no}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The numbered list that goes into the form by itself. */
function Attachments() {
  const there = attachments.value.filter(({ number }) => number !== null);
  return (
    <div class="blank__attachments">
      <p class="blank__origin">{f().fill.attachments(there.length)}</p>
      <ol>
        {there.map(({ number, label, file, kind }) => (
          <li key={`${kind} ${file ?? ""}`}>
            {f().evidence.attachment(number ?? 0)}
            {t().colon}
            {pick(label)}
            {file && t().parenthesis(file)}
          </li>
        ))}
      </ol>
      <a class="link" href={link.paper(categoryId.value ?? "", "evidence")}>
        {f().fill.to_evidence}
      </a>
    </div>
  );
}
