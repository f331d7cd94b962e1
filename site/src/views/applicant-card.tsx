// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Who applies: asked first, because some rows are waived by it.
import { useId } from "preact/hooks";
import { t } from "../i18n";
import type { ApplicantType } from "../kit";
import { description } from "../state/engine";
import { anchor } from "../state/place";
import { setApplicantName, setApplicantType, sheet } from "../state/sheet";

const types: ApplicantType[] = ["enterprise", "public_institution", "social_organisation"];

export function ApplicantCard() {
  const words = t().assess;
  // A row may be waived for other reasons, too.
  const waives = description.value?.criteria.some((one) =>
    JSON.stringify(one.exempt_when).includes('"applicant_type"'),
  );
  const name = useId();
  return (
    <section class="section" id={anchor("applicant_type")} aria-labelledby="applicant-title">
      <header class="section__head">
        <h2 id="applicant-title" class="section__title" tabIndex={-1}>
          {words.applicant}
        </h2>
        <p class="section__remark">{waives ? words.applicant_hint : words.applicant_hint_plain}</p>
      </header>
      <div class="card applicant">
        <ApplicantTypes />
        <div class="applicant__name">
          <label class="field__label" for={name}>
            {words.applicant_name}
          </label>
          <input
            id={name}
            class="text-field"
            type="text"
            autoComplete="organization"
            maxLength={200}
            placeholder={words.applicant_name_hint}
            value={sheet.value.applicant?.name ?? ""}
            onInput={(event) => setApplicantName(event.currentTarget.value)}
          />
        </div>
      </div>
    </section>
  );
}

export function ApplicantTypes() {
  const words = t().assess;
  const group = useId();
  const chosen = sheet.value.applicant_type;
  return (
    <fieldset class="applicant__types">
      <legend class="field__label">
        {words.applicant_type}
        {chosen === undefined && <span class="applicant__open">{words.type_unset}</span>}
      </legend>
      <div class="applicant__options">
        {types.map((type) => (
          <label key={type} class="option">
            <input
              class="choice__input"
              type="radio"
              name={group}
              checked={chosen === type}
              onChange={() => setApplicantType(type)}
            />
            <span class="option__words">
              <span class="option__name">{words.types[type][0]}</span>
              <span class="option__text">{words.types[type][1]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
