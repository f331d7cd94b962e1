// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's desk: files in, verdicts, counts, summary tables out.
import "../../styles/desk-page.css";
import "../../styles/desk-table.css";
import "../../styles/desk-detail.css";
import { useEffect } from "preact/hooks";
import { LockIcon } from "../../components/icons";
import { d } from "../../i18n/desk";
import { editions, faulty, prepare, rows } from "../../state/desk";
import { followSummary, loadLayouts } from "../../state/desk-summary";
import { Counts } from "./counts";
import { DetailDialog } from "./detail";
import { Editions } from "./editions";
import { Intake } from "./intake";
import { PrintedSummary } from "./printed";
import { SummaryPart } from "./summary";
import { TablePart } from "./table";

export function Desk() {
  useEffect(() => {
    prepare();
    loadLayouts().catch(() => undefined); // asked for again where one is shown
    return followSummary();
  }, []);
  const words = d();
  return (
    <div class="desk-page">
      <header class="page-head">
        <h1 class="page-head__title">{words.title}</h1>
        <p class="page-head__lead">{words.lead}</p>
        <p class="desk-page__local">
          <LockIcon />
          {words.local}
        </p>
      </header>
      <Intake />
      {(editions.value.length > 0 || faulty.value.length > 0) && <Editions />}
      {rows.value.length > 0 && (
        <>
          <Counts />
          <TablePart />
          <SummaryPart />
        </>
      )}
      <PrintedSummary />
      <DetailDialog />
    </div>
  );
}
