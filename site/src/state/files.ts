// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Files the applicant saves and opens. Nothing here leaves the device.
import type { AnswerSheet } from "../kit";
import { nothing, wholeSheet } from "./sheet";
import { type Unread, withValue } from "./unread";

export { offlineName } from "../kit";

export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const download = (name: string, content: unknown) =>
  downloadText(name, `${JSON.stringify(content, null, 2)}\n`, "application/json");

export function downloadText(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function saveSheet(): void {
  download(`星评-草稿-${today()}.json`, wholeSheet.value);
}

/** What does not fit any more, as it was written: opened later, it comes back if it fits again. */
export function saveUnread(unread: readonly Unread[]): void {
  const sheet = unread.reduce<AnswerSheet>((all, one) => withValue(all, one.pointer, one.raw), nothing.sheet);
  download(`星评-放不进的答案-${today()}.json`, sheet);
}
