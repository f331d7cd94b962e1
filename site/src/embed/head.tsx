// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The slim head of an embedded page: where one is, where the answers are, language and theme, the way to the whole site.
import { LockIcon, LogoIcon, OutIcon } from "../components/icons";
import { pick, t } from "../i18n";
import { e } from "../i18n/embed";
import { description } from "../state/engine";
import { host, hostName } from "../state/host";
import { categoryId, link, route } from "../state/route";
import { AsOf, LanguageButton, Saved, ThemeButton } from "../views/top-parts";
import { themeIsSet } from "./host";

export function EmbedHead() {
  const here = description.value;
  const words = e();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a banner beside that of the page around, so it has a name
    <header class="top embed-top" aria-label={t().brand}>
      <div class="top__inner">
        <span class="brand">
          <LogoIcon />
          <span class="brand__name">{t().brand}</span>
        </span>
        <nav class="crumbs" aria-label={t().top.navigation}>
          <ol class="crumbs__list">
            {route.value.view !== "catalogue" && link.catalogue.startsWith("#") && (
              <li>
                <a href={link.catalogue}>{t().top.home}</a>
              </li>
            )}
            {here && (
              <li aria-current="page" class="crumbs__here">
                {pick(here.name)}
              </li>
            )}
          </ol>
        </nav>
        <div class="top__facts">
          <AsOf />
          <span class="pill pill--calm top__local" title={host.value ? words.local_hint(hostName()) : undefined}>
            <LockIcon />
            {words.local}
            {host.value && <span class="visually-hidden">{words.local_hint(hostName())}</span>}
          </span>
          <Saved />
        </div>
        <div class="top__tools">
          {!themeIsSet.value && <ThemeButton />}
          <LanguageButton />
          <a
            class="button button--quiet button--small embed-top__whole"
            href={`./#/${categoryId.value ?? ""}`}
            title={words.whole_hint}
          >
            <span class="embed-top__words">
              {words.whole}
              <span class="visually-hidden">{words.new_tab}</span>
            </span>
            <OutIcon />
          </a>
        </div>
      </div>
    </header>
  );
}
