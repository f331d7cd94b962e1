// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An address that leads nowhere.
import { t } from "../i18n";
import { link, route } from "../state/route";

export function NotFound() {
  return (
    <section class="state">
      <h1 class="state__title">
        {["category", "paper"].includes(route.value.view) ? t().assess.missing_category : t().missing.title}
      </h1>
      <p>{t().missing.hint}</p>
      <p>
        <a class="button button--primary" href={link.catalogue}>
          {t().missing.back}
        </a>
      </p>
    </section>
  );
}
