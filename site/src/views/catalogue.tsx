// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The first page: the draft, samples to look at, and every category of every programme.
import { HeroFigure } from "../components/hero-figure";
import { ArrowIcon, CalendarIcon, LockIcon } from "../components/icons";
import { OpenFile } from "../components/open-file";
import { LevelTag } from "../components/stars";
import { pick, t } from "../i18n";
import * as format from "../i18n/format";
import type { ProgrammeCard } from "../kit";
import { samples } from "../samples";
import { lastCategory, savedAt } from "../state/autosave";
import { cards } from "../state/engine";
import { loadSample } from "../state/replace";
import { go, link } from "../state/route";
import { isBlank, sheet } from "../state/sheet";
import { CategoryCard } from "./category-card";

export function Catalogue() {
  return (
    <div class="catalogue">
      <section class="hero" aria-labelledby="hero-title">
        <div class="hero__words">
          <h1 id="hero-title" class="hero__title">
            {t().catalogue.title}
          </h1>
          <p class="hero__lead">{t().catalogue.lead}</p>
        </div>
        <HeroFigure />
        <ul class="hero__points">
          {t().catalogue.points.map(([name, text]) => (
            <li key={name}>
              <strong>{name}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </section>
      <div class="catalogue__start">
        {isBlank.value ? null : <DraftCard />}
        <Samples />
      </div>
      {cards.value?.map((programme) => (
        <ProgrammeSection key={programme.id} programme={programme} />
      ))}
    </div>
  );
}

function categoryName(id: string | null): string | null {
  const [programme, category] = id?.split("/") ?? [];
  const found = cards.value?.find((entry) => entry.id === programme)?.categories.find((entry) => entry.id === category);
  return found ? pick(found.name) : null;
}

function DraftCard() {
  const words = t().catalogue;
  const name = categoryName(lastCategory.value);
  return (
    <section class="card draft" aria-labelledby="draft-title">
      <h2 id="draft-title" class="card__title">
        {words.draft}
      </h2>
      <p class="draft__name">{sheet.value.applicant?.name ?? words.draft_unnamed}</p>
      <p class="draft__facts">
        {words.draft_answers(Object.keys(sheet.value.answers).length)}
        {savedAt.value !== null && ` · ${words.draft_saved(format.time(savedAt.value))}`}
      </p>
      <p class="draft__actions">
        {name && lastCategory.value ? (
          <a class="button button--primary" href={link.category(lastCategory.value)}>
            {words.draft_continue(name)}
            <ArrowIcon />
          </a>
        ) : (
          <span>{words.draft_choose}</span>
        )}
      </p>
    </section>
  );
}

function Samples() {
  const words = t().catalogue;
  return (
    <section class="card samples" aria-labelledby="samples-title">
      <div class="samples__head">
        <div>
          <h2 id="samples-title" class="card__title">
            {words.samples}
          </h2>
          <p class="samples__hint">{words.samples_hint}</p>
        </div>
        <OpenFile class="button button--small">{words.open_file}</OpenFile>
      </div>
      <ul class="samples__list">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              class="sample"
              onClick={async () => {
                if (await loadSample(sample.sheet)) go(link.category(sample.category));
              }}
            >
              <span class="sample__name">{pick(sample.name)}</span>
              <span class="sample__text">{pick(sample.summary)}</span>
              <span class="visually-hidden">{words.sample_load}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProgrammeSection({ programme }: { programme: ProgrammeCard }) {
  const words = t().catalogue;
  return (
    <section class="programme" aria-labelledby={`programme-${programme.id}`}>
      <header class="programme__head">
        <h2 id={`programme-${programme.id}`} class="programme__name">
          {pick(programme.name)}
        </h2>
        <p class="programme__facts">
          <span class="pill">{t().top.edition(programme.edition)}</span>
          <span class="pill">
            <CalendarIcon />
            {words.reference_date(programme.reference_date)}
          </span>
          <span class="programme__levels">
            {programme.levels.map((level) => (
              <LevelTag key={level.id} level={level} />
            ))}
          </span>
          <span class="programme__issuer">
            {words.issuer} {pick(programme.issuer)}
          </span>
        </p>
      </header>
      <div class="programme__groups">
        {programme.groups.map((group) => (
          <section
            key={group.id}
            class={`group-of group-of--${group.categories.length > 1 ? "many" : "one"}`}
            aria-labelledby={`group-${group.id}`}
          >
            <div class="group-of__head">
              <h3 id={`group-${group.id}`} class="group-of__name">
                {pick(group.name)}
              </h3>
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
      <p class="programme__foot">
        <LockIcon />
        <span>{t().top.local}</span>
        <a href={link.about}>{t().about.title}</a>
      </p>
    </section>
  );
}
