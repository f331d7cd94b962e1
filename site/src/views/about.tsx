// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the tool is, what it keeps to itself, what it rests on.
import "../styles/about.css";
import "../styles/dialog.css";
import { useState } from "preact/hooks";
import { SavePage } from "../components/save-page";
import { pick, t } from "../i18n";
import * as format from "../i18n/format";
import type { Aside, ProgrammeCard } from "../kit";
import { asideOf, cards, engineVersion, needAside } from "../state/engine";
import { setting } from "../state/setting";
import { isBlank } from "../state/sheet";
import { Loading } from "./loading";
import { OfflineLink } from "./offline-link";
import { ReadingWays } from "./source-dialog";

export function About() {
  const words = t().about;
  return (
    <div class="about">
      <header class="page-head">
        <h1 class="page-head__title">{words.title}</h1>
        <p class="page-head__lead">{words.lead}</p>
      </header>
      <Prose title={words.what} paragraphs={words.what_text} />
      <Prose
        title={words.privacy}
        paragraphs={setting === "hosted" ? [...words.privacy_text, words.offline] : words.privacy_text}
      />
      <OnePage />
      {/* A page saved on a disk stands by itself. */}
      {setting === "hosted" && (
        <section class="about__part">
          <h2 class="section__title">{words.bureaus}</h2>
          <p>{words.bureaus_text}</p>
          <p>
            <a class="button" href="./widget.html">
              {words.bureaus_widget}
            </a>
          </p>
        </section>
      )}
      <section class="about__part">
        <h2 class="section__title">{words.sources}</h2>
        <p>{words.sources_lead}</p>
        {cards.value?.map((card) => (
          <ProgrammePart key={card.id} card={card} />
        ))}
      </section>
      {engineVersion.value !== "" && (
        <section class="about__part">
          <h2 class="section__title">{words.versions}</h2>
          <dl class="clauses">
            <dt>{words.kit}</dt>
            <dd>{engineVersion.value}</dd>
          </dl>
        </section>
      )}
    </div>
  );
}

/** Where one gets it, or that one is in it. */
function OnePage() {
  const words = t().page;
  if (setting === "embedded") return null;
  const text = setting === "saved" ? [words.here, words.storage] : [words.what, words.how];
  return (
    <section class="about__part">
      <h2 class="section__title">{words.title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {setting === "hosted" && (
        <p>
          <OfflineLink />
        </p>
      )}
      {!isBlank.value && (
        <div class="save-page">
          <SavePage />
        </div>
      )}
    </section>
  );
}

function Prose({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <section class="about__part">
      <h2 class="section__title">{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

function Digest({ name, digest }: { name: string; digest: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <code class="digest">{digest}</code>
      </dd>
    </>
  );
}

/** Clauses of one kind together, kinds in the order in which they first appear. */
function byKind({ information }: Aside): [string, Aside["information"]][] {
  const kinds = new Map<string, Aside["information"]>();
  for (const clause of information) kinds.set(clause.kind, [...(kinds.get(clause.kind) ?? []), clause]);
  return [...kinds];
}

/** Folded, and loaded when it is opened. */
function ProgrammePart({ card }: { card: ProgrammeCard }) {
  const [open, setOpen] = useState(false);
  const aside = asideOf(card.id);
  return (
    <details
      class="folded"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) void needAside(card.id);
      }}
    >
      <summary class="folded__head">
        <h3 class="folded__name">{pick(card.name)}</h3>
        <span class="pill">{t().top.edition(card.edition)}</span>
      </summary>
      {open && (aside ? <AsideView card={card} aside={aside} /> : <Loading />)}
    </details>
  );
}

function AsideView({ card, aside }: { card: ProgrammeCard; aside: Aside }) {
  const words = t().about;
  return (
    <div class="about__part about__programme">
      <div class="card about__document">
        <p class="about__name" lang="zh-CN">
          {aside.document.title.zh}
        </p>
        <p class="about__facts">
          {[
            pick(card.issuer),
            aside.document.number ?? words.number_none,
            t().top.edition(card.edition),
            t().catalogue.reference_date(format.date(card.reference_date)),
          ].join(" · ")}
        </p>
      </div>
      <h4 class="group__title">{words.information}</h4>
      <div class="about__kinds">
        {byKind(aside).map(([kind, clauses]) => (
          <section key={kind} class="about__kind">
            <h5 class="about__kind-name">{words.kinds[kind] ?? kind}</h5>
            <ul class="about__clauses">
              {clauses.map((clause) => (
                <li key={clause.id}>
                  <p>{pick(clause.text)}</p>
                  <p class="about__clause" lang="zh-CN">
                    {clause.source.clause}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {aside.notes.length > 0 && (
        <>
          <h4 class="group__title">{words.notes}</h4>
          <ul class="about__notes">
            {aside.notes.map((note) => (
              <li key={note.id}>{t().source.note_text(note.id, pick(note.text))}</li>
            ))}
          </ul>
        </>
      )}
      <h4 class="group__title">{words.readings}</h4>
      <p>{words.readings_lead}</p>
      <div class="about__readings">
        {aside.readings.map((reading) => (
          <details key={reading.id} class="folded">
            <summary class="folded__head">
              <span class="folded__name">{pick(reading.question)}</span>
              {reading.weighs && <span class="pill pill--noted">{words.weighs}</span>}
            </summary>
            <ReadingWays reading={reading} />
          </details>
        ))}
      </div>
      <details class="folded">
        <summary class="folded__head">
          <span class="folded__name">{words.digest}</span>
        </summary>
        <p>{words.digest_text}</p>
        <dl class="clauses">
          {card.categories.map(({ id, name }) => (
            <Digest key={id} name={pick(name)} digest={aside.categories.find((one) => one.id === id)?.digest ?? ""} />
          ))}
        </dl>
      </details>
    </div>
  );
}
