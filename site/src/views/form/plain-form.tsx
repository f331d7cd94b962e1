// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a document comes without a form: what its clauses ask, with the answers and the way to each of them.
import { StatusMark } from "../../components/status-mark";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import { description } from "../../state/engine";
import { attachments } from "../../state/form";
import { paperRow } from "../../state/paper-rows";
import { criteria, criteriaBelow, target } from "../../state/report";
import { categoryId, link } from "../../state/route";
import { FormFoot } from "./foot";
import { FormPanel } from "./panel";

export function PlainForm() {
  return (
    <div class="desk desk--two">
      <div class="desk__main">
        <p class="note note--plain">{f().no_form}</p>
        {description.value?.sections.map((section) => (
          <section key={section.id} class="card" aria-labelledby={`plain-${section.id}`}>
            <h2 id={`plain-${section.id}`} class="card__title">
              {pick(section.name)}
            </h2>
            <dl class="plain">
              {criteriaBelow(section).map((id) => (
                <Row key={id} id={id} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      <aside class="desk__panel" aria-label={f().panel.title}>
        <FormPanel />
      </aside>
      <FormFoot />
    </div>
  );
}

function Row({ id }: { id: string }) {
  const criterion = criteria.value.get(id);
  if (!criterion) return null;
  const row = paperRow(criterion, target.value, attachments.value);
  return (
    <div class="plain__row">
      <dt>
        <a href={link.element(categoryId.value ?? "", id)}>{row.name}</a>
        <span class="plain__requirement">{row.requirement}</span>
      </dt>
      <dd>
        <StatusMark status={row.status} words="shown" />
        <span class={row.answer === "" ? "plain__open" : ""}>{row.answer || t().status.unknown}</span>
      </dd>
    </div>
  );
}
