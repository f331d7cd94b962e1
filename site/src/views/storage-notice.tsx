// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Said on every page while the browser refuses to keep the draft.
import { WarningIcon } from "../components/icons";
import { t } from "../i18n";
import { storageBlocked } from "../state/autosave";
import { saveSheet } from "../state/files";
import { isBlank } from "../state/sheet";

export function StorageNotice() {
  if (!storageBlocked.value) return null;
  return (
    <aside class="storage" aria-label={t().error.storage_label}>
      <p class="storage__inner">
        <WarningIcon />
        <span>{t().error.storage}</span>
        {!isBlank.value && (
          <button type="button" class="button button--small" onClick={saveSheet}>
            {t().error.save_now}
          </button>
        )}
      </p>
    </aside>
  );
}
