// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The shortest way to the level worked for, the best other way beside it, or why there is none.
import { useState } from "preact/hooks";
import "../../styles/advice.css";
import { levelName } from "../../components/stars";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import type { LevelPlan, Plan } from "../../kit";
import { advice, isFresh } from "../../state/advice";
import { close } from "../../state/dialogs";
import { description } from "../../state/engine";
import { levelById, report, target } from "../../state/report";
import { tryPlan } from "../../state/scratch";
import { ByWhen } from "./by-when";
import { RowLinks } from "./link";
import { StepView } from "./step";
import { factName, groupName, listed } from "./words";

export function WayUp() {
  const found = advice.value;
  const words = a().way;
  if (report.value?.gaps[target.value] === undefined) return null;
  if (!found) return <p class="way-up__note">{words.working}</p>;
  const plan = found.plan[target.value];
  if (!plan) return null;
  if (!plan.best) {
    return (
      <div class="way-up" aria-busy={!isFresh.value}>
        <p class="way-up__note">{plan.exact ? words.impossible : words.not_found}</p>
        <RowLinks to={plan.blockers} />
      </div>
    );
  }
  return (
    <div class="way-up" aria-busy={!isFresh.value}>
      <p class="way-up__head">
        {planHead(plan)}
        {isWay(plan.best) && (
          <span class="way-up__through" title={wayName(plan.best)}>
            {wayName(plan.best)}
          </span>
        )}
      </p>
      <Steps plan={plan.best} shared={[]} few={3} />
      <ByWhen advice={found} plan={plan.best} />
      <p class="way-up__note">{plan.exact ? words.exact : words.not_exact}</p>
      <TryPlan plan={plan.best} />
      {plan.other && isWay(plan.other) && (
        <details class="way-up__other">
          <summary>{words.other(wayName(plan.other), plan.other.steps.length)}</summary>
          <p class="way-up__note">
            {plan.shared.length > 0
              ? words.shared(plan.shared.length, listed(plan.shared, factName))
              : words.shared_none}
          </p>
          <Steps plan={plan.other} shared={plan.shared} few={Number.POSITIVE_INFINITY} />
          <TryPlan plan={plan.other} />
        </details>
      )}
    </div>
  );
}

function wayName({ through, route }: Plan): string {
  const found = description.value?.routes.find((one) => one.id === route);
  return found ? a().way.route(pick(found.name)) : a().way.through(listed(through, groupName));
}

/** Through a sub-class or by a route: there are other ways. */
const isWay = ({ through, route }: Plan): boolean => through.length > 0 || route !== null;

/** How many steps; "shortest" only where that is proven. */
export function planHead({ best, exact }: LevelPlan): string {
  const words = a().way;
  const steps = best?.steps.length ?? 0;
  return exact ? words.steps(steps) : words.steps_found(steps);
}

function Steps({ plan, shared, few }: { plan: Plan; shared: string[]; few: number }) {
  const [all, setAll] = useState(false);
  // One more is not worth a button.
  const shown = all || plan.steps.length <= few + 1 ? plan.steps : plan.steps.slice(0, few);
  return (
    <>
      <ol class={`steps ${all ? "" : "steps--few"}`}>
        {shown.map((step) => (
          <StepView key={step.fact} step={step} shared={shared.includes(step.fact)} />
        ))}
      </ol>
      {plan.steps.length > few + 1 && (
        <button type="button" class="link way-up__more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t().fewer : a().way.more(plan.steps.length - few)}
        </button>
      )}
    </>
  );
}

function TryPlan({ plan }: { plan: Plan }) {
  const words = a().way;
  return (
    <>
      <button
        type="button"
        class="button button--small way-up__try"
        onClick={() => {
          close();
          void tryPlan(plan);
        }}
      >
        {words.try}
        <span class="visually-hidden">
          {t().colon}
          {levelName(levelById(target.value))}
        </span>
      </button>
      {plan.steps.some((step) => step.add.length > 0) && <p class="way-up__note">{words.records_left}</p>}
    </>
  );
}
