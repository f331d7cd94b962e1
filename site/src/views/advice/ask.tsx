// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One question at a time, the one that settles most first. A question stays until the reader goes on, also when the
// answer has already made another one the most pressing.
import { useEffect, useRef, useState } from "preact/hooks";
import "../../styles/advice.css";
import { FactField } from "../../components/fact-field";
import { Segmented } from "../../components/segmented";
import { levelName } from "../../components/stars";
import { pick, t } from "../../i18n";
import { a } from "../../i18n/advice";
import type { Outcome } from "../../kit";
import { advice, goal, isFresh } from "../../state/advice";
import { shortSource } from "../../state/clause";
import { mode } from "../../state/mode";
import { criteria, facts, findings, isPlain, levels } from "../../state/report";
import { answerOf, sheet } from "../../state/sheet";
import { ApplicantTypes } from "../applicant-card";
import { RowLink } from "./link";
import { applicantType, boundsWords, factName, rowOf, valueWords } from "./words";

export function Ask() {
  const words = a().ask;
  const [asked, setAsked] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const found = advice.value;
  const fresh = isFresh.value;
  const best = [...(found?.next_questions.map((one) => one.fact) ?? []), ...(found?.outlook.open ?? [])];
  const next = best.find((fact) => !skipped.includes(fact)) ?? null;
  useEffect(() => {
    if (asked === null && fresh && next !== null) setAsked(next);
  }, [asked, fresh, next]);
  useEffect(
    () => () => {
      goal.value = null;
    },
    [],
  );
  const goOn = (left: readonly string[]) => {
    setSkipped(left);
    setAsked(null);
    heading.current?.focus();
  };
  const open = found?.outlook.open ?? [];
  return (
    <section class="ask" aria-labelledby="ask-title">
      <header class="section__head">
        <h2 id="ask-title" class="section__title" tabIndex={-1} ref={heading}>
          {words.title}
        </h2>
        <p class="section__remark">{words.lead}</p>
      </header>
      {!isPlain.value && (
        <Segmented
          legend={words.goal}
          value={goal.value ?? "all"}
          options={[
            { value: "all", label: words.all },
            ...levels.value.map((level) => ({ value: level.id, label: levelName(level) })),
          ]}
          onChange={(level) => {
            goal.value = level === "all" ? null : level;
            goOn([]);
          }}
        />
      )}
      <p class="ask__left" role="status">
        {found && fresh && open.length > 0 ? words.left(open.length) : ""}
      </p>
      {asked !== null ? (
        <Question
          fact={asked}
          onNext={() => goOn(skipped)}
          onSkip={() => goOn([...skipped.filter((one) => one !== asked), asked])}
          answered={asked === applicantType ? sheet.value.applicant_type !== undefined : answerOf(asked) !== undefined}
        />
      ) : !found || !fresh ? (
        <p class="card">{words.working}</p>
      ) : open.length === 0 ? (
        <Decided />
      ) : (
        <p class="card">{words.all_skipped}</p>
      )}
      {skipped.length > 0 && open.length > 0 && (
        <button type="button" class="link" onClick={() => goOn([])}>
          {words.skipped(skipped.length)}
        </button>
      )}
    </section>
  );
}

function Decided() {
  const words = a().ask;
  const level = advice.value?.level;
  return (
    <div class="card ask__decided" role="status">
      <h3 class="card__title">{words.decided}</h3>
      {level && <p>{words.decided_hint(boundsWords(level))}</p>}
      <button
        type="button"
        class="button"
        onClick={() => {
          mode.value = "table";
        }}
      >
        {words.to_table}
      </button>
    </div>
  );
}

interface QuestionProperties {
  fact: string;
  answered: boolean;
  onNext: () => void;
  onSkip: () => void;
}

function Question({ fact: id, answered, onNext, onSkip }: QuestionProperties) {
  const words = a().ask;
  const [first] = useState(() => advice.value?.next_questions.find((one) => one.fact === id));
  // What was promised stays in sight while the answer is given.
  const question = advice.value?.next_questions.find((one) => one.fact === id) ?? first;
  const fact = facts.value.get(id);
  const hangs = question?.criteria ?? [];
  const row = criteria.value.get(hangs[0] ?? "") ?? rowOf(id);
  return (
    <article class="card ask__question" data-fact={id}>
      <h3 class="ask__name">{factName(id)}</h3>
      {fact?.help && <p class="ask__help">{pick(fact.help)}</p>}
      {id === applicantType ? (
        <ApplicantTypes />
      ) : (
        fact && (
          <FactField
            fact={fact}
            criterion={null}
            here
            finding={row && findings.value.get(row.id)}
            levels={levels.value}
            labelled={false}
          />
        )
      )}
      <div class="ask__go">
        <button type="button" class="button button--primary" disabled={!answered} onClick={onNext}>
          {words.next}
        </button>
        {!answered && (
          <button type="button" class="button" onClick={onSkip}>
            {words.skip}
          </button>
        )}
      </div>
      {question && question.outcomes.length > 0 && <Outcomes fact={id} outcomes={question.outcomes} />}
      {hangs.length > 0 && (
        <details class="ask__why">
          <summary>{words.why}</summary>
          <p>{words.hangs(hangs.length)}</p>
          <ul class="ask__rows">
            {hangs.map((one) => {
              const criterion = criteria.value.get(one);
              return (
                <li key={one}>
                  <RowLink to={one} />
                  {criterion && <span class="ask__clause">{shortSource(criterion)}</span>}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </article>
  );
}

function Outcomes({ fact: id, outcomes }: { fact: string; outcomes: Outcome[] }) {
  const words = a().ask;
  const fact = facts.value.get(id);
  const ranges = fact?.type === "quantity" || fact?.type === "date";
  const answer = ({ value, records }: Outcome): string => {
    if (records !== undefined) return words.if(words.records(records));
    if (id === applicantType && typeof value === "string")
      return words.if(t().assess.types[value as keyof ReturnType<typeof t>["assess"]["types"]]?.[0] ?? value);
    const text = valueWords(fact, value);
    return ranges ? words.from(text) : words.if(text);
  };
  return (
    <div class="ask__outcomes">
      <h4 class="ask__label">{words.outcomes}</h4>
      <ul class="outcomes">
        {outcomes.map((one, index) => (
          <li key={index} class="outcome">
            <span class="outcome__answer">{answer(one)}</span>
            <span class="outcome__level">{boundsWords(one.level)}</span>
            <span class="outcome__left">{words.then_left(one.open)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
