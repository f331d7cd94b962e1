// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What has just been done to the whole sheet, with the way back where there is one.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { thingNames } from "../i18n/things";
import { show } from "../state/dialogs";
import { undo } from "../state/history";
import { type Notice, notice } from "../state/notice";
import { CloseIcon } from "./icons";

/** What asks for nothing goes by itself. */
const passing = 6000;

function says(shown: Notice): string {
  const words = t().drafts.notice;
  if (shown.is === "undone" || shown.is === "redone") return words[shown.is](thingNames(shown.things));
  if (shown.is === "conflict") {
    return words[shown.here ? "conflict_here" : "conflict_there"](thingNames(shown.things), shown.copy);
  }
  return words[shown.is];
}

/** `children`: what stays until it is answered. */
export function ToastArea({ children }: { children: ComponentChildren }) {
  const shown = notice.value;
  const asks =
    shown !== null && ("undo" in shown || "show" in shown || shown.is === "conflict" || shown.is === "put_back");
  useEffect(() => {
    if (shown === null || asks) return undefined;
    const timer = setTimeout(() => {
      if (notice.peek() === shown) notice.value = null;
    }, passing);
    return () => clearTimeout(timer);
  }, [shown, asks]);
  return (
    <section class="toasts" aria-label={t().drafts.notice.region} aria-live="polite">
      {children}
      {shown && (
        <div class="toast">
          <span class="toast__words">{says(shown)}</span>
          {"undo" in shown && (
            <button type="button" class="button button--small toast__undo" onClick={undo}>
              {t().undo}
            </button>
          )}
          {"show" in shown && (
            <button
              type="button"
              class="button button--small toast__undo"
              onClick={() => {
                notice.value = null;
                shown.show();
              }}
            >
              {t().drafts.notice.show_given}
            </button>
          )}
          {shown.is === "conflict" && (
            <button type="button" class="button button--small toast__undo" onClick={() => show({ is: "drafts" })}>
              {t().drafts.notice.show_drafts}
            </button>
          )}
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={t().close}
            onClick={() => {
              notice.value = null;
            }}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </section>
  );
}
