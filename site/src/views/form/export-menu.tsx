// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Everything that can be taken along.
import { useState } from "preact/hooks";
import { ClauseIcon, CopyIcon, DownloadIcon, FileIcon, ListIcon, WarningIcon } from "../../components/icons";
import { HandOver } from "../../embed/hand-over-part";
import { message, t } from "../../i18n";
import { f } from "../../i18n/form";
import { close } from "../../state/dialogs";
import { downloadApplication, downloadWord, downloadWorkbook } from "../../state/export";
import { formCard } from "../../state/form";
import { host } from "../../state/host";
import { categoryId, link } from "../../state/route";
import { original } from "../../state/sheet";

type Outcome = { is: "idle" } | { is: "making" } | { is: "made"; name: string } | { is: "failed"; why: string };

export function ExportMenu() {
  const words = f().out;
  const id = categoryId.value ?? "";
  const [outcome, setOutcome] = useState<Outcome>({ is: "idle" });
  const tries = original.value !== null;
  const making = outcome.is === "making";

  const make = (write: () => Promise<string>) => async () => {
    setOutcome({ is: "making" });
    try {
      setOutcome({ is: "made", name: await write() });
    } catch (error) {
      setOutcome({ is: "failed", why: error instanceof Error ? error.message : String(error) });
    }
  };
  const json = async () => {
    const issues = await downloadApplication();
    if (issues.length > 0) throw new Error(issues.map((one) => message(one.message)).join(t().stop));
    return words.names.json;
  };
  return (
    <section class="card actions export" aria-labelledby="export-title">
      <h2 id="export-title" class="card__title">
        {words.title}
      </h2>
      {tries && <p class="actions__hint">{f().copy_waits}</p>}
      {formCard.value && (
        <button type="button" class="button button--primary" disabled={tries || making} onClick={make(downloadWord)}>
          <FileIcon />
          {words.word}
        </button>
      )}
      <button type="button" class="button" disabled={tries || making} onClick={make(json)}>
        <DownloadIcon />
        {words.json}
      </button>
      {host.value?.receives && <HandOver />}
      <button type="button" class="button" disabled={tries || making} onClick={make(downloadWorkbook)}>
        <ListIcon />
        {words.workbook}
      </button>
      <a class="button" href={link.paper(id, "copy")} onClick={close}>
        <CopyIcon />
        {words.copy}
      </a>
      <a class="button" href={link.paper(id, "report")} onClick={close}>
        <ClauseIcon />
        {words.report}
      </a>
      <p class="actions__hint" role="status">
        {making ? words.making : outcome.is === "made" ? words.made(outcome.name) : ""}
      </p>
      {outcome.is === "failed" && (
        <div class="field-issue" role="alert">
          <WarningIcon />
          <span>{words.failed}</span>
          <details class="help">
            <summary class="help__toggle">{t().error.detail}</summary>
            <p>{outcome.why}</p>
          </details>
        </div>
      )}
    </section>
  );
}
