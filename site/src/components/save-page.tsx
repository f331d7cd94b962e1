// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A button that gives the whole page as one file with the answers in it.
import { useState } from "preact/hooks";
import { t } from "../i18n";
import { DownloadIcon, WarningIcon } from "./icons";

interface Properties {
  /** The open draft, or that many. */
  all?: number;
  class?: string;
  disabled?: boolean;
}

export function SavePage({ all, class: name = "button", disabled = false }: Properties) {
  const [outcome, setOutcome] = useState<"" | "saved" | "failed">("");
  const words = t().page;
  return (
    <>
      <button
        type="button"
        class={name}
        disabled={disabled}
        onClick={async () => {
          setOutcome("");
          try {
            const { savePage } = await import("../state/save-page");
            await savePage(all === undefined ? "open" : "all");
            setOutcome("saved");
          } catch {
            setOutcome("failed");
          }
        }}
      >
        <DownloadIcon />
        {all === undefined ? words.save : words.save_all(all)}
      </button>
      <span class="save-page__saved" role="status">
        {outcome === "saved" && words.saved}
      </span>
      {outcome === "failed" && (
        <span class="field-issue" role="alert">
          <WarningIcon />
          <span>{words.failed}</span>
        </span>
      )}
    </>
  );
}
