// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What could not be read in a file or an old draft, place by place; nothing is replaced before the reader decides.
import { Dialog } from "../components/dialog";
import { message, pick, t } from "../i18n";
import { lastCategory } from "../state/autosave";
import { anyKit, describe } from "../state/engine";
import { inspection as current, type Inspection, replaceSheet } from "../state/replace";

const shownIssues = 30;

/** "/answers/company.employees" as the question's label, where there is one. */
function place(pointer: string): string | null {
  const fact = /^\/answers\/([^/]+)/.exec(pointer)?.[1]?.replaceAll("~1", "/").replaceAll("~0", "~");
  if (fact === undefined || !anyKit()) return null;
  const known =
    lastCategory.value === null ? undefined : describe(lastCategory.value)?.facts.find((one) => one.id === fact);
  return known ? pick(known.label) : null;
}

export function InspectionDialog({ inspection }: { inspection: Inspection }) {
  const words = t().inspect;
  const { origin, readable, issues } = inspection;
  const dismiss = () => {
    current.value = null;
  };
  return (
    <Dialog
      key="inspection"
      title={origin === "file" ? words.title_file : words.title_draft}
      onClose={dismiss}
      actions={
        readable ? (
          <>
            <button type="button" class="button" onClick={dismiss}>
              {words.keep}
            </button>
            <button
              type="button"
              class="button button--primary"
              onClick={() => {
                replaceSheet(readable, "file_loaded");
                dismiss();
              }}
            >
              {words.load}
            </button>
          </>
        ) : (
          <button type="button" class="button button--primary" onClick={dismiss}>
            {words.understood}
          </button>
        )
      }
    >
      {inspection.name !== "" && <p class="inspection__name">{words.name(inspection.name)}</p>}
      <p>{origin === "draft" ? words.draft(issues.length) : readable ? words.some(issues.length) : words.none}</p>
      <ul class="inspection__list">
        {issues.slice(0, shownIssues).map((issue) => (
          <li key={`${issue.pointer} ${issue.code}`}>
            <span class="inspection__message">{message(issue.message)}</span>
            {issue.pointer !== "" && (
              <span class="inspection__place">
                {words.place}
                {t().colon}
                {place(issue.pointer) ?? <code>{issue.pointer}</code>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {issues.length > shownIssues && <p>{t().more(issues.length - shownIssues)}</p>}
    </Dialog>
  );
}
