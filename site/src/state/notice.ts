// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What has just happened to the whole sheet, and the way back where there is one. One at a time, the latest.
import { signal } from "@preact/signals";

export type Deed = "sample_loaded" | "file_loaded" | "cleared" | "draft_removed" | "unread_removed";

export type Notice =
  | { is: Deed; undo: () => void }
  /** By pointer. */
  | { is: "undone" | "redone"; things: string[] }
  | { is: "synced" }
  /** Both tabs have changed the same things; the other version is the draft of this name. */
  | { is: "conflict"; things: string[]; copy: string; here: boolean }
  /** The page has an older version of this draft in it, which can be had as another draft. */
  | { is: "gone_on"; show: () => void }
  | { is: "removed_elsewhere"; undo: () => void }
  | { is: "put_back" }
  | { is: "saved_again" };

export const notice = signal<Notice | null>(null);
