// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What has just been done to the whole sheet, with the way back.
import { t } from "../i18n";
import { former, undo } from "../state/replace";
import { CloseIcon } from "./icons";

export function ToastArea() {
  const deed = former.value?.deed;
  return (
    <section class="toasts" aria-label={t().toast.region} aria-live="polite">
      {deed && (
        <div class="toast">
          <span>{t().toast[deed]}</span>
          <button type="button" class="button button--small toast__undo" onClick={undo}>
            {t().undo}
          </button>
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={t().close}
            onClick={() => {
              former.value = null;
            }}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </section>
  );
}
