// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A way to a level past the table, such as a recognition already held.

import { FactField } from "../components/fact-field";
import { ClauseIcon } from "../components/icons";
import { levelName } from "../components/stars";
import { StatusMark } from "../components/status-mark";
import { pick, t } from "../i18n";
import type { Route } from "../kit";
import { anchor } from "../state/place";
import { facts, levelById, levels, report } from "../state/report";

export function RouteCard({ route }: { route: Route }) {
  const result = report.value?.routes.find((one) => one.id === route.id);
  const status = result?.status ?? "unknown";
  const words = t().assess;
  const asked = route.facts.map((id) => facts.value.get(id)).filter((fact) => fact !== undefined);
  return (
    <article class="card criterion criterion--route" id={anchor(route.id)} aria-labelledby={`title-${route.id}`}>
      <header class="criterion__head">
        <p class="criterion__kind">{words.routes}</p>
        <h3 id={`title-${route.id}`} class="criterion__name" tabIndex={-1}>
          {pick(route.name)}
        </h3>
        <p class="criterion__statement">{pick(route.statement)}</p>
      </header>
      <div class="criterion__fields">
        {asked.map((fact) => (
          <FactField key={fact.id} fact={fact} criterion={null} finding={undefined} levels={levels.value} labelled />
        ))}
      </div>
      <div class="criterion__result">
        <p class="ladder-line">
          <StatusMark status={status} />
          <strong>{words.route_status[status]}</strong>
          <span class="ladder-line__note">{words.route_to(levelName(levelById(route.level)))}</span>
        </p>
        <footer class="criterion__foot">
          <span class="criterion__clause">
            <ClauseIcon />
            <span lang="zh-CN">{route.source.clause}</span>
          </span>
        </footer>
      </div>
    </article>
  );
}
