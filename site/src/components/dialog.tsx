// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A modal dialog on the native element: the browser traps the focus, closes on Escape and gives the focus back.
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../i18n";
import "../styles/dialog.css";
import { CloseIcon } from "./icons";

interface Properties {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the foot. */
  actions?: ComponentChildren;
  kind?: "plain" | "sheet";
}

export function Dialog({ title, onClose, children, actions, kind = "plain" }: Properties) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is a shortcut; Escape does the same by keyboard
    <dialog
      ref={element}
      class={`dialog dialog--${kind}`}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === element.current) element.current?.close();
      }}
    >
      <div class="dialog__body">
        <header class="dialog__head">
          <h2 id={heading} class="dialog__title">
            {title}
          </h2>
          <button
            type="button"
            class="button button--quiet button--icon"
            aria-label={t().close}
            onClick={() => element.current?.close()}
          >
            <CloseIcon />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long texts must scroll by keyboard */}
        <div class="dialog__content" tabIndex={0}>
          {children}
        </div>
        {actions && <footer class="dialog__actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
