// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One category in the catalogue: what it is for and, once there are answers, where the applicant stands.
import { ArrowIcon } from "../components/icons";
import { levelName, Stars } from "../components/stars";
import { StatusShape } from "../components/status-mark";
import { pick, t } from "../i18n";
import type { ProgrammeCard, Report } from "../kit";
import { reports } from "../state/report";
import { link } from "../state/route";
import { isBlank } from "../state/sheet";
import { plainStatus } from "./level-meter";

interface Properties {
  programme: ProgrammeCard;
  category: string;
  /** The only category of its group, which already carries its name. */
  alone: boolean;
}

export function CategoryCard({ programme, category, alone }: Properties) {
  const entry = programme.categories.find((one) => one.id === category);
  if (!entry) return null;
  const id = `${programme.id}/${category}`;
  const found = isBlank.value ? undefined : reports.value.get(id);
  const begun = found !== undefined && found.progress.answered > 0;
  return (
    <article class="card category">
      <h4 class={`category__name ${alone ? "category__name--alone" : ""}`}>
        <a class="category__link" href={link.category(id)}>
          {pick(entry.name)}
        </a>
      </h4>
      <p class="category__summary">{pick(entry.summary)}</p>
      {begun ? <Standing programme={programme} report={found} /> : null}
      <p class="category__foot">
        <span class="category__size">
          {begun
            ? t().catalogue.answered(found.progress.answered, found.progress.facts)
            : t().catalogue.category_size(entry.criteria, entry.facts)}
        </span>
        <span class="category__go" aria-hidden="true">
          {begun ? t().catalogue.resume : t().catalogue.start}
          <ArrowIcon />
        </span>
      </p>
    </article>
  );
}

function Standing({ programme, report }: { programme: ProgrammeCard; report: Report }) {
  const words = t().catalogue;
  if (programme.levels.length === 1) {
    const status = plainStatus(report.level);
    return (
      <dl class="standing">
        <div class="standing__row">
          <dt>{words.outcome}</dt>
          <dd>
            <StatusShape status={status} />
            <span>{t().level.plain[status]}</span>
          </dd>
        </div>
      </dl>
    );
  }
  const level = (id: string | null) => programme.levels.find((one) => one.id === id);
  const held = level(report.level.guaranteed);
  const possible = level(report.level.reachable);
  return (
    <dl class="standing">
      <div class="standing__row">
        <dt>{words.guaranteed}</dt>
        <dd>
          {held && <Stars count={held.stars} />}
          <span>{levelName(held)}</span>
        </dd>
      </div>
      <div class="standing__row">
        <dt>{words.reachable}</dt>
        <dd>
          {possible && <Stars count={0} possible={possible.stars} />}
          <span>{levelName(possible)}</span>
        </dd>
      </div>
    </dl>
  );
}
