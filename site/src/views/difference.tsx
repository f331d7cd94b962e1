// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Two editions side by side: what each row asked before and asks now, and what that does to this applicant.
import "../styles/about.css";
import "../styles/match.css";
import { ArrowIcon } from "../components/icons";
import { levelName } from "../components/stars";
import { StatusMark, StatusShape } from "../components/status-mark";
import { pick, t } from "../i18n";
import { conditionWords, type Names } from "../i18n/condition";
import type { ChangeSide, Diff, DiffEnd, ProgrammeCard } from "../kit";
import { compared, difference } from "../state/difference";
import { describe, factById } from "../state/engine";
import { link } from "../state/route";
import { isBlank } from "../state/sheet";
import { plainStatus } from "./level-meter";
import { NotFound } from "./not-found";

type Pair = Diff["categories"][number];
type Change = Pair["changes"][number];
const kinds = ["changed", "added", "removed", "moved"] as const;

export function DifferenceView() {
  const words = t().diff;
  const pair = compared.value;
  const found = difference.value;
  if (!pair || !found) return <NotFound />;
  const title = (card: ProgrammeCard) => `${t().quoted(pick(card.name))}${t().top.edition(card.edition)}`;
  return (
    <div class="about diff">
      <header class="page-head">
        <h1 class="page-head__title">{words.title}</h1>
        <p class="page-head__lead">{words.lead(title(pair.from), title(pair.to))}</p>
        {isBlank.value && <p class="section__remark">{words.no_answers}</p>}
      </header>
      {found.categories.map((category) => (
        <CategoryView key={category.to.category} category={category} pair={pair} />
      ))}
      <Only card={pair.from} found={found} side="from" />
      <Only card={pair.to} found={found} side="to" />
    </div>
  );
}

function CategoryView({ category, pair }: { category: Pair; pair: { from: ProgrammeCard; to: ProgrammeCard } }) {
  const words = t().diff;
  const { from, to, changes, unchanged } = category;
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const title = `diff-${to.category}`;
  return (
    <section class="about__part" aria-labelledby={title}>
      <h2 id={title} class="section__title">
        {pick(to.name)}
      </h2>
      <p class="about__facts">
        {words.counts(count("changed"), count("added"), count("removed"), count("moved"), unchanged)}
      </p>
      <div class="diff__ends">
        <End end={from} card={pair.from} label={words.from} />
        <End end={to} card={pair.to} label={words.to} />
      </div>
      {kinds.map((kind) => {
        const inside = changes.filter((change) => change.kind === kind);
        if (inside.length === 0) return null;
        return (
          <details key={kind} class="folded" open={kind === "changed"}>
            <summary class="folded__head">
              <h3 class="folded__name">{words.titles[kind]}</h3>
              <span class="gaps__number">{inside.length}</span>
            </summary>
            <ul class="changes">
              {inside.map((change) => (
                <li key={change.criterion} class={`change change--${kind}`}>
                  <ChangeView change={change} from={from} to={to} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** One edition of the category, with the result there when there are answers. */
function End({ end, card, label }: { end: DiffEnd; card: ProgrammeCard; label: string }) {
  const level = end.level;
  const held = card.levels.find((one) => one.id === level?.guaranteed);
  return (
    <a class="card diff__end" href={link.category(`${end.programme}/${end.category}`)}>
      <span class="criterion__kind">
        {label} · {t().top.edition(end.edition)} · {t().top.as_of(end.as_of)}
      </span>
      <span class="diff__end-name">
        {pick(end.name)}
        <ArrowIcon />
      </span>
      {level && (
        <span class="place__level">
          <StatusShape status={plainStatus(level)} />
          {card.levels.length === 1 ? t().level.plain[plainStatus(level)] : levelName(held)}
        </span>
      )}
    </a>
  );
}

/** Names as they are in one of the editions. */
const namesIn = (end: DiffEnd): Names => ({
  fact: factById,
  element: (id) => {
    const found = describe(`${end.programme}/${end.category}`)?.criteria.find((one) => one.id === id);
    return found ? pick(found.name) : id;
  },
});

function ChangeView({ change, from, to }: { change: Change; from: DiffEnd; to: DiffEnd }) {
  const words = t().diff;
  const latest = change.to ?? change.from;
  if (!latest) return null;
  const differs = change.differs.map((key) => words.differs[key] ?? key).join(t().list);
  return (
    <>
      <p class="change__head">
        <span class="change__name">{pick(latest.name)}</span>
        <span class={`badge badge--${change.kind}`}>{words.kinds[change.kind]}</span>
        {differs !== "" && <span class="criterion__kind">{differs}</span>}
      </p>
      <p class="criterion__kind" lang="zh-CN">
        {latest.path.slice(0, -1).join(" · ")}
      </p>
      <div class="change__sides">
        {change.from && <Side side={change.from} label={words.from} names={namesIn(from)} kind={change.kind} />}
        {change.to && <Side side={change.to} label={words.to} names={namesIn(to)} kind={change.kind} />}
      </div>
    </>
  );
}

function Side({ side, label, names, kind }: { side: ChangeSide; label: string; names: Names; kind: Change["kind"] }) {
  const words = t().assess;
  const notes = [
    side.obligation === "required" ? t().diff.required : words.obligation[side.obligation],
    side.stage === "application" ? "" : words.stage[side.stage],
  ].filter(Boolean);
  return (
    <dl class="change__side">
      <dt>{label}</dt>
      <dd>
        {kind === "moved" ? (
          <p lang="zh-CN">{side.path.join(" · ")}</p>
        ) : (
          <>
            <p>{pick(side.statement)}</p>
            {Object.entries(side.levels).map(([level, condition]) => (
              <p key={level} class="change__threshold">
                {condition ? conditionWords(condition, names, true) : t().status.not_required}
              </p>
            ))}
          </>
        )}
        <p class="change__notes">
          {notes.join(" · ")}
          {Object.entries(side.status ?? {}).map(([level, status]) => (
            <StatusMark key={level} status={status} words="shown" />
          ))}
        </p>
      </dd>
    </dl>
  );
}

function Only({ card, found, side }: { card: ProgrammeCard; found: Diff; side: "from" | "to" }) {
  const shared = new Set(found.categories.map((category) => category[side].category));
  const alone = card.categories.filter((category) => !shared.has(category.id));
  if (alone.length === 0) return null;
  return (
    <section class="about__part" aria-labelledby={`only-${side}`}>
      <h2 id={`only-${side}`} class="section__title">
        {t().diff.only(t().quoted(pick(card.name)))}
      </h2>
      <ul class="diff__only">
        {alone.map((category) => (
          <li key={category.id}>
            <a href={link.category(`${card.id}/${category.id}`)}>{pick(category.name)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
