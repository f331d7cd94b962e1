// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What to do with the answers: take them along, bring others in, start over.
import { useState } from "preact/hooks";
import { ClauseIcon, DownloadIcon, FileIcon, ListIcon, PenIcon, TrashIcon, WarningIcon } from "../components/icons";
import { OpenFile } from "../components/open-file";
import { SavePage } from "../components/save-page";
import { HandOver } from "../embed/hand-over-part";
import { message, t } from "../i18n";
import type { Issue } from "../kit";
import { close, show } from "../state/dialogs";
import { saveSheet } from "../state/files";
import { host } from "../state/host";
import { categoryId, link } from "../state/route";
import { setting } from "../state/setting";
import { isBlank, original } from "../state/sheet";

export function Actions() {
  const words = t().panel;
  const id = categoryId.value ?? "";
  const [issues, setIssues] = useState<Issue[]>([]);
  return (
    <section class="card actions" aria-labelledby="actions-title">
      <h2 id="actions-title" class="card__title">
        {words.actions}
      </h2>
      <a class="button button--primary" href={link.paper(id, "form")} onClick={close}>
        <PenIcon />
        {words.fill_in}
      </a>
      <div class="actions__row">
        <a class="button" href={link.paper(id, "evidence")} onClick={close}>
          <ClauseIcon />
          {words.prove}
        </a>
        <a class="button" href={link.paper(id, "report")} onClick={close}>
          <FileIcon />
          {t().papers.report}
        </a>
      </div>
      <button
        type="button"
        class="button actions__main"
        disabled={isBlank.value || original.value !== null}
        aria-describedby={isBlank.value ? "actions-hint" : undefined}
        onClick={async () => {
          // What writes the export is fetched when it is wanted.
          const { downloadApplication } = await import("../state/export");
          setIssues(await downloadApplication());
        }}
      >
        <DownloadIcon />
        {words.application}
      </button>
      {host.value?.receives && <HandOver />}
      {isBlank.value && (
        <p id="actions-hint" class="actions__hint">
          {words.applied_none}
        </p>
      )}
      {issues.length > 0 && (
        <div class="field-issue" role="alert">
          <WarningIcon />
          <span>
            {t().error.application}
            {t().colon}
            {issues.map((issue) => message(issue.message)).join(t().stop)}
          </span>
        </div>
      )}
      {setting !== "embedded" && <SavePage class="button actions__page" disabled={isBlank.value} />}
      <div class="actions__row">
        <button type="button" class="button" disabled={isBlank.value} onClick={saveSheet}>
          <FileIcon />
          {words.save}
        </button>
        <OpenFile>{words.open}</OpenFile>
        <button type="button" class="button" aria-haspopup="dialog" onClick={() => show({ is: "drafts" })}>
          <ListIcon />
          {t().drafts.manage}
        </button>
        <button
          type="button"
          class="button button--danger"
          disabled={isBlank.value}
          onClick={() => show({ is: "clear" })}
        >
          <TrashIcon />
          {words.clear}
        </button>
      </div>
    </section>
  );
}
