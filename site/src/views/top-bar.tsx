// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The frame's head: where one is, which edition and date hold, that nothing leaves the device, language and theme.
import { CalendarIcon, LockIcon, LogoIcon, MoonIcon, SunIcon, SystemIcon } from "../components/icons";
import { pick, t } from "../i18n";
import * as format from "../i18n/format";
import { savedAt, trouble } from "../state/autosave";
import { show } from "../state/dialogs";
import { description, programme } from "../state/engine";
import { language, type Theme, theme, wantedLanguage } from "../state/preferences";
import { report } from "../state/report";
import { categoryId, link, route } from "../state/route";
import { planningDate } from "../state/sheet";

const nextTheme: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const themeIcon: Record<Theme, () => preact.JSX.Element> = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

export function TopBar() {
  return (
    <header class="top">
      <div class="top__inner">
        <a class="brand" href={link.catalogue}>
          <LogoIcon />
          <span class="brand__name">{t().brand}</span>
        </a>
        <Breadcrumb />
        <div class="top__facts">
          <AsOf />
          <span class="pill pill--calm top__local">
            <LockIcon />
            {t().top.local}
          </span>
          <Saved />
        </div>
        <div class="top__tools">
          {route.value.view === "catalogue" && (
            <a class="button button--quiet button--small top__desk" href={link.desk}>
              {t().top.desk}
            </a>
          )}
          {route.value.view !== "match" && (
            <a class="button button--quiet button--small top__match" href={link.match}>
              {t().top.match}
            </a>
          )}
          {route.value.view !== "about" && (
            <a class="button button--quiet button--small top__about" href={link.about}>
              {t().top.about}
            </a>
          )}
          <ThemeButton />
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
        </div>
      </div>
    </header>
  );
}

function Breadcrumb() {
  const here = description.value;
  const { about, desk } = t().top;
  const pages: Record<string, string> = { about, desk, match: t().match.title, diff: t().diff.title };
  const page = pages[route.value.view];
  const paper = route.value.view === "paper" ? t().papers[route.value.paper] : null;
  const home = route.value.view === "catalogue";
  return (
    <nav class="crumbs" aria-label={t().top.navigation}>
      {home ? (
        <span class="crumbs__tagline">{t().tagline}</span>
      ) : (
        <ol class="crumbs__list">
          <li>
            <a href={link.catalogue}>{t().top.home}</a>
          </li>
          {here && paper && (
            <li class="crumbs__category">
              <a href={link.category(categoryId.value ?? "")}>{pick(here.name)}</a>
            </li>
          )}
          {here && (
            <li aria-current="page" class="crumbs__here">
              {paper ?? pick(here.name)}
            </li>
          )}
          {page && (
            <li aria-current="page" class="crumbs__here">
              {page}
            </li>
          )}
        </ol>
      )}
    </nav>
  );
}

function AsOf() {
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

function Saved() {
  if (savedAt.value === null || trouble.value) return null;
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

function ThemeButton() {
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
