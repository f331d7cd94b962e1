// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// As long as a copy is tried out, every view says so, and offers both ways out.
import "../../styles/what-if.css";
import { a } from "../../i18n/advice";
import { assumedCount } from "../../state/assumed";
import { mode } from "../../state/mode";
import { categoryId } from "../../state/route";
import { changes, dropCopy, keepCopy } from "../../state/scratch";

export function CopyBar() {
  const words = a().what_if;
  const compares = mode.value === "what_if";
  return (
    <section class="copy-bar" aria-label={words.bar}>
      <p class="copy-bar__words" role="status">
        <strong>{words.bar}</strong> <span>{words.changed(changes.value.length)}</span>
        {assumedCount.value > 0 && <span class="copy-bar__assumed">{words.assumed_left(assumedCount.value)}</span>}
      </p>
      <div class="copy-bar__ways">
        {categoryId.value !== null && (
          <button
            type="button"
            class="button button--small"
            onClick={() => {
              mode.value = compares ? "table" : "what_if";
            }}
          >
            {compares ? words.to_table : words.to_compare}
          </button>
        )}
        <button type="button" class="button button--small button--primary" onClick={keepCopy}>
          {words.keep}
        </button>
        <button type="button" class="button button--small" onClick={dropCopy}>
          {words.drop}
        </button>
      </div>
    </section>
  );
}
