// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The assessment of one category: contents at the left, questions in the middle, the result at the right.
import { useEffect } from "preact/hooks";
import { ScaleIcon } from "../components/icons";
import { pick, t } from "../i18n";
import { description } from "../state/engine";
import { mode } from "../state/mode";
import { reveal } from "../state/place";
import { report } from "../state/report";
import { categoryId, route } from "../state/route";
import { AdviceMissing } from "./advice-missing";
import { Announcer } from "./announcer";
import { ApplicantCard } from "./applicant-card";
import { Editions } from "./editions";
import { FootBar } from "./foot-bar";
import { MisfitsPart } from "./misfits-part";
import { ModeSwitch, ModeView } from "./modes";
import { Others } from "./others";
import { Panel } from "./panel";
import { SectionView } from "./section";
import { SectionNav } from "./section-nav";

export function Assessment() {
  const shown = description.value;
  const element = route.value.view === "category" ? route.value.element : null;
  useEffect(() => {
    if (element !== null) reveal(element);
  }, [element]);
  if (!shown) return null;
  if (!report.value) return <p class="state">{t().error.report}</p>;
  return (
    <div class="desk" key={categoryId.value ?? ""}>
      <SectionNav />
      <div class="desk__main">
        <header class="page-head">
          <h1 class="page-head__title">{pick(shown.name)}</h1>
          <p class="page-head__lead">{pick(shown.summary)}</p>
          {shown.comparative && (
            <aside class="note" aria-label={t().assess.comparative}>
              <ScaleIcon />
              <p>
                <strong>{t().assess.comparative}</strong>
                {t().colon}
                {pick(shown.comparative)}
              </p>
            </aside>
          )}
          <Editions programme={shown.programme} />
          <Others />
          <MisfitsPart />
        </header>
        <ModeSwitch />
        <AdviceMissing />
        {mode.value === "table" ? (
          <>
            <ApplicantCard />
            {shown.sections.map((section) => (
              <SectionView key={section.id} section={section} />
            ))}
          </>
        ) : (
          <ModeView of={mode.value} />
        )}
      </div>
      <aside class="desk__panel" aria-label={t().panel.title}>
        <Panel />
      </aside>
      <FootBar />
      <Announcer />
    </div>
  );
}
