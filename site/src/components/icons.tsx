// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Drawings of the page, inline so that no file is fetched for them. All are decoration: words stand beside them.
import type { ComponentChildren } from "preact";

function Drawing({ children, size = 16, class: name }: { children: ComponentChildren; size?: number; class?: string }) {
  return (
    <svg
      class={`icon ${name ?? ""}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const line = {
  fill: "none",
  stroke: "currentColor",
  "stroke-width": 1.6,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
} as const;

export const StarIcon = ({ size = 16, class: name }: { size?: number; class?: string }) => (
  <Drawing size={size} {...(name ? { class: name } : {})}>
    <path
      fill="currentColor"
      d="M8 1.1l2.05 4.3 4.7.62-3.44 3.28.86 4.67L8 11.7l-4.17 2.27.86-4.67L1.25 6.02l4.7-.62z"
    />
  </Drawing>
);

export const LogoIcon = () => (
  <svg class="icon" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="logo__ground" width="32" height="32" rx="7" />
    <path class="logo__steps" d="M6 23.5h6v-5h6v-5h8" {...line} stroke-width={2.4} />
    <path class="logo__star" d="m13.2 4.6 1.5 3.1 3.4.5-2.5 2.4.6 3.4-3-1.6-3 1.6.6-3.4-2.5-2.4 3.4-.5z" />
  </svg>
);

export const ChevronIcon = () => (
  <Drawing>
    <path {...line} d="M4.5 6.5 8 10l3.5-3.5" />
  </Drawing>
);
export const CloseIcon = () => (
  <Drawing>
    <path {...line} d="m4 4 8 8M12 4l-8 8" />
  </Drawing>
);
export const DownloadIcon = () => (
  <Drawing>
    <path {...line} d="M8 2v8m0 0L4.8 6.9M8 10l3.2-3.1M2.5 13.5h11" />
  </Drawing>
);
export const OutIcon = () => (
  <Drawing>
    <path {...line} d="M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m0-4L8 8" />
  </Drawing>
);
export const SendIcon = () => (
  <Drawing>
    <path {...line} d="M6.5 9.5 14 2m0 0-4.6 12-2.9-4.5L2 6.6z" />
  </Drawing>
);
export const FileIcon = () => (
  <Drawing>
    <path {...line} d="M9 1.8H4.2v12.4h7.6V4.6zM9 1.8v2.8h2.8" />
  </Drawing>
);
export const FolderIcon = () => (
  <Drawing>
    <path {...line} d="M1.8 12.8V3.4h4.1l1.5 1.9h6.8v7.5z" />
  </Drawing>
);
export const PlusIcon = () => (
  <Drawing>
    <path {...line} d="M8 3v10M3 8h10" />
  </Drawing>
);
export const UndoIcon = () => (
  <Drawing>
    <path {...line} d="M2.8 6.6h6.9a3.4 3.4 0 0 1 0 6.8H6M2.8 6.6l3.2-3.2M2.8 6.6 6 9.8" />
  </Drawing>
);
export const RedoIcon = () => (
  <Drawing>
    <path {...line} d="M13.2 6.6H6.3a3.4 3.4 0 0 0 0 6.8H10m3.2-6.8L10 3.4m3.2 3.2L10 9.8" />
  </Drawing>
);
export const ListIcon = () => (
  <Drawing>
    <path {...line} d="M5.6 3.8h8M5.6 8h8m-8 4.2h8M2.4 3.8h.1M2.4 8h.1m-.1 4.2h.1" />
  </Drawing>
);
export const PencilIcon = () => (
  <Drawing>
    <path {...line} d="m10.6 2.8 2.6 2.6-7.6 7.6-3.2.6.6-3.2z" />
  </Drawing>
);
export const CopyIcon = () => (
  <Drawing>
    <path {...line} d="M5.6 5.6h7.6v7.6H5.6zM10.4 5.4V2.8H2.8v7.6h2.6" />
  </Drawing>
);
export const SearchIcon = () => (
  <Drawing>
    <path {...line} d="M7 2.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2m3.4 8 3.4 3.4" />
  </Drawing>
);
export const TrashIcon = () => (
  <Drawing>
    <path {...line} d="M2.8 4.3h10.4M6.2 4.3V2.4h3.6v1.9m-5.6 0 .6 9.3h6.4l.6-9.3" />
  </Drawing>
);
export const ClauseIcon = () => (
  <Drawing>
    <path {...line} d="M3.4 2.2h9.2v11.6H3.4zM5.8 5.4h4.4M5.8 8h4.4m-4.4 2.6h2.6" />
  </Drawing>
);
export const QuestionIcon = () => (
  <Drawing>
    <circle {...line} stroke-width={1.4} cx="8" cy="8" r="6.2" />
    <path {...line} stroke-width={1.4} d="M6.4 6.4a1.65 1.65 0 1 1 2.3 1.5c-.5.25-.7.55-.7 1.1m0 2v.1" />
  </Drawing>
);
export const ScaleIcon = () => (
  <Drawing>
    <path {...line} d="M8 2v11.4M5 13.4h6M3 4.2h10M3 4.2 1.3 8.6h3.4zm10 0-1.7 4.4h3.4z" />
  </Drawing>
);
export const LockIcon = () => (
  <Drawing>
    <path {...line} d="M3.6 7.2h8.8v6.2H3.6zm2-.2V4.8a2.4 2.4 0 0 1 4.8 0V7" />
  </Drawing>
);
export const WarningIcon = () => (
  <Drawing>
    <path {...line} d="M8 2 14.6 13.4H1.4zM8 6.4v3.2m0 1.9v.1" />
  </Drawing>
);
export const CalendarIcon = () => (
  <Drawing>
    <path {...line} d="M2.2 3.4h11.6v10.2H2.2zm0 3.2h11.6M5.4 1.8v3m5.2-3v3" />
  </Drawing>
);
export const ArrowIcon = () => (
  <Drawing>
    <path {...line} d="M2.8 8h10.2M9.4 4.2 13.2 8l-3.8 3.8" />
  </Drawing>
);
export const SunIcon = () => (
  <Drawing>
    <circle {...line} cx="8" cy="8" r="2.8" />
    <path {...line} d="M8 1.4v1.4m0 10.4v1.4M1.4 8h1.4m10.4 0h1.4M3.3 3.3l1 1m7.4 7.4 1 1m0-9.4-1 1m-7.4 7.4-1 1" />
  </Drawing>
);
export const MoonIcon = () => (
  <Drawing>
    <path {...line} d="M13.4 9.7A5.7 5.7 0 0 1 6.3 2.6a5.7 5.7 0 1 0 7.1 7.1z" />
  </Drawing>
);
export const SystemIcon = () => (
  <Drawing>
    <circle {...line} cx="8" cy="8" r="5.6" />
    <path fill="currentColor" d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" />
  </Drawing>
);
export const PenIcon = () => (
  <Drawing>
    <path {...line} d="M2.6 13.4 3.4 10 11 2.4l2.6 2.6L6 12.6zM9.4 4l2.6 2.6" />
  </Drawing>
);
export const TickIcon = () => (
  <Drawing>
    <path {...line} d="m3 8.6 3.2 3.2L13 4.6" />
  </Drawing>
);
