// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An address that leads nowhere.
import { t } from "../i18n";
import { link, route } from "../state/route";
import { scope } from "../state/scope";
import { setting } from "../state/setting";

export function NotFound() {
  if (setting === "embedded") return <UnknownScope />;
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

/** What the page around asks for does not exist: for its readers and its editors, so in both languages. */
export function UnknownScope() {
  const { programme, category } = scope.value;
  const name = [programme, category].filter(Boolean).join("/");
  return (
    <section class="state" role="alert">
      <h1 class="state__title" lang="zh-CN">
        星评里没有“{name}”
      </h1>
      <p lang="zh-CN">请网站管理员核对 programme 和 category 两个属性。</p>
      <p lang="en">
        Xingping has no “{name}”. The site’s administrator should check the attributes programme and category.
      </p>
    </section>
  );
}
