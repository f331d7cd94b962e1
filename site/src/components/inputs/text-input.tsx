// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A name, as a field of a record; never judged.
import { pick } from "../../i18n";
import type { Fact } from "../../kit";
import { answerOf, clearAnswer, setAnswer } from "../../state/sheet";

export function TextInput({ fact, describedBy }: { fact: Fact; describedBy?: string | undefined }) {
  return (
    <input
      class="text-field"
      type="text"
      autoComplete="off"
      maxLength={200}
      aria-label={pick(fact.label)}
      aria-describedby={describedBy}
      value={(answerOf(fact.id) as string | undefined) ?? ""}
      onInput={(event) => {
        const text = event.currentTarget.value;
        if (text === "") clearAnswer(fact.id);
        else setAnswer(fact.id, text);
      }}
    />
  );
}
