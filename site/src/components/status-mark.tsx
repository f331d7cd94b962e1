// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// One status: a shape that tells it without colour, and the word.

import { t } from "../i18n";
import type { Status } from "../kit";

const stroke = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 1.7,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

/** Filled disc with a tick · filled square with a cross · dashed ring with a question mark · ring struck through · dash · clock. */
function shape(status: Status) {
  switch (status) {
    case "met":
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path class="mark__inner" {...stroke} d="m4.9 8.3 2.2 2.1 4-4.5" />
        </>
      );
    case "unmet":
      return (
        <>
          <rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor" />
          <path class="mark__inner" {...stroke} d="m5.5 5.5 5 5m0-5-5 5" />
        </>
      );
    case "unknown":
      return (
        <>
          <circle cx="8" cy="8" r="6.4" {...stroke} stroke-width={1.3} stroke-dasharray="2.4 2.6" />
          <path {...stroke} stroke-width={1.5} d="M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.2m0 2v.1" />
        </>
      );
    case "exempt":
      return (
        <>
          <circle cx="8" cy="8" r="6.4" {...stroke} stroke-width={1.4} />
          <path {...stroke} stroke-width={1.4} d="m3.6 12.4 8.8-8.8" />
        </>
      );
    case "not_required":
      return <path {...stroke} d="M4 8h8" />;
    case "pending":
      return (
        <>
          <circle cx="8" cy="8" r="6.4" {...stroke} stroke-width={1.4} />
          <path {...stroke} stroke-width={1.4} d="M8 4.4V8l2.4 1.6" />
        </>
      );
  }
}

export function StatusShape({ status }: { status: Status }) {
  return (
    <span class={`mark mark--${status}`} aria-hidden="true">
      <svg class="mark__shape" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shape(status)}
      </svg>
    </span>
  );
}

export function StatusMark({ status, words = "hidden" }: { status: Status; words?: "shown" | "hidden" }) {
  const label = t().status[status];
  return (
    <span class={`mark mark--${status}`}>
      <svg class="mark__shape" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shape(status)}
      </svg>
      <span class={words === "shown" ? "mark__word" : "visually-hidden"}>{label}</span>
    </span>
  );
}
