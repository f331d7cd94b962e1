// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The application papers of a category: form, evidence, copy sheet, report, side by side under one head.
import "../../styles/form.css";
import "../../styles/blank.css";
import "../../styles/evidence.css";
import "../../styles/papers.css";
import "../../styles/report.css";
import { UndoBar } from "../../components/undo-bar";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import { description } from "../../state/engine";
import { formCard } from "../../state/form";
import { report } from "../../state/report";
import { categoryId, link, type Paper, papers, route } from "../../state/route";
import { CopyView } from "./copy";
import { EvidenceView } from "./evidence";
import { FormView } from "./form";
import { PlainForm } from "./plain-form";
import { ReportView } from "./report";

const views: Record<Paper, () => preact.JSX.Element> = {
  form: () => (formCard.value ? <FormView /> : <PlainForm />),
  evidence: EvidenceView,
  copy: CopyView,
  report: ReportView,
};

export function Papers() {
  const here = route.value;
  const id = categoryId.value ?? "";
  const shown = description.value;
  if (here.view !== "paper" || !shown) return null;
  if (!report.value) return <p class="state">{t().error.report}</p>;
  const View = views[here.paper];
  return (
    <div class="papers">
      <header class="page-head papers__head">
        <p class="papers__back">
          <a class="link" href={link.category(id)}>
            ← {f().back}
          </a>
        </p>
        <h1 class="page-head__title">{pick(shown.name)}</h1>
        <div class="papers__bar">
          <nav class="papers__tabs" aria-label={f().papers}>
            {papers.map((paper) => (
              <a
                key={paper}
                class="papers__tab"
                href={link.paper(id, paper)}
                aria-current={paper === here.paper ? "page" : undefined}
              >
                {t().papers[paper]}
              </a>
            ))}
          </nav>
          {(here.paper === "form" || here.paper === "evidence") && <UndoBar />}
        </div>
      </header>
      <View key={`${id} ${here.paper}`} />
    </div>
  );
}
