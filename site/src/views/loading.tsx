// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Before the criteria are there, and when they cannot be had.
import { WarningIcon } from "../components/icons";
import { t } from "../i18n";
import type { Failure } from "../state/engine";
import { saveSheet } from "../state/files";
import { isBlank } from "../state/sheet";
import { retry } from "../state/start";

export function Loading() {
  return (
    <p class="state" role="status">
      {t().error.loading}
    </p>
  );
}

export function Failed({ failure: { part, detail } }: { failure: Failure }) {
  const words = t().error;
  const hints = { engine: words.engine_hint, packs: words.packs_hint, file: words.file_hint };
  return (
    <section class="state state--failed" role="alert">
      <h1 class="state__title">
        <WarningIcon />
        {words[part]}
      </h1>
      <p>{hints[part]}</p>
      <p>{words.kept}</p>
      <p>
        {part !== "file" && (
          <button type="button" class="button button--primary" onClick={() => void retry()}>
            {words.retry}
          </button>
        )}{" "}
        {!isBlank.value && (
          <button type="button" class={part === "file" ? "button button--primary" : "button"} onClick={saveSheet}>
            {t().drafts.storage.save}
          </button>
        )}
      </p>
      <details class="help">
        <summary class="help__toggle">{words.detail}</summary>
        <p class="state__detail">{detail}</p>
      </details>
    </section>
  );
}
