// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words in the language chosen; read t() inside a component and it follows the switch.
import { batch, effect, signal } from "@preact/signals";
import type { Language, Text } from "../kit";
import { language, wantedLanguage } from "../state/preferences";
import { spoken } from "./spoken";
import type { zh } from "./zh";

export type Shape<T> = {
  [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string | readonly unknown[] | Record<string, string>
      ? T[K]
      : Shape<T[K]>;
};
/** A missing or surplus key in a language is a compile error. */
export type Dictionary = Shape<typeof zh>;

const loaders: Record<Language, () => Promise<Dictionary>> = {
  zh: async () => (await import("./zh")).zh,
  en: async () => (await import("./en")).en,
};
const dictionaries = new Map<Language, Dictionary>();
const dictionary = signal<Dictionary | null>(null);

/** The language on show changes when its words are there; where they cannot be had, the page stays as it is. */
async function follow(wanted: Language): Promise<void> {
  try {
    const words = dictionaries.get(wanted) ?? (await loaders[wanted]());
    dictionaries.set(wanted, words);
    // Who has changed the wish meanwhile waits for other words; but before there are any, these are better than none.
    if (wantedLanguage.peek() !== wanted && dictionary.peek() !== null) return;
    batch(() => {
      dictionary.value = words;
      language.value = wanted;
    });
  } catch (error) {
    if (dictionary.peek() === null) throw error;
    wantedLanguage.value = language.peek();
  }
}

/** The page can be drawn once the words of the first language are there. */
export const firstWords = follow(wantedLanguage.peek());
effect(() => void follow(wantedLanguage.value).catch(() => undefined));

export function t(): Dictionary {
  const words = spoken() === language.value ? dictionary.value : dictionaries.get(spoken());
  if (!words) throw new Error("no words yet");
  return words;
}

/** Afterwards `speakIn` may be used with the language. */
export async function learn(wanted: Language): Promise<void> {
  if (!dictionaries.has(wanted)) dictionaries.set(wanted, await loaders[wanted]());
}

/** A message of the engine, which puts the input into backticks; people read quotation marks. */
export const message = (text: Text): string =>
  pick(text).replace(/`([^`]*)`/g, (_, input: string) => t().quoted(input));

/** A text from the criteria. */
export const pick = (text: Text): string => text[spoken()];
