// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An ambiguous clause as a question to whoever wrote it, ready to be copied.
import { useState } from "preact/hooks";
import "../../styles/why.css";
import { pick } from "../../i18n";
import { a } from "../../i18n/advice";
import type { ReadingText } from "../../kit";

export function Bureau({ reading: { source, question, chosen, other } }: { reading: ReadingText }) {
  const words = a().bureau;
  const [state, setState] = useState<"" | "copied" | "copy_failed">("");
  const document = source.number ? `${source.document} ${source.number}` : source.document;
  const text = words.text(document, source.clause, pick(question), pick(chosen), pick(other));
  return (
    <div class="bureau">
      <p class="bureau__title">{words.title}</p>
      <blockquote class="bureau__text">{text}</blockquote>
      <p>
        <button
          type="button"
          class="button button--small"
          onClick={() =>
            navigator.clipboard.writeText(text).then(
              () => setState("copied"),
              () => setState("copy_failed"),
            )
          }
        >
          {words.copy}
        </button>{" "}
        <span role="status">{state === "" ? "" : words[state]}</span>
      </p>
    </div>
  );
}
