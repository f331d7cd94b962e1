// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Offers the newer version of the site.
import { useState } from "preact/hooks";
import { CloseIcon } from "../components/icons";
import { t } from "../i18n";
import { settle } from "../state/autosave";
import { saveSheet } from "../state/files";
import { later, takeNewer } from "../state/update";

export function UpdateToast() {
  const [unsafe, setUnsafe] = useState(false);
  const words = t().update;
  const update = async () => {
    if (await settle()) takeNewer.peek()?.();
    else setUnsafe(true);
  };
  return (
    <div class="toast toast--update">
      <span class="toast__words">{unsafe ? words.unsafe : words.ready}</span>
      {unsafe && (
        <button type="button" class="button button--small toast__undo" onClick={saveSheet}>
          {t().drafts.storage.save}
        </button>
      )}
      <button type="button" class="button button--small toast__undo" onClick={update}>
        {words.take}
      </button>
      <button
        type="button"
        class="button button--quiet button--icon"
        aria-label={words.later}
        title={words.later}
        onClick={() => {
          later.value = true;
        }}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
