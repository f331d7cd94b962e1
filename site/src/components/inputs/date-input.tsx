// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A day, in the browser's own date field.
import { useId, useState } from "preact/hooks";
import { message, pick, t } from "../../i18n";
import type { Fact, Text } from "../../kit";
import { answerOf, clearAnswer, setAnswer } from "../../state/sheet";
import { CloseIcon, WarningIcon } from "../icons";

export function DateInput({ fact, describedBy }: { fact: Fact; describedBy?: string | undefined }) {
  const complaint = useId();
  const [issue, setIssue] = useState<Text | null>(null);
  const answer = answerOf(fact.id) as string | undefined;
  return (
    <div class="date">
      <div class="date__box">
        <input
          class="date__field"
          type="date"
          aria-label={pick(fact.label)}
          aria-invalid={issue !== null}
          aria-describedby={[issue ? complaint : "", describedBy ?? ""].filter(Boolean).join(" ") || undefined}
          value={answer ?? ""}
          onInput={(event) => {
            const field = event.currentTarget;
            // A half-typed date reads as empty; that is not yet an answer taken back.
            if (field.value === "" && field.validity.badInput) return;
            if (field.value === "") clearAnswer(fact.id);
            setIssue(field.value === "" ? null : (setAnswer(fact.id, field.value)[0]?.message ?? null));
          }}
        />
        {answer !== undefined && (
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={`${t().input.clear}${t().colon}${pick(fact.label)}`}
            onClick={() => {
              clearAnswer(fact.id);
              setIssue(null);
            }}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      {issue && (
        <p id={complaint} class="field-issue" role="alert">
          <WarningIcon />
          <span>
            {message(issue)}
            {answer !== undefined && `${t().stop}${t().input.kept}`}
          </span>
        </p>
      )}
    </div>
  );
}
