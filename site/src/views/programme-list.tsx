// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every programme with its categories in the official groups, narrowed to those whose name is looked for.
import { useId, useState } from "preact/hooks";
import { CalendarIcon, LockIcon, SearchIcon } from "../components/icons";
import { LevelTag } from "../components/stars";
import { pick, t } from "../i18n";
import type { ProgrammeCard, Text } from "../kit";
import { cards } from "../state/engine";
import { link } from "../state/route";
import { isInScope } from "../state/scope";
import { setting } from "../state/setting";
import { CategoryCard } from "./category-card";
import { Editions } from "./editions";
import { OfflineLink } from "./offline-link";

/** Star ratings first, then the newest. */
const inOrder = (programmes: ProgrammeCard[]): ProgrammeCard[] =>
  [...programmes].sort((a, b) => b.levels.length - a.levels.length || (a.reference_date < b.reference_date ? 1 : -1));

const sounds = (name: Text, wanted: string): boolean =>
  [name.zh, name.en].some((text) => text.toLowerCase().includes(wanted));

/** The programme with only the categories whose own, group's or programme's name is looked for. */
function narrowed(programme: ProgrammeCard, wanted: string): ProgrammeCard {
  if (wanted === "" || sounds(programme.name, wanted)) return programme;
  const named = new Set(programme.categories.filter((one) => sounds(one.name, wanted)).map((one) => one.id));
  const groups = programme.groups
    .map((group) => ({
      ...group,
      categories: sounds(group.name, wanted) ? group.categories : group.categories.filter((id) => named.has(id)),
    }))
    .filter((group) => group.categories.length > 0);
  return { ...programme, groups };
}

export function ProgrammeList() {
  const words = t().catalogue;
  const [text, setText] = useState("");
  const field = useId();
  const wanted = text.trim().toLowerCase();
  const shown = inOrder((cards.value ?? []).filter((card) => isInScope(card.id)))
    .map((programme) => narrowed(programme, wanted))
    .filter((programme) => programme.groups.length > 0);
  const found = shown.flatMap((programme) => programme.groups.flatMap((group) => group.categories)).length;
  return (
    <>
      <search class="search">
        <label class="visually-hidden" for={field}>
          {words.search}
        </label>
        <SearchIcon />
        <input
          id={field}
          class="text-field search__field"
          type="search"
          autoComplete="off"
          placeholder={words.search}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <span class="search__found" role="status">
          {wanted === "" ? "" : found === 0 ? words.search_none : words.search_found(found)}
        </span>
      </search>
      {shown.map((programme) => (
        <ProgrammeSection key={programme.id} programme={programme} />
      ))}
      <p class="programme__foot">
        <LockIcon />
        <span>{t().top.local}</span>
        <a href={link.desk}>{t().top.desk}</a>
        <a href={link.about}>{t().about.title}</a>
        {setting === "hosted" && (
          <>
            <OfflineLink />
            <span class="programme__offline">{t().page.what}</span>
          </>
        )}
      </p>
    </>
  );
}

function ProgrammeSection({ programme }: { programme: ProgrammeCard }) {
  const words = t().catalogue;
  const title = `programme-${programme.id}`;
  return (
    <section class="programme" aria-labelledby={title}>
      <header class="programme__head">
        <h2 id={title} class="programme__name">
          {pick(programme.name)}
        </h2>
        <p class="programme__facts">
          <span class="pill">{t().top.edition(programme.edition)}</span>
          <span class="pill">
            <CalendarIcon />
            {words.reference_date(programme.reference_date)}
          </span>
          {programme.levels.length > 1 && (
            <span class="programme__levels">
              {programme.levels.map((level) => (
                <LevelTag key={level.id} level={level} />
              ))}
            </span>
          )}
          <span class="programme__issuer">
            {words.issuer} {pick(programme.issuer)}
          </span>
        </p>
        <Editions programme={programme.id} />
      </header>
      <div class="programme__groups">
        {programme.groups.map((group) => (
          <section key={group.id} class={`group-of group-of--${group.categories.length > 1 ? "many" : "one"}`}>
            <div class="group-of__head">
              <h3 class="group-of__name">{pick(group.name)}</h3>
              {group.categories.length > 1 && <p class="group-of__statement">{pick(group.statement)}</p>}
            </div>
            <ul class="group-of__list">
              {group.categories.map((id) => (
                <li key={id}>
                  <CategoryCard programme={programme} category={id} alone={group.categories.length === 1} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
