// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The drafts, from wherever one is.
import { Dialog } from "../components/dialog";
import { t } from "../i18n";
import { close } from "../state/dialogs";
import { undo } from "../state/history";
import { drafts } from "../state/library";
import { notice } from "../state/notice";
import { DraftList } from "./drafts";

export function DraftsDialog() {
  const words = t().drafts;
  return (
    <Dialog title={words.title} onClose={close}>
      <p class="drafts__hint">{words.hint}</p>
      {/* Notices lie behind the dialog. */}
      <p class="drafts__notice" role="status">
        {notice.value?.is === "draft_removed" && (
          <>
            {words.notice.draft_removed}
            <button type="button" class="button button--small" onClick={undo}>
              {t().undo}
            </button>
          </>
        )}
      </p>
      {drafts.value.length === 0 && <p>{words.none}</p>}
      <DraftList onDone={close} />
    </Dialog>
  );
}
