// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The first page: the draft, samples to look at, and every category of every programme.
import "../styles/hero.css";
import "../styles/catalogue.css";
import "../styles/programme.css";
import { HeroFigure } from "../components/hero-figure";
import { ArrowIcon } from "../components/icons";
import { OpenFile } from "../components/open-file";
import { pick, t } from "../i18n";
import { samples } from "../samples";
import { cards, programmeOf } from "../state/engine";
import { drafts } from "../state/library";
import { loadSample } from "../state/replace";
import { go, link } from "../state/route";
import { isInScope, scope } from "../state/scope";
import { setting } from "../state/setting";
import { isBlank } from "../state/sheet";
import { DraftList } from "./drafts";
import { MisfitsPart } from "./misfits-part";
import { UnknownScope } from "./not-found";
import { oneSheetWords } from "./one-sheet";
import { ProgrammeList } from "./programme-list";

export function Catalogue() {
  if (cards.value?.every((card) => !isInScope(card.id))) return <UnknownScope />;
  return (
    <div class="catalogue">
      {setting === "embedded" ? <h1 class="page-head__title">{t().catalogue.title}</h1> : <Hero />}
      <div class="catalogue__start">
        {drafts.value.length > 0 && <DraftCard />}
        {scope.value.programme === null && <MatchCard />}
        <Samples />
      </div>
      <ProgrammeList />
    </div>
  );
}

const Hero = () => (
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
);

function DraftCard() {
  const several = drafts.value.length > 1;
  return (
    <section class={`card draft ${several ? "draft--several" : ""}`} aria-labelledby="draft-title">
      <h2 id="draft-title" class="card__title">
        {several ? t().drafts.several(drafts.value.length) : t().catalogue.draft}
      </h2>
      <DraftList />
      <MisfitsPart />
    </section>
  );
}

function MatchCard() {
  const words = t().catalogue;
  return (
    <section class="card to-match" aria-labelledby="to-match-title">
      <h2 id="to-match-title" class="card__title">
        {words.to_match}
      </h2>
      <p class="samples__hint">{words.to_match_text}</p>
      <p class="samples__hint">{oneSheetWords()}</p>
      <p class="draft__actions">
        <a class={`button ${isBlank.value ? "button--primary" : ""}`} href={link.match}>
          {words.to_match}
          <ArrowIcon />
        </a>
      </p>
    </section>
  );
}

function Samples() {
  const words = t().catalogue;
  const shown = samples.filter((sample) => isInScope(programmeOf(sample.category)));
  if (shown.length === 0) return <OpenFile>{words.open_file}</OpenFile>;
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
        {shown.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              class="sample"
              onClick={async () => {
                if (await loadSample(sample.sheet, programmeOf(sample.category))) go(link.category(sample.category));
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
