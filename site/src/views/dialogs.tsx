// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The dialog that is open; its code comes with the first. What a file holds comes first: it waits for a decision.
import { Dialog } from "../components/dialog";
import { t } from "../i18n";
import { close, inspection, openDialog } from "../state/dialogs";
import { clearSheet } from "../state/replace";
import { criteria } from "../state/report";
import { DateDialog } from "./date-dialog";
import { InspectionDialog } from "./inspection-dialog";
import { Panel } from "./panel";
import { part } from "./part";
import { ReadingDialog, SourceDialog } from "./source-dialog";

const FormPanel = part(async () => (await import("./form/panel")).FormPanel);

const DraftsDialog = part(async () => (await import("./drafts-dialog")).DraftsDialog);

export function Dialogs() {
  if (inspection.value) return <InspectionDialog inspection={inspection.value} />;
  const open = openDialog.value;
  if (!open) return null;
  switch (open.is) {
    case "source": {
      const criterion = criteria.value.get(open.criterion);
      return criterion ? <SourceDialog key={criterion.id} criterion={criterion} /> : null;
    }
    case "reading":
      return <ReadingDialog key={open.reading} reading={open.reading} />;
    case "date":
      return <DateDialog />;
    case "panel":
      return (
        <Dialog key="panel" title={t().panel.title} onClose={close} kind="sheet">
          <Panel />
        </Dialog>
      );
    case "drafts":
      return <DraftsDialog key="drafts" />;
    case "form":
      return <FormPanelDialog />;
    case "clear":
      return <ClearDialog />;
  }
}

function FormPanelDialog() {
  return (
    <Dialog key="form" title={t().papers.form} onClose={close} kind="sheet">
      <FormPanel />
    </Dialog>
  );
}

function ClearDialog() {
  const words = t().clear;
  return (
    <Dialog
      key="clear"
      title={words.title}
      onClose={close}
      actions={
        <>
          <button type="button" class="button" onClick={close}>
            {t().cancel}
          </button>
          <button
            type="button"
            class="button button--danger-strong"
            onClick={() => {
              clearSheet();
              close();
            }}
          >
            {words.confirm}
          </button>
        </>
      }
    >
      <p>{words.hint}</p>
    </Dialog>
  );
}
