// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Words: a line or paragraphs, never judged. What is wrong with a code or a number is said once the field is left.
import { useId } from "preact/hooks";
import { message, pick, t } from "../../i18n";
import type { Fact } from "../../kit";
import { settleText, textOf, typeText } from "../../state/entry";
import { answerOf } from "../../state/sheet";
import { WarningIcon } from "../icons";

/** What a phone offers to type with, and what a browser may fill in by itself. */
const typing: Partial<
  Record<NonNullable<Fact["format"]>, { inputMode: "tel" | "email" | "url"; autoComplete: string }>
> = {
  mobile: { inputMode: "tel", autoComplete: "tel" },
  phone: { inputMode: "tel", autoComplete: "tel" },
  email: { inputMode: "email", autoComplete: "email" },
  url: { inputMode: "url", autoComplete: "url" },
};

interface Properties {
  fact: Fact;
  describedBy?: string | undefined;
  /** A narrative grows with what is written; it may be shown in paragraphs although the fact is a line. */
  paragraphs?: boolean;
  /** Wrong for another reason than its form, which is said elsewhere. */
  bad?: boolean;
}

export function TextInput({ fact, describedBy, paragraphs = fact.format === "paragraph", bad = false }: Properties) {
  const complaint = useId();
  const entry = textOf(fact.id);
  const issue = entry.settled ? entry.issue : null;
  const common = {
    class: `text-field ${issue || bad ? "text-field--bad" : ""}`,
    "aria-label": pick(fact.label),
    "aria-invalid": issue !== null || bad,
    "aria-describedby": [issue ? complaint : "", describedBy ?? ""].filter(Boolean).join(" ") || undefined,
    value: entry.text,
    onBlur: () => settleText(fact.id),
  };
  return (
    <div class="text">
      {paragraphs ? (
        <textarea {...common} rows={4} onInput={(event) => typeText(fact.id, event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          type="text"
          autoComplete="off"
          spellcheck={false}
          {...(fact.format ? typing[fact.format] : {})}
          onInput={(event) => typeText(fact.id, event.currentTarget.value)}
        />
      )}
      {issue && (
        <p id={complaint} class="field-issue" role="alert">
          <WarningIcon />
          <span>
            {message(issue)}
            {answerOf(fact.id) !== undefined && `${t().stop}${t().input.kept}`}
          </span>
        </p>
      )}
    </div>
  );
}
