// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Said on every page while the draft cannot be kept: why, and what to do.
import { useState } from "preact/hooks";
import { WarningIcon } from "../components/icons";
import { SavePage } from "../components/save-page";
import { t } from "../i18n";
import { reopen, trouble } from "../state/autosave";
import { saveSheet } from "../state/files";
import { setting } from "../state/setting";
import { isBlank } from "../state/sheet";

export function StorageNotice() {
  const [trying, setTrying] = useState(false);
  const words = t().drafts.storage;
  if (!trouble.value) return null;
  // The words name the button beside them.
  const saved = { blocked: words.blocked_saved, full: words.full_saved, failing: words.failing_saved };
  const why = setting === "saved" ? saved[trouble.value] : words[trouble.value];
  return (
    <aside class="storage" aria-label={words.label}>
      <p class="storage__inner">
        <WarningIcon />
        <span role="status">{trying ? words.trying : why}</span>
        {!isBlank.value &&
          (setting === "saved" ? (
            <SavePage class="button button--small" />
          ) : (
            <button type="button" class="button button--small" onClick={saveSheet}>
              {words.save}
            </button>
          ))}
        <button
          type="button"
          class="button button--small"
          disabled={trying}
          onClick={async () => {
            setTrying(true);
            await reopen();
            setTrying(false);
          }}
        >
          {words.retry}
        </button>
      </p>
    </aside>
  );
}
