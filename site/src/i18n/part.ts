// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Words of one part of the page, fetched when it is shown; they follow the language on show.
import { effect, signal } from "@preact/signals";
import type { Language } from "../kit";
import { language } from "../state/preferences";

export interface WordPart<W> {
  /** Ends when there are words to speak with. */
  load: () => Promise<void>;
  words: () => W;
}

export function wordPart<W extends object>(loaders: Record<Language, () => Promise<W>>): WordPart<W> {
  const words = signal<W | null>(null);
  let following = false;
  const follow = async (wanted: Language) => {
    const found = await loaders[wanted]();
    if (language.peek() === wanted) words.value = found;
  };
  return {
    load: async () => {
      while (words.peek() === null) await follow(language.peek());
      if (following) return;
      following = true;
      // Words that cannot be had leave the former language standing.
      effect(() => void follow(language.value).catch(() => undefined));
    },
    words: () => {
      if (words.value === null) throw new Error("no words yet");
      return words.value;
    },
  };
}
