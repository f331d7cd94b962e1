// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A question that several rows read is asked at the first of them. Later rows show the answer, and let it be changed on
// the spot for whoever does not want to travel.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { pick, t } from "../i18n";
import * as format from "../i18n/format";
import type { Answer, Fact } from "../kit";
import { askedAt, follow } from "../state/place";
import { isComplete, recordsIn } from "../state/records";
import { criteria } from "../state/report";
import { answerOf } from "../state/sheet";

export function answerWords(fact: Fact, answer: Answer | undefined): string {
  const words = t().input;
  if (answer === undefined) return t().status.unknown;
  if (typeof answer === "boolean") return answer ? words.yes : words.no;
  if (typeof answer === "string") {
    if (fact.type === "date") return format.date(answer);
    const choice = fact.choices.find((one) => one.id === answer);
    return choice ? pick(choice.label) : answer;
  }
  if (fact.type === "records") return words.records_count(recordsIn(answer).length, isComplete(answer));
  if (fact.type === "quantity" && "unit" in answer) return format.quantity(answer as { value: string; unit: string });
  const items = Object.values(answer);
  return words.set_count(items.filter((held) => held === true).length, fact.choices.length - items.length);
}

interface Properties {
  fact: Fact;
  criterion: string | null;
  children: ComponentChildren;
}

export function SharedFact({ fact, criterion, children }: Properties) {
  const [editing, setEditing] = useState(false);
  const first = askedAt.value.get(fact.id);
  const owner = first === undefined || first === criterion ? undefined : criteria.value.get(first);
  if (!owner || editing) return <>{children}</>;
  const answer = answerOf(fact.id);
  return (
    <div class="shared">
      <p class={`shared__value ${answer === undefined ? "shared__value--open" : ""}`}>{answerWords(fact, answer)}</p>
      <p class="shared__note">
        {t().assess.shared_with(pick(owner.name))}
        <a class="link" {...follow(owner.id)}>
          {t().assess.shared_go}
        </a>
        <button type="button" class="link" onClick={() => setEditing(true)}>
          {t().assess.shared_edit}
        </button>
      </p>
    </div>
  );
}
