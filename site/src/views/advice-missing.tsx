// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Said where plans, next questions and reasons would stand when the module that works them out could not be had.
import { WarningIcon } from "../components/icons";
import { t } from "../i18n";
import { isMissing, retryAdvice } from "../state/advice";

export function AdviceMissing() {
  if (!isMissing.value) return null;
  const words = t().error;
  return (
    <div class="field-issue" role="alert">
      <WarningIcon />
      <span>
        {words.advice}{" "}
        <button type="button" class="link" onClick={retryAdvice}>
          {words.retry}
        </button>
      </span>
    </div>
  );
}
