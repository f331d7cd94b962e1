// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Back and forth through the changes, by button and by key. In a text field the keys are the field's own.
import { useEffect } from "preact/hooks";
import { t } from "../i18n";
import { canRedo, canUndo, isTextField, redo, undo, undoStep } from "../state/history";
import { notice } from "../state/notice";
import { RedoIcon, UndoIcon } from "./icons";

export function UndoBar() {
  const words = t().drafts;
  return (
    <fieldset class="undo-bar" aria-label={words.undo_bar}>
      <button
        type="button"
        class="button button--quiet button--icon"
        aria-label={words.undo}
        title={words.undo_key}
        disabled={!canUndo.value}
        onClick={undoStep}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="button button--quiet button--icon"
        aria-label={words.redo}
        title={words.redo_key}
        disabled={!canRedo.value}
        onClick={redo}
      >
        <RedoIcon />
      </button>
    </fieldset>
  );
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const back = key === "z" && !event.shiftKey;
  const forth = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
  const offered = notice.peek();
  const can = back ? canUndo.peek() || (offered && "undo" in offered) : forth && canRedo.peek();
  if (!can) return;
  event.preventDefault();
  if (back) undo();
  else redo();
}

export function useUndoKeys(): void {
  useEffect(() => {
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
