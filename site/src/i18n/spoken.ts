// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The language words are put in: that of the page, except while a Chinese document is written on an English page.
import type { Language } from "../kit";
import { language } from "../state/preferences";

let other: Language | null = null;
export const spoken = (): Language => other ?? language.value;

/** Only for what is worked out at once: nothing may wait inside. */
export function speakIn<T>(wanted: Language, say: () => T): T {
  other = wanted;
  try {
    return say();
  } finally {
    other = null;
  }
}
