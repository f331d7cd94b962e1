// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A button that lets the applicant choose an answer file.
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { openSheet } from "../state/files";
import { FolderIcon } from "./icons";

export function OpenFile({ children, class: name = "button" }: { children: ComponentChildren; class?: string }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={name} onClick={() => field.current?.click()}>
        <FolderIcon />
        {children}
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = "";
          if (file) void openSheet(file);
        }}
      />
    </>
  );
}
