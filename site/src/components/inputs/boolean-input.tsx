// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Yes, no, or not sure yet: the third is no answer at all, and looks like none.

import { pick, t } from "../../i18n";
import type { Fact } from "../../kit";
import { answerOf, clearAnswer, setAnswer } from "../../state/sheet";
import { Segmented } from "../segmented";

export function BooleanInput({ fact, describedBy }: { fact: Fact; describedBy?: string | undefined }) {
  const answer = answerOf(fact.id);
  const words = t().input;
  return (
    <Segmented
      legend={pick(fact.label)}
      value={answer === true ? "yes" : answer === false ? "no" : "open"}
      options={[
        { value: "yes", label: words.yes, tone: "yes" },
        { value: "no", label: words.no, tone: "no" },
        { value: "open", label: words.unsure, tone: "open" },
      ]}
      onChange={(value) => {
        if (value === "open") clearAnswer(fact.id);
        else setAnswer(fact.id, value === "yes");
      }}
      describedBy={describedBy}
    />
  );
}
