// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Choices at the left, the widget itself beside them, and the lines to paste below.
import { useEffect } from "preact/hooks";
import { LogoIcon } from "../components/icons";
import { t } from "../i18n";
import { c } from "../i18n/configure";
import { failure } from "../state/engine";
import { LanguageButton, ThemeButton } from "../views/top-parts";
import { Choices } from "./choices";
import { Lines } from "./lines";
import { Preview } from "./preview";

export function Configure() {
  const words = c();
  const title = `${words.title} · ${t().brand}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <header class="top">
        <div class="top__inner">
          <a class="brand" href="./" aria-label={words.site}>
            <LogoIcon />
            <span class="brand__name">{t().brand}</span>
          </a>
          <span class="crumbs" />
          <div class="top__tools">
            <ThemeButton />
            <LanguageButton />
          </div>
        </div>
      </header>
      <main class="main configure">
        <header class="page-head">
          <h1 class="page-head__title">{words.title}</h1>
          <p class="page-head__lead">{words.lead}</p>
        </header>
        {failure.value && <p role="alert">{t().error.packs_hint}</p>}
        <Choices />
        <Preview />
        <Lines />
        <section class="card configure__know" aria-labelledby="know-title">
          <h2 id="know-title" class="card__title">
            {words.know}
          </h2>
          {words.know_text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      </main>
    </>
  );
}
