// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The frame's head: where one is, which edition and date hold, that nothing leaves the device, language and theme.
import { LockIcon, LogoIcon } from "../components/icons";
import { pick, t } from "../i18n";
import { description } from "../state/engine";
import { categoryId, link, route } from "../state/route";
import { AsOf, LanguageButton, Saved, ThemeButton } from "./top-parts";

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
          <LanguageButton />
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
