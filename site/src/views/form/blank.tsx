// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One blank of the form: what stands in it, where that comes from, and the input where it is asked.
import { useId, useState } from "preact/hooks";
import { FactField, isWide } from "../../components/fact-field";
import { WarningIcon } from "../../components/icons";
import { TextInput } from "../../components/inputs/text-input";
import { StatusShape } from "../../components/status-mark";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import type { Fact, FilledField } from "../../kit";
import { factById } from "../../state/engine";
import { askedIn, fieldAnchor, fields, isWanting, onlyOpen, revealField, rows } from "../../state/form";
import { criteria, findings } from "../../state/report";
import { categoryId, link } from "../../state/route";
import { setApplicantName, sheet } from "../../state/sheet";
import { ApplicantTypes } from "../applicant-card";
import { Value } from "./value";

/** What cannot be asked in one place is asked in the assessment. */
const most = 4;

/** A share is asked with the amounts it is worked out from. */
const isShare = ({ facts }: FilledField) => facts.length === 3 && (factById(facts[0] ?? "")?.ratio?.length ?? 0) === 2;
const askedAlone = (field: FilledField) =>
  (field.origin === "fact" && field.facts.length === 1) || (field.origin === "derived" && isShare(field));

const applicant = new Set(["applicant_name", "applicant_type"]);
const rowOf = (fact: string) => criteria.value.get(rows.value.get(fact) ?? "");

export function Blank({ field }: { field: FilledField }) {
  const [fact] = field.facts;
  const alone = askedAlone(field);
  const owner = fact === undefined ? undefined : askedIn.value.get(fact);
  const row = fact === undefined ? undefined : rowOf(fact);
  const elsewhere = !alone || (owner !== undefined && owner !== field.id) || row !== undefined;
  /** What is asked here only is an input from the beginning, and so is what is open; it stays one while somebody types. */
  const [asks, setAsks] = useState(alone && (!elsewhere || (field.status !== "filled" && owner === field.id)));
  const hidden = onlyOpen.value !== null && !onlyOpen.value.has(field.id);
  if (hidden) return null;
  const status = field.status;
  const wide = asks && field.facts.some((one) => isWideFact(one, field));
  return (
    <article
      class={`blank blank--${isWanting(field) ? "wanting" : status} ${wide ? "blank--wide" : ""}`}
      id={fieldAnchor(field.id)}
      data-blank={field.id}
      aria-labelledby={`label-${field.id}`}
      tabIndex={-1}
    >
      <header class="blank__head">
        <p id={`label-${field.id}`} class="blank__label">
          {pick(field.label)}
          {!field.required && <span class="blank__optional">{f().fill.optional}</span>}
        </p>
        <Status field={field} />
      </header>
      <div class="blank__body">
        {asks ? <Asked field={field} /> : <Value field={field} />}
        <div class="blank__foot">
          <Origin field={field} row={row?.id} owner={owner === field.id ? undefined : owner} alone={alone} />
          {!asks && field.facts.length > 0 && field.facts.length <= most && (
            <button type="button" class="link blank__edit" onClick={() => setAsks(true)}>
              {field.status === "filled" ? f().fill.edit : f().fill.fill_here}
              <span class="visually-hidden">
                {t().colon}
                {pick(field.label)}
              </span>
            </button>
          )}
        </div>
      </div>
    </article>
  );
}

const isWideFact = (id: string, field: FilledField) => {
  const fact = factById(id);
  return applicant.has(id)
    ? id === "applicant_type"
    : field.limit !== undefined || (fact !== undefined && isWide(fact));
};

/** A shape and a word; colour says nothing by itself. */
function Status({ field }: { field: FilledField }) {
  const shape = field.status === "too_long" ? "unmet" : field.status === "filled" ? "met" : "unknown";
  if (field.status === "open" && !field.required) return null;
  return (
    <span class={`blank__status blank__status--${field.status}`}>
      <StatusShape status={shape} />
      <span>{f().fill.status[field.status]}</span>
    </span>
  );
}

