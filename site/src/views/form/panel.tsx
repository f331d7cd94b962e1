// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Whether the application can go out: the level applied for, what stands in the way with the way to it, and the exports.
import { useState } from "preact/hooks";
import { Segmented } from "../../components/segmented";
import { levelName } from "../../components/stars";
import { StatusMark } from "../../components/status-mark";
import { message, pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import type { Blocker } from "../../kit";
import { close } from "../../state/dialogs";
import { attachments, blockers, filled, isWanting, revealField } from "../../state/form";
import { chooseTarget, criteria, isPlain, levels, report, target } from "../../state/report";
import { categoryId, link } from "../../state/route";
import { ExportMenu } from "./export-menu";

export function FormPanel() {
  const errors = blockers.value.filter((one) => one.severity === "error");
  const of = (...codes: Blocker["code"][]) => blockers.value.filter((one) => codes.includes(one.code));
  return (
    <div class="panel">
      <section class="card blockers" aria-labelledby="blockers-title">
        <h2 id="blockers-title" class="card__title">
          <StatusMark status={errors.length === 0 ? "met" : "unknown"} />
          {errors.length === 0 ? f().panel.ready : f().panel.not_ready(errors.length)}
        </h2>
        {errors.length === 0 && <p class="blockers__hint">{f().panel.ready_hint}</p>}
        {!isPlain.value && <Target />}
        <OpenParts />
        <Group title={f().panel.too_long} all={of("too-long")} />
        <Group title={f().panel.not_held} all={of("level-not-held", "no-target")} />
        <Group title={f().panel.level} all={of("answers-missing")} />
        <Group title={f().panel.readings} all={of("reading-decides")} hint={f().panel.warnings_hint} />
        <MissingEvidence />
      </section>
      <ExportMenu />
    </div>
  );
}

function Target() {
  const holds = (level: string) => report.value?.levels.find((one) => one.level === level)?.status === "met";
  return (
    <div class="blockers__target">
      <p class="gaps__title">{f().panel.target}</p>
      <Segmented
        legend={f().panel.target}
        value={target.value}
        options={levels.value.map((one) => ({
          value: one.id,
          label: (
            <>
              {levelName(one)}
              {holds(one.id) && (
                <span class="blockers__holds">
                  {" "}
                  <StatusMark status="met" />
                </span>
              )}
            </>
          ),
        }))}
        onChange={chooseTarget}
      />
    </div>
  );
}

/** A form may have two hundred blanks: they are counted by part, and the link leads to the first. */
function OpenParts() {
  const parts = (filled.value?.parts ?? [])
    .filter((part) => part.needed)
    .map((part) => ({ part, open: part.fields.filter((field) => isWanting(field) && field.status === "open") }))
    .filter(({ open }) => open.length > 0);
  if (parts.length === 0) return null;
  const all = parts.reduce((sum, { open }) => sum + open.length, 0);
  return (
    <div class="gaps__part">
      <h3 class="gaps__title">
        {f().panel.open_fields}
        <span class="gaps__number">{all}</span>
      </h3>
      <ul class="gaps__list">
        {parts.map(({ part, open }) => (
          <li key={part.id}>
            <a
              class="gap"
              href={link.paper(categoryId.value ?? "", "form", open[0]?.id ?? "")}
              onClick={() => {
                close();
                revealField(open[0]?.id ?? "");
              }}
            >
              <StatusMark status="unknown" />
              <span class="gap__name">{f().panel.in_part(pick(part.title), open.length)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function MissingEvidence() {
  const missing = attachments.value.filter((one) => one.status === "missing");
  if (missing.length === 0) return null;
  return (
    <div class="gaps__part">
      <h3 class="gaps__title">
        {f().panel.evidence}
        <span class="gaps__number">{missing.length}</span>
        <span class="blockers__aside">{f().panel.warnings_hint}</span>
      </h3>
      <ul class="gaps__list">
        {missing.slice(0, few).map(({ kind, file, label, criteria: proven }) => (
          <li key={`${kind} ${file ?? ""}`}>
            <a class="gap" href={link.paper(categoryId.value ?? "", "evidence", proven[0])} onClick={close}>
              <StatusMark status="unknown" />
              <span class="gap__name">{pick(label)}</span>
            </a>
          </li>
        ))}
      </ul>
      {missing.length > few && (
        <a class="link" href={link.paper(categoryId.value ?? "", "evidence")} onClick={close}>
          {t().more(missing.length - few)}
        </a>
      )}
    </div>
  );
}

const few = 5;

function Group({ title, all, hint }: { title: string; all: Blocker[]; hint?: string }) {
  const [whole, setWhole] = useState(false);
  if (all.length === 0) return null;
  const shown = whole ? all : all.slice(0, few);
  return (
    <div class="gaps__part">
      <h3 class="gaps__title">
        {title}
        <span class="gaps__number">{all.length}</span>
        {hint && <span class="blockers__aside">{hint}</span>}
      </h3>
      <ul class="gaps__list">
        {shown.map((one) => (
          <li key={`${one.code} ${one.field ?? one.criterion ?? one.message.zh}`}>
            <BlockerLink blocker={one} />
          </li>
        ))}
      </ul>
      {all.length > few && (
        <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t().fewer : t().more(all.length - few)}
        </button>
      )}
    </div>
  );
}

function placeOf({ field, criterion }: Blocker): string {
  const id = categoryId.value ?? "";
  if (field !== undefined) return link.paper(id, "form", field);
  return criterion === undefined ? link.category(id) : link.element(id, criterion);
}

function BlockerLink({ blocker }: { blocker: Blocker }) {
  const { code, field, criterion, severity } = blocker;
  const row = criteria.value.get(criterion ?? "");
  const short = row && (code === "level-not-held" || code === "answers-missing");
  return (
    <a
      class="gap"
      href={placeOf(blocker)}
      onClick={() => {
        close();
        if (field !== undefined) revealField(field);
      }}
    >
      <StatusMark status={severity === "warning" || code === "answers-missing" ? "unknown" : "unmet"} />
      <span class="gap__name">{short ? pick(row.name) : message(blocker.message)}</span>
    </a>
  );
}
