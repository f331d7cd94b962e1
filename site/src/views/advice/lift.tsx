// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Across programmes: the single steps that bring most categories on, and the ways that are shortest, with what comes along
// elsewhere. Each can be tried on a copy; the ranking beside it then shows what moves.
import "../../styles/advice.css";
import "../../styles/lift.css";
import { levelName } from "../../components/stars";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import type { Gain, NextPlan, SharedStep } from "../../kit";
import { cards, factById, programmeOf } from "../../state/engine";
import { lifted, liftIsFresh, liftIsMissing, match } from "../../state/match";
import { link } from "../../state/route";
import { matchToday, tryNextPlan, trySteps } from "../../state/scratch";
import { answerOf, isBlank, original } from "../../state/sheet";
import { valueWords } from "./words";

const few = 3;
/** A longer way is no next step. */
const most = 12;

export function Lift() {
  const words = a().lift;
  const found = lifted.value;
  if (isBlank.value) return null;
  if (liftIsMissing.value) return <p class="card lift__note">{t().error.advice}</p>;
  if (!found) return <p class="card lift__note">{words.working}</p>;
  const near = [...(found.plans ?? [])]
    .filter((plan) => plan.facts.length <= most)
    .sort((one, other) => one.facts.length - other.facts.length || other.gives.length - one.gives.length);
  if (found.steps.length === 0 && near.length === 0) return null;
  return (
    <section class="card lift" aria-labelledby="lift-title" aria-busy={!liftIsFresh.value}>
      <h2 id="lift-title" class="card__title" tabIndex={-1}>
        {words.title}
      </h2>
      {original.value && (
        <p class="lift__moved" role="status">
          {words.moved(movedCount())}
        </p>
      )}
      {found.steps.length > 0 && (
        <div class="lift__part">
          <h3 class="lift__label">{words.step_title}</h3>
          <ol class="lift__list">
            {found.steps.slice(0, few).map((step) => (
              <StepItem key={step.fact} step={step} />
            ))}
          </ol>
        </div>
      )}
      {near.length > 0 && (
        <div class="lift__part">
          <h3 class="lift__label">{words.plan_title}</h3>
          <ol class="lift__list">
            {near.slice(0, few).map((plan) => (
              <PlanItem key={plan.category} plan={plan} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

/** Categories that stand otherwise in the copy than by the draft. */
function movedCount(): number {
  const before = new Map(matchToday.value?.standings.map((one) => [`${one.programme}/${one.category}`, one.level]));
  const is = match.value?.standings ?? [];
  return is.filter(
    (one) => JSON.stringify(before.get(`${one.programme}/${one.category}`)) !== JSON.stringify(one.level),
  ).length;
}

const factName = (id: string): string => {
  const fact = factById(id);
  return id === "applicant_type" ? t().assess.applicant_type : fact ? pick(fact.label) : id;
};

function StepItem({ step }: { step: SharedStep }) {
  const words = a().lift;
  const fact = factById(step.fact);
  const aim = step.add.length > 0 ? words.add(step.add.length) : valueWords(fact, step.to ?? undefined);
  return (
    <li class={`lift__item step--${step.kind}`} data-fact={step.fact}>
      <p class="lift__what">
        <span class="step__kind">{a().way.kind[step.kind]}</span>
        {factName(step.fact)}{" "}
        {step.kind === "change" && <span class="step__from">{valueWords(fact, answerOf(step.fact))} </span>}
        <span aria-hidden="true">{a().arrow} </span>
        <strong>{aim}</strong>
      </p>
      {step.opens.length > 0 && <Gains class="lift__opens" title={words.opens} gains={step.opens} />}
      {step.categories.length > 0 && <Gains title={words.near(step.categories.length)} gains={step.categories} />}
      <Try name={factName(step.fact)} onClick={() => void trySteps([step])} />
    </li>
  );
}

function PlanItem({ plan }: { plan: NextPlan }) {
  const words = a().lift;
  const facts = plan.facts.slice(0, few).map(factName).join(t().list);
  return (
    <li class="lift__item" data-plan={plan.category}>
      <p class="lift__what">
        <GainLink gain={plan} />
      </p>
      <p class="lift__facts">
        {words.steps(plan.facts.length)}
        {plan.facts.length > few ? words.and_more(facts, plan.facts.length - few) : facts}
      </p>
      {plan.gives.length > 0 && <Gains class="lift__opens" title={words.gives} gains={plan.gives} />}
      <Try name={categoryName(plan.category)} onClick={() => void tryNextPlan(plan)} />
    </li>
  );
}

function Try({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" class="button button--small lift__try" onClick={onClick}>
      {a().lift.try}
      <span class="visually-hidden">
        {t().colon}
        {name}
      </span>
    </button>
  );
}

/** The first ones in a line, the others folded away. */
function Gains({ title, gains, class: name = "" }: { title: string; gains: Gain[]; class?: string }) {
  const list = (some: Gain[]) => (
    <ul class="lift__gains">
      {some.map((gain) => (
        <li key={gain.category}>
          <GainLink gain={gain} />
        </li>
      ))}
    </ul>
  );
  return (
    <div class={name}>
      <p class="lift__label">{title}</p>
      {list(gains.slice(0, few))}
      {gains.length > few && (
        <details>
          <summary>{t().more(gains.length - few)}</summary>
          {list(gains.slice(few))}
        </details>
      )}
    </div>
  );
}

const standingOf = (category: string) =>
  match.value?.standings.find((one) => `${one.programme}/${one.category}` === category);

function categoryName(category: string): string {
  const standing = standingOf(category);
  return standing ? pick(standing.name) : category;
}

function GainLink({ gain: { category, level } }: { gain: Gain }) {
  const levels = cards.value?.find((card) => card.id === programmeOf(category))?.levels ?? [];
  const result = levels.length === 1 ? t().level.plain.met : levelName(levels.find((one) => one.id === level));
  const edition = standingOf(category)?.edition;
  return (
    <>
      <a class="link" href={link.category(category)}>
        {categoryName(category)}
      </a>{" "}
      {edition && <span class="lift__edition">{t().top.edition(edition)}</span>}{" "}
      <span aria-hidden="true">{a().arrow}</span> <span class="lift__level">{result}</span>
    </>
  );
}
