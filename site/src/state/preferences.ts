// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Language and theme: remembered on the device where that is allowed, otherwise for this visit. Inside a page of somebody
// else, that page may choose.
import { computed, effect, signal } from "@preact/signals";
import type { Language } from "../kit";
import { asked } from "./scope";

export type Theme = "system" | "light" | "dark";

const askedFor: Record<string, string | null> = {
  language: asked.get("lang"),
  theme: asked.get("theme") === "auto" ? "system" : asked.get("theme"),
};

function recall<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
  const wanted = allowed.find((value) => value === askedFor[key]);
  if (wanted !== undefined) return wanted;
  try {
    return allowed.find((value) => value === localStorage.getItem(`xingping.${key}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(key: string, value: string): void {
  if (asked.size > 0) return; // what the page around chose is no wish of the reader
  try {
    localStorage.setItem(`xingping.${key}`, value);
  } catch {
    // A wish that cannot be kept still holds for this visit.
  }
}

/** The language on show; it follows the wish as soon as its words are there. */
export const language = signal<Language>("zh");
export const wantedLanguage = signal<Language>(recall("language", ["zh", "en"], "zh"));
export const theme = signal<Theme>(recall("theme", ["system", "light", "dark"], "system"));

const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const systemIsDark = signal(darkSystem.matches);
darkSystem.addEventListener("change", (event) => {
  systemIsDark.value = event.matches;
});

export const shownTheme = computed(() =>
  theme.value === "system" ? (systemIsDark.value ? "dark" : "light") : theme.value,
);

effect(() => {
  document.documentElement.lang = language.value === "zh" ? "zh-CN" : "en";
  keep("language", wantedLanguage.value);
});
effect(() => {
  document.documentElement.dataset.theme = shownTheme.value;
  // The browser's own frame follows what is shown, not what the system would like.
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    meta.media = meta.dataset.theme === shownTheme.value ? "all" : "not all";
  }
  keep("theme", theme.value);
});
