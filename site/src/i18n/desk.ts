// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the bureau's desk, fetched with it; they follow the language on show.
import { effect, signal } from "@preact/signals";
import type { Language } from "../kit";
import { language } from "../state/preferences";
import type { desk as zh } from "./desk-zh";
import type { Shape } from "./index";

export type Words = Shape<typeof zh>;
const loaders: Record<Language, () => Promise<Words>> = {
  zh: async () => (await import("./desk-zh")).desk,
  en: async () => (await import("./desk-en")).desk,
};
const words = signal<Words | null>(null);
let following = false;

async function follow(wanted: Language): Promise<void> {
  const found = await loaders[wanted]();
  if (language.peek() === wanted) words.value = found;
}

/** Ends when there are words to speak with. */
export async function deskWords(): Promise<void> {
  if (words.peek()) return;
  await follow(language.peek());
  if (following) return;
  following = true;
  // Words that cannot be had leave the former language standing.
  effect(() => void follow(language.value).catch(() => undefined));
}

export function d(): Words {
  if (words.value === null) throw new Error("no words yet");
  return words.value;
}
