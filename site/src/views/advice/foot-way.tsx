// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The shortest way up in one line, for the bar at the foot of a phone.
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import { advice } from "../../state/advice";
import { report, target } from "../../state/report";
import { stepAim } from "./step";
import { planHead } from "./way-up";
import { factName } from "./words";

export function FootWay() {
  const plan = advice.value?.plan[target.value];
  if (!plan || report.value?.gaps[target.value] === undefined) return null;
  const first = plan.best?.steps[0];
  if (!first)
    return plan.best ? null : <span class="foot-bar__way">{plan.exact ? a().way.none : a().way.none_found}</span>;
  return (
    <span class="foot-bar__way">
      {planHead(plan)}
      {t().colon}
      {factName(first.fact)} {a().arrow} {stepAim(first)}
    </span>
  );
}
