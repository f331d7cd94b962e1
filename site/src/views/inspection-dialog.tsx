// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What could not be read in a file, place by place; nothing is replaced before the reader decides.
import { Dialog } from "../components/dialog";
import { message, t } from "../i18n";
import { thingName } from "../i18n/things";
import { inspection as current, type Inspection } from "../state/dialogs";
import { bringIn } from "../state/replace";

const shownIssues = 30;

export function InspectionDialog({ inspection }: { inspection: Inspection }) {
  const words = t().inspect;
  const { readable, issues } = inspection;
  const dismiss = () => {
    current.value = null;
  };
  return (
    <Dialog
      key="inspection"
      title={words.title}
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
                void bringIn(readable, "file_loaded");
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
      <p>{readable ? words.some(issues.length, Object.keys(readable.answers).length) : words.none}</p>
      <ul class="inspection__list">
        {issues.slice(0, shownIssues).map((issue) => (
          <li key={`${issue.pointer} ${issue.code}`}>
            <span class="inspection__message">{message(issue.message)}</span>
            {issue.pointer !== "" && (
              <span class="inspection__place">
                {words.place}
                {t().colon}
                {thingName(issue.pointer) ?? <code>{issue.pointer}</code>}
              </span>
            )}
          </li>
        ))}
      </ul>
      {issues.length > shownIssues && <p>{t().more(issues.length - shownIssues)}</p>}
    </Dialog>
  );
}
