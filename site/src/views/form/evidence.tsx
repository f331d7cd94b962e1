// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What proves each row of the assessment, and the numbered list that goes out with the application.
import { useEffect, useState } from "preact/hooks";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import type { Criterion, Group } from "../../kit";
import { description } from "../../state/engine";
import { canProve, isWanted, kindsOf, progress } from "../../state/evidence";
import { attachments, reveal } from "../../state/form";
import { criteria, criteriaBelow } from "../../state/report";
import { categoryId, link, route } from "../../state/route";
import { ExportMenu } from "./export-menu";
import { ProofsOfKind } from "./proof";

const anchor = (id: string) => `at-evidence-${id}`;

export function EvidenceView() {
  const words = f().evidence;
  const place = route.value.view === "paper" ? route.value.place : null;
  const [wantedOnly, setWantedOnly] = useState(true);
  const asked = place === null ? undefined : criteria.value.get(place);
  const showsAll = !wantedOnly || (asked !== undefined && !isWanted(asked));
  useEffect(() => {
    if (place !== null) requestAnimationFrame(() => reveal(anchor(place)));
  }, [place]);
  const isShown = (criterion: Criterion) => canProve(criterion) && (showsAll || isWanted(criterion));
  const sections = (description.value?.sections ?? []).map((section) => ({
    section,
    inside: criteriaBelow(section)
      .flatMap((id) => criteria.value.get(id) ?? [])
      .filter(isShown),
  }));
  const shown = sections.filter(({ inside }) => inside.length > 0);
  const { settled, all } = progress.value;
  return (
    <div class="desk desk--two">
      <div class="desk__main">
        <header class="form__head">
          <p class="page-head__lead">{words.lead}</p>
          <p class="evidence__progress">
            <progress class="bar" max={all} value={settled} aria-label={words.progress(settled, all)} />
            {words.progress(settled, all)}
          </p>
          <label class="form__filter">
            <input
              type="checkbox"
              checked={!showsAll}
              onChange={(event) => setWantedOnly(event.currentTarget.checked)}
            />
            {words.wanted_only}
          </label>
        </header>
        {shown.length === 0 && <p class="state">{words.none}</p>}
        {shown.map(({ section, inside }) => (
          <SectionOfProofs key={section.id} section={section} inside={inside} />
        ))}
      </div>
      <aside class="desk__panel" aria-label={words.list}>
        <div class="panel">
          <AttachmentList />
          <ExportMenu />
        </div>
      </aside>
    </div>
  );
}

function SectionOfProofs({ section, inside }: { section: Group; inside: Criterion[] }) {
  return (
    <section class="section" aria-labelledby={`evidence-${section.id}`}>
      <h2 id={`evidence-${section.id}`} class="section__title">
        {pick(section.name)}
      </h2>
      {inside.map((criterion) => (
        <article
          key={criterion.id}
          class="card proofs"
          id={anchor(criterion.id)}
          tabIndex={-1}
          aria-labelledby={`proofs-${criterion.id}`}
        >
          <header class="proofs__head">
            <h3 id={`proofs-${criterion.id}`} class="proofs__name">
              {pick(criterion.name)}
            </h3>
            <a class="link" href={link.element(categoryId.value ?? "", criterion.id)}>
              {f().fill.see}
              <span class="visually-hidden">
                {t().colon}
                {pick(criterion.name)}
              </span>
            </a>
          </header>
          {kindsOf(criterion).map((kind) => (
            <ProofsOfKind key={kind} criterion={criterion} kind={kind} />
          ))}
        </article>
      ))}
    </section>
  );
}

function AttachmentList() {
  const words = f().evidence;
  const there = attachments.value.filter((one) => one.number !== null);
  const missing = attachments.value.filter((one) => one.status === "missing");
  return (
    <section class="card attachments" aria-labelledby="attachments-title">
      <h2 id="attachments-title" class="card__title">
        {words.list}
      </h2>
      {there.length === 0 && <p class="actions__hint">{words.list_none}</p>}
      <ol class="attachments__list">
        {there.map(({ number, kind, label, file, criteria: proven }) => (
          <li key={`${kind} ${file ?? ""}`}>
            <strong>{words.attachment(number ?? 0)}</strong> {pick(label)}
            {file && <span class="attachments__file">{file}</span>}
            <span class="attachments__serves">{words.serves(proven.length)}</span>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <details class="help">
          <summary class="help__toggle">{words.still(missing.length)}</summary>
          <ul class="attachments__list">
            {missing.map(({ kind, label, criteria: proven }) => (
              <li key={kind}>
                <a href={link.paper(categoryId.value ?? "", "evidence", proven[0])}>{pick(label)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
