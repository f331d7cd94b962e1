// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A button that lets the applicant choose an answer file. What reads it comes while the file is being looked for.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { fail } from "../state/engine";
import { FolderIcon } from "./icons";

const reader = () => import("../state/open-sheet");

export function OpenFile({ children, class: name = "button" }: { children: ComponentChildren; class?: string }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={name}
        onClick={() => {
          field.current?.click();
          reader().catch(() => undefined); // said when it is needed
        }}
      >
        <FolderIcon />
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json,.html,text/html"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = "";
          if (file) reader().then(({ openSheet }) => openSheet(file), fail);
        }}
      />
    </>
  );
}
