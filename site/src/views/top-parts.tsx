// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the head of the site and that of an embedded page are made of.
import { CalendarIcon, MoonIcon, SunIcon, SystemIcon, WarningIcon } from "../components/icons";
import { t } from "../i18n";
import * as format from "../i18n/format";
import { savedAt, trouble } from "../state/autosave";
import { show } from "../state/dialogs";
import { programme } from "../state/engine";
import { language, type Theme, theme, wantedLanguage } from "../state/preferences";
import { report } from "../state/report";
import { planningDate } from "../state/sheet";

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const themeIcon: Record<Theme, () => preact.JSX.Element> = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

export function AsOf() {
  const shown = report.value;
  if (!shown || !programme.value) return null;
  const words = t().top;
  const planned = planningDate.value !== null && planningDate.value !== programme.value.reference_date;
  return (
    <button
      type="button"
      class={`pill pill--button ${planned ? "pill--noted" : ""}`}
      onClick={() => show({ is: "date" })}
    >
      <CalendarIcon />
      <span class="top__edition">{words.edition(shown.edition)} · </span>
      {planned ? words.as_of_planned(shown.as_of) : words.as_of(shown.as_of)}
    </button>
  );
}

/** Seen from wherever on the page one is; the notice itself stands at the top. */
function NotSaved() {
  return (
    <button
      type="button"
      class="pill pill--button pill--noted top__unsaved"
      onClick={() => document.querySelector<HTMLElement>(".storage button")?.focus()}
    >
      <WarningIcon />
      {t().drafts.storage.short}
    </button>
  );
}

export function Saved() {
  if (trouble.value) return <NotSaved />;
  if (savedAt.value === null) return null;
  return (
    <button
      type="button"
      class="pill pill--button top__saved"
      aria-haspopup="dialog"
      onClick={() => show({ is: "drafts" })}
    >
      {t().top.saved(format.time(savedAt.value))}
    </button>
  );
}

export function ThemeButton() {
  const Icon = themeIcon[theme.value];
  return (
    <button
      type="button"
      class="button button--quiet button--icon"
      aria-label={t().top.theme_label(t().top.theme[theme.value])}
      title={t().top.theme_label(t().top.theme[theme.value])}
      onClick={() => {
        theme.value = nextTheme[theme.value];
      }}
    >
      <Icon />
    </button>
  );
}

export function LanguageButton() {
  return (
    <button
      type="button"
      class="button button--quiet button--small"
      aria-label={t().top.language_label}
      onClick={() => {
        wantedLanguage.value = language.value === "zh" ? "en" : "zh";
      }}
    >
      <span lang={language.value === "zh" ? "en" : "zh-CN"}>{t().top.language}</span>
    </button>
  );
}