/** The inputs for all it is filled from; one alone goes by the words of the form. */
function Asked({ field }: { field: FilledField }) {
  if (askedAlone(field)) return <Question id={field.facts[0] ?? ""} field={field} />;
  return (
    <div class="blank__several">
      {field.facts.map((id) => (
        <Question key={id} id={id} field={null} />
      ))}
    </div>
  );
}

function Question({ id, field }: { id: string; field: FilledField | null }) {
  const count = useId();
  if (id === "applicant_name") return <NameInput label={field ? pick(field.label) : t().assess.applicant_name} />;
  if (id === "applicant_type") return <ApplicantTypes />;
  const asked = factById(id);
  if (!asked) return null;
  const help = field?.help ?? asked.help;
  const fact: Fact = field ? { ...asked, label: field.label, help: help ?? null } : asked;
  if (fact.type !== "text") {
    return (
      <>
        <FactField
          fact={fact}
          criterion={rowOf(id) ?? null}
          finding={findings.value.get(rows.value.get(id) ?? "")}
          levels={[]}
          labelled={field === null}
          here
        />
        {field !== null && help && <Help text={pick(help)} />}
      </>
    );
  }
  const isLong = field?.status === "too_long";
  return (
    <>
      {field === null && <p class="field__label">{pick(fact.label)}</p>}
      <TextInput
        fact={fact}
        bad={isLong}
        describedBy={field?.length === undefined ? undefined : count}
        {...(field?.limit === undefined ? {} : { paragraphs: true })}
      />
      {field?.length !== undefined && <Length id={count} length={field.length} limit={field.limit} />}
      {help && <Help text={pick(help)} />}
    </>
  );
}

function Length({ id, length, limit }: { id: string; length: number; limit: number | undefined }) {
  const words = f().fill;
  const over = limit === undefined ? 0 : length - limit;
  return (
    <p id={id} class={`blank__length ${over > 0 ? "blank__length--over" : ""}`}>
      {over > 0 && <WarningIcon />}
      {limit === undefined ? words.length_only(length) : words.length(length, limit)}
      {over > 0 && ` · ${words.over(over)}`}
    </p>
  );
}

function Help({ text }: { text: string }) {
  return (
    <details class="help">
      <summary class="help__toggle">{t().assess.help}</summary>
      <p class="help__text">{text}</p>
    </details>
  );
}

function NameInput({ label }: { label: string }) {
  return (
    <input
      class="text-field"
      type="text"
      autoComplete="organization"
      maxLength={200}
      aria-label={label}
      placeholder={f().fill.name_hint}
      value={sheet.value.applicant?.name ?? ""}
      onInput={(event) => setApplicantName(event.currentTarget.value)}
    />
  );
}

interface OriginProperties {
  field: FilledField;
  row: string | undefined;
  owner: string | undefined;
  alone: boolean;
}

/** Where the value comes from, with the way there. */
function Origin({ field, row, owner, alone }: OriginProperties) {
  const words = f().fill;
  if (field.origin === "fixed") return <p class="blank__origin">{words.fixed}</p>;
  if (field.facts.length === 0) return field.rows ? null : <p class="blank__origin">{words.application}</p>;
  const first = owner === undefined ? undefined : fields.value.get(owner);
  if (alone && first) {
    return (
      <p class="blank__origin">
        {words.same_as(pick(first.label))}
        <button type="button" class="link" onClick={() => revealField(first.id)}>
          {words.see}
        </button>
      </p>
    );
  }
  const criterion = criteria.value.get(row ?? "");
  const name = criterion ? pick(criterion.name) : field.facts.slice(0, most).map(factName).join(t().list);
  if (alone && !criterion) return null;
  return (
    <p class="blank__origin">
      {alone ? words.from_row(name) : words.derived_from(name)}
      {criterion && (
        <a class="link" href={link.element(categoryId.value ?? "", criterion.id)}>
          {words.see}
          <span class="visually-hidden">
            {t().colon}
            {name}
          </span>
        </a>
      )}
    </p>
  );
}

function factName(id: string): string {
  if (id === "applicant_name") return t().assess.applicant_name;
  if (id === "applicant_type") return t().assess.applicant_type;
  const fact = factById(id);
  return fact ? pick(fact.label) : id;
}
