// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// All categories of all programmes, best first, beside the questions that settle most of them.
import "../styles/lift.css";
import "../styles/match.css";
import { useRef, useState } from "preact/hooks";
import { FactField } from "../components/fact-field";
import { levelName, Stars } from "../components/stars";
import { StatusShape } from "../components/status-mark";
import { Tally } from "../components/tally";
import { UndoBar } from "../components/undo-bar";
import { pick, t } from "../i18n";
import type { Level, ProgrammeCard, Standing } from "../kit";
import { cards, factById } from "../state/engine";
import { match } from "../state/match";
import { link } from "../state/route";
import { matchToday } from "../state/scratch";
import { ApplicantTypes } from "./applicant-card";
import { plainStatus } from "./level-meter";
import { MisfitsPart } from "./misfits-part";
import { oneSheetWords } from "./one-sheet";
import { nowWords } from "./others";
import { advisor } from "./part";

const LiftPart = advisor(async () => (await import("./advice/lift")).Lift);

export function MatchView() {
  const words = t().match;
  const found = match.value;
  if (!found) return null;
  const first = found.standings[0];
  return (
    <div class="match">
      <header class="page-head">
        <h1 class="page-head__title">{words.title}</h1>
        <p class="page-head__lead">{words.lead}</p>
        <p class="match__saved">{oneSheetWords()}</p>
        <MisfitsPart />
      </header>
      <Questions opening={found.opening} />
      <div class="match__side">
        <LiftPart />
        <section class="match__ranking" aria-labelledby="ranking-title">
          <h2 id="ranking-title" class="section__title" tabIndex={-1}>
            {words.ranking}
          </h2>
          <p class="visually-hidden" role="status">
            {first ? words.moved(pick(first.name)) : ""}
          </p>
          <ol class="ranking">
            {found.standings.map((standing) => (
              <li key={`${standing.programme}/${standing.category}`}>
                <Place standing={standing} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

/** On narrow screens the ranking stands below the questions, so that fewer come first. */
const few = () => (matchMedia("(max-width: 960px)").matches ? 3 : 6);

/** Questions stay where they are once answered, so that nothing jumps while one types; new ones follow. */
function Questions({ opening }: { opening: string[] }) {
  const words = t().match;
  const asked = useRef<string[]>([]);
  const [all, setAll] = useState(false);
  const open = new Set(opening);
  asked.current = [...asked.current, ...opening.filter((fact) => !asked.current.includes(fact))];
  // Answered ones do not use up the places of the open ones.
  let room = all ? Number.POSITIVE_INFINITY : few();
  const shown = asked.current.filter((fact) => {
    if (open.has(fact)) room -= 1;
    return room >= 0;
  });
  const rest = asked.current.length - shown.length;
  return (
    <section class="match__questions" aria-labelledby="questions-title">
      <div class="match__head">
        <h2 id="questions-title" class="section__title">
          {words.questions}
        </h2>
        <UndoBar />
      </div>
      <p class="section__remark">{open.size > 0 ? words.questions_hint : words.questions_none}</p>
      {shown.map((id) => (
        <Question key={id} id={id} />
      ))}
      {(rest > 0 || all) && (
        <button type="button" class="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t().fewer : t().more(rest)}
        </button>
      )}
    </section>
  );
}

function Question({ id }: { id: string }) {
  if (id === "applicant_type") {
    return (
      <div class="card question">
        <ApplicantTypes />
      </div>
    );
  }
  const fact = factById(id);
  if (!fact) return null;
  return (
    <div class="card question">
      <FactField fact={fact} criterion={null} finding={undefined} levels={[]} labelled />
    </div>
  );
}

function Place({ standing }: { standing: Standing }) {
  const words = t().match;
  const programme = cards.value?.find((card) => card.id === standing.programme);
  if (!programme) return null;
  const id = `${standing.programme}/${standing.category}`;
  const { answered, facts } = standing.progress;
  // While a copy is tried out: how it stands by the draft.
  const was = matchToday.value?.standings.find((one) => `${one.programme}/${one.category}` === id);
  return (
    <article class={`place place--${plainStatus(standing.level)}`} data-category={id}>
      <h3 class="place__name">
        <a class="category__link" href={link.category(id)}>
          {pick(standing.name)}
        </a>
      </h3>
      <p class="place__programme">
        {pick(programme.name)} · {t().top.edition(standing.edition)}
      </p>
      <Outcome programme={programme} standing={standing} />
      {was && JSON.stringify(was.level) !== JSON.stringify(standing.level) && (
        <p class="place__was">{words.was(nowWords(was))}</p>
      )}
      <p class="place__progress">
        {words.answered(answered, facts)}
        <a class="place__fill" href={link.paper(id, "form")}>
          {t().panel.fill_in}
          <span class="visually-hidden">
            {t().colon}
            {pick(standing.name)}
          </span>
        </a>
      </p>
    </article>
  );
}

function Outcome({ programme, standing }: { programme: ProgrammeCard; standing: Standing }) {
  const words = t().match;
  const level = (id: string | null): Level | undefined => programme.levels.find((one) => one.id === id);
  const plain = programme.levels.length === 1;
  const status = plainStatus(standing.level);
  const held = level(standing.level.guaranteed);
  const possible = level(standing.level.reachable);
  const next = level(standing.next);
  return (
    <div class="place__outcome">
      <p class="place__level">
        {plain ? (
          <>
            <StatusShape status={status} />
            <strong>{t().level.plain[status]}</strong>
          </>
        ) : (
          <>
            <Stars count={held?.stars ?? 0} possible={possible?.stars ?? 0} of={programme.levels.at(-1)?.stars ?? 0} />
            <strong>{held ? words.held(levelName(held)) : possible ? "" : words.out}</strong>
            {possible && possible !== held && <span>{words.reachable(levelName(possible))}</span>}
          </>
        )}
      </p>
      {next && (
        <p class="place__next">
          <Tally met={standing.met} unmet={standing.unmet} unknown={standing.unknown} />
          <span>
            {plain ? "" : words.next(levelName(next)) + t().colon}
            {t().level.counts(standing.met, standing.unmet, standing.unknown)}
          </span>
        </p>
      )}
    </div>
  );
}
