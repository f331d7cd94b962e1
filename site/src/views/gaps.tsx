// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What stands between the applicant and the level worked for, each with the way to its question.
import { useState } from "preact/hooks";
import { Segmented } from "../components/segmented";
import { levelName } from "../components/stars";
import { StatusMark } from "../components/status-mark";
import { pick, t } from "../i18n";
import { shortfallWords } from "../i18n/condition";
import type { Gap, Group } from "../kit";
import { close } from "../state/dialogs";
import { mode } from "../state/mode";
import { names } from "../state/names";
import { follow, openedGroup } from "../state/place";
import {
  chooseTarget,
  criteria,
  findings,
  groupPaths,
  groupResults,
  isPlain,
  levelById,
  levels,
  report,
  target,
} from "../state/report";
import { isBlank } from "../state/sheet";
import { NextQuestion } from "./next-question";
import { advisor } from "./part";

const WayUp = advisor(async () => (await import("./advice/way-up")).WayUp);

export function Gaps() {
  const words = t().panel;
  const level = target.value;
  const name = levelName(levelById(level));
  const gaps = report.value?.gaps[level] ?? [];
  const plain = gaps.filter((gap) => gap.alternative === null);
  // What falls short goes before what is only open.
  const choicesFirst = gaps.some((gap) => gap.alternative !== null && gap.status === "unmet");
  return (
    <section class="card gaps" aria-labelledby="gaps-title">
      <header class="gaps__head">
        <h2 id="gaps-title" class="card__title">
          {isPlain.value ? words.gaps_plain : words.gaps(name)}
        </h2>
        {!isPlain.value && (
          <Segmented
            legend={words.target}
            value={level}
            options={levels.value.map((one) => ({ value: one.id, label: levelName(one) }))}
            onChange={chooseTarget}
          />
        )}
      </header>
      {gaps.length > 0 && <Next />}
      {/* Also where nothing is missing: which files are fetched must not tell how one stands. */}
      {!isBlank.value && <WayUp />}
      {gaps.length === 0 ? (
        <p class="gaps__none">
          <StatusMark status="met" />
          {isPlain.value ? words.reached_plain : words.reached(name)}
        </p>
      ) : (
        <>
          <GapList title={words.unmet} gaps={plain.filter((gap) => gap.status === "unmet")} />
          {choicesFirst && <Choices gaps={gaps} />}
          <GapList title={words.unanswered} gaps={plain.filter((gap) => gap.status === "unknown")} />
          {!choicesFirst && <Choices gaps={gaps} />}
        </>
      )}
    </section>
  );
}

/** The section in which a sub-class is one of several ways. */
function sectionOf(alternative: string): Group | undefined {
  return groupPaths.value.get(alternative)?.at(-2);
}

function Next() {
  return (
    <div class="gaps__ask">
      <NextQuestion class="button button--primary gaps__next" />
      {mode.value !== "ask" && (
        <button
          type="button"
          class="link"
          onClick={() => {
            close();
            mode.value = "ask";
          }}
        >
          {t().panel.one_by_one}
        </button>
      )}
    </div>
  );
}

const few = 5;

function GapList({ title, gaps }: { title: string; gaps: Gap[] }) {
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return null;
  const shown = all ? gaps : gaps.slice(0, few);
  return (
    <div class="gaps__part">
      <h3 class="gaps__title">
        {title}
        <span class="gaps__number">{gaps.length}</span>
      </h3>
      <ul class="gaps__list">
        {shown.map((gap) => (
          <li key={gap.criterion}>
            <GapLink gap={gap} />
          </li>
        ))}
      </ul>
      {gaps.length > few && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t().fewer : t().more(gaps.length - few)}
        </button>
      )}
    </div>
  );
}

function GapLink({ gap }: { gap: Gap }) {
  const criterion = criteria.value.get(gap.criterion);
  if (!criterion) return null;
  const shortfalls = findings.value.get(gap.criterion)?.shortfall[target.value] ?? [];
  const words = gap.status === "unmet" ? shortfallWords(shortfalls, criterion, names) : "";
  const { href, onClick } = follow(criterion.id);
  return (
    <a
      class="gap"
      href={href}
      onClick={() => {
        close();
        onClick();
      }}
    >
      <StatusMark status={gap.status} />
      <span class="gap__name">{pick(criterion.name)}</span>
      {words !== "" && <span class="gap__words">{words}</span>}
    </a>
  );
}

/** Sections of which one sub-class must be met: each way with its own list, none added to another. */
function Choices({ gaps }: { gaps: Gap[] }) {
  const sections = new Map<string, { section: Group; ways: Map<string, Gap[]> }>();
  for (const gap of gaps) {
    const section = gap.alternative === null ? undefined : sectionOf(gap.alternative);
    if (!section || gap.alternative === null) continue;
    const entry = sections.get(section.id) ?? { section, ways: new Map<string, Gap[]>() };
    entry.ways.set(gap.alternative, [...(entry.ways.get(gap.alternative) ?? []), gap]);
    sections.set(section.id, entry);
  }
  return (
    <>
      {[...sections.values()].map(({ section, ways }) => (
        <div key={section.id} class="gaps__part">
          <h3 class="gaps__title">{t().panel.choose_one(pick(section.name))}</h3>
          {[...ways].map(([way, inside]) => (
            <Way key={way} section={section} way={way} gaps={inside} />
          ))}
        </div>
      ))}
    </>
  );
}

function Way({ section, way, gaps }: { section: Group; way: string; gaps: Gap[] }) {
  const group = section.groups.find((one) => one.id === way);
  const counts = groupResults.value.get(way)?.counts[target.value];
  if (!group || !counts) return null;
  return (
    <details class="way" open={openedGroup(section) === group}>
      <summary class="way__head">
        <StatusMark status={counts.unmet > 0 ? "unmet" : "unknown"} />
        <span class="way__name">{pick(group.name)}</span>
        <span class="way__counts">{t().assess.gap(counts.unmet, counts.unknown)}</span>
      </summary>
      <ul class="gaps__list">
        {gaps.map((gap) => (
          <li key={gap.criterion}>
            <GapLink gap={gap} />
          </li>
        ))}
      </ul>
    </details>
  );
}
