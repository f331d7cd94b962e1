// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the bureau's page asks for applications: the button that hands one over, after a look at what that means.
import { useState } from "preact/hooks";
import { Dialog } from "../components/dialog";
import { SendIcon, WarningIcon } from "../components/icons";
import { message, t } from "../i18n";
import { e } from "../i18n/embed";
import type { Issue } from "../kit";
import { applicationText } from "../state/export";
import { host, hostName } from "../state/host";
import { isBlank, original } from "../state/sheet";

export function HandOver() {
  const [asking, setAsking] = useState(false);
  const [handed, setHanded] = useState(false);
  const [issues, setIssues] = useState<Issue[]>([]);
  const words = e();
  const name = hostName();
  const handOver = async () => {
    setAsking(false);
    const made = await applicationText();
    if (typeof made === "string") host.peek()?.giveApplication(made);
    setHanded(typeof made === "string");
    setIssues(typeof made === "string" ? [] : made);
  };
  return (
    <div class="hand-over">
      <button
        type="button"
        class="button"
        disabled={isBlank.value || original.value !== null}
        aria-haspopup="dialog"
        onClick={() => {
          setHanded(false);
          setAsking(true);
        }}
      >
        <SendIcon />
        {words.hand_over(name)}
      </button>
      <p class="actions__hint" role="status">
        {handed ? words.handed(name) : words.hand_over_hint(name)}
      </p>
      {issues.length > 0 && (
        <div class="field-issue" role="alert">
          <WarningIcon />
          <span>{issues.map((issue) => message(issue.message)).join(t().stop)}</span>
        </div>
      )}
      {asking && (
        <Dialog
          title={words.agree.title(name)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" class="button" onClick={() => setAsking(false)}>
                {t().cancel}
              </button>
              <button type="button" class="button button--primary" onClick={() => void handOver()}>
                {words.agree.confirm}
              </button>
            </>
          }
        >
          <p>{words.agree.what}</p>
          <ul class="hand-over__parts">
            {words.agree.parts.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>{words.agree.after(name)}</p>
        </Dialog>
      )}
    </div>
  );
}
