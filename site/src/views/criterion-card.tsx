// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One row of the official table: what it asks, the answer, how far it is at each level, and where it is written.
import { useId, useState } from "preact/hooks";
import { FactField, isWide } from "../components/fact-field";
import { ClauseIcon, QuestionIcon, ScaleIcon } from "../components/icons";
import { Ladder } from "../components/ladder";
import { commonAmount } from "../components/ladder-scale";
import { StatusMark } from "../components/status-mark";
import { pick, t } from "../i18n";
import type { Criterion, Fact, Finding } from "../kit";
import { advice } from "../state/advice";
import { shortSource } from "../state/clause";
import { show } from "../state/dialogs";
import { names } from "../state/names";
import { anchor, askedAt, shownCriteria } from "../state/place";
import { criteria, facts, findings, levels, target } from "../state/report";
import { categoryId, link } from "../state/route";
import { turnsOf } from "../state/turns";
import { advisor } from "./part";

const Why = advisor(async () => (await import("./advice/why")).Why);

/** The facts a card asks: those of its conditions, without the parts of a share, which the share asks for itself. */
function askedFacts(criterion: Criterion): Fact[] {
  const all = criterion.facts.map((id) => facts.value.get(id)).filter((fact) => fact !== undefined);
  const parts = new Set(all.flatMap((fact) => fact.ratio ?? []));
  return all.filter((fact) => !parts.has(fact.id));
}

/** Other rows on screen that read what is asked here. */
function alsoUsed(criterion: Criterion): string {
  const own = new Set(criterion.facts.filter((fact) => askedAt.value.get(fact) === criterion.id));
  return shownCriteria.value
    .filter((id) => id !== criterion.id)
    .map((id) => criteria.value.get(id))
    .filter((other) => other?.facts.some((fact) => own.has(fact)))
    .map((other) => (other ? t().quoted(pick(other.name)) : ""))
    .join(t().list);
}

/** A question whose answer by itself changes nothing; what a plan builds on is never called so. */
function isIdle({ id, ratio }: Fact): boolean {
  const idle = advice.value?.outlook.idle ?? [];
  const planned = advice.value?.plan[target.value]?.best?.steps.map((step) => step.fact) ?? [];
  return [id, ...(ratio ?? [])].every((one) => idle.includes(one) && !planned.includes(one));
}

/** One plain choice whose steps are the thresholds: its list of radio buttons is the ladder. */
function stepsAreShown(criterion: Criterion, asked: Fact[]): boolean {
  const only = asked.length === 1 ? asked[0] : undefined;
  if (only?.type !== "choice") return false;
  return Object.values(criterion.levels).every(
    (condition) => condition === null || (("step" in condition || "in" in condition) && condition.fact === only.id),
  );
}

/** What sets a row apart from a requirement of today: a badge with a short word, and the whole meaning in words. */
function Badges({ criterion: { obligation, stage } }: { criterion: Criterion }) {
  const words = t().assess;
  if (obligation === "required" && stage === "application") return null;
  return (
    <p class="criterion__badges">
      {obligation !== "required" && <span class={`badge badge--${obligation}`}>{words.obligation[obligation]}</span>}
      {stage !== "application" && <span class="badge badge--later">{words.stage[stage]}</span>}
      <span class="criterion__kind">
        {[
          obligation === "required" ? "" : t().assess[obligation],
          stage === "application" ? "" : words.stage_text[stage],
        ]
          .filter(Boolean)
          .join(t().stop)}
      </span>
    </p>
  );
}

export function CriterionCard({ id, depth }: { id: string; depth: 3 | 4 | 5 }) {
  const [helpOpen, setHelpOpen] = useState(false);
  const [whyOpen, setWhyOpen] = useState(false);
  const helpId = useId();
  const criterion = criteria.value.get(id);
  const finding = findings.value.get(id);
  if (!criterion || !finding) return null;
  const Heading = `h${depth}` as "h3" | "h4" | "h5";
  const asked = askedFacts(criterion);
  const compact = asked.length === 1 && asked[0] !== undefined && !isWide(asked[0]);
  const also = alsoUsed(criterion);
  const amount = commonAmount(levels.value.map((level) => criterion.levels[level.id] ?? null));
  const help = asked.length === 1 ? (asked[0]?.help ?? null) : null;
  return (
    <article
      class={`card criterion ${compact ? "criterion--compact" : ""} criterion--${finding.status[target.value] ?? "unknown"} criterion--${criterion.obligation}`}
      id={anchor(id)}
      aria-labelledby={`title-${id}`}
    >
      <header class="criterion__head">
        {criterion.domain && <p class="criterion__kind">{pick(criterion.domain)}</p>}
        <Badges criterion={criterion} />
        <Heading id={`title-${id}`} class="criterion__name" tabIndex={-1}>
          {pick(criterion.name)}
        </Heading>
        <p class="criterion__statement">{pick(criterion.statement)}</p>
      </header>
      <div class="criterion__fields">
        {asked.map((fact) => (
          <FactField
            key={fact.id}
            fact={fact}
            criterion={criterion}
            finding={finding}
            levels={levels.value}
            labelled={asked.length > 1}
            helpId={helpId}
            idle={isIdle(fact)}
          />
        ))}
        {also !== "" && <p class="criterion__also">{t().assess.also_used(also)}</p>}
      </div>
      {finding.missing.includes("applicant_type") && <TypeHint />}
      {help && (
        <p id={helpId} class="help__text criterion__help" hidden={!helpOpen}>
          {pick(help)}
        </p>
      )}
      <div class="criterion__result">
        <Ladder
          criterion={criterion}
          finding={finding}
          levels={levels.value}
          target={target.value}
          names={names}
          hideThresholds={stepsAreShown(criterion, asked)}
          turns={whyOpen && amount ? turnsOf(amount.fact, id) : []}
        />
        <footer class="criterion__foot">
          {help && (
            <button
              type="button"
              class="link criterion__ask"
              aria-expanded={helpOpen}
              aria-controls={helpId}
              onClick={() => setHelpOpen(!helpOpen)}
            >
              <QuestionIcon />
              {t().assess.help}
            </button>
          )}
          <button
            type="button"
            class="link criterion__ask criterion__why"
            aria-expanded={whyOpen}
            onClick={() => setWhyOpen(!whyOpen)}
          >
            {t().assess.why}
            <span class="visually-hidden">
              {t().colon}
              {pick(criterion.name)}
            </span>
          </button>
          {asked.length > 0 && (
            <a class="link criterion__ask" href={link.paper(categoryId.value ?? "", "evidence", criterion.id)}>
              {t().panel.prove}
              <span class="visually-hidden">
                {t().colon}
                {pick(criterion.name)}
              </span>
            </a>
          )}
          <Sources criterion={criterion} finding={finding} />
        </footer>
        {whyOpen && <Why id={id} />}
      </div>
    </article>
  );
}

function TypeHint() {
  return (
    <p class="criterion__also">
      <StatusMark status="unknown" /> {t().assess.type_decides}
    </p>
  );
}

function Sources({ criterion, finding }: { criterion: Criterion; finding: Finding }) {
  return (
    <>
      <button
        type="button"
        class="link criterion__source"
        aria-label={`${t().assess.source}${t().colon}${shortSource(criterion)}`}
        onClick={() => show({ is: "source", criterion: criterion.id })}
      >
        <ClauseIcon />
        <span>{shortSource(criterion)}</span>
      </button>
      {finding.readings.map((reading) => (
        <button
          key={reading}
          type="button"
          class="link criterion__reading"
          onClick={() => show({ is: "reading", reading })}
        >
          <ScaleIcon />
          {t().assess.reading_flag}
        </button>
      ))}
    </>
  );
}
