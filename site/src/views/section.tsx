// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A section or group of the official table, with what it holds; heading levels follow the depth.
import { useEffect, useRef } from "preact/hooks";
import { pick, t } from "../i18n";
import type { Combine, Group } from "../kit";
import { description } from "../state/engine";
import { anchor, offersChoice, openedGroup } from "../state/place";
import { Alternatives } from "./alternatives";
import { CriterionCard } from "./criterion-card";
import { drawLater, drawnAtFirst } from "./draw-later";
import { RouteCard } from "./route-card";

function combineWords(combine: Combine, members: number, whole: boolean): string | null {
  const words = t().assess;
  if (combine === "all") return null;
  if (combine === "any") return whole ? words.one_whole : words.any_of;
  return whole ? words.several_whole(combine.at_least) : words.at_least(combine.at_least, members);
}

export function SectionView({ section }: { section: Group }) {
  const choice = offersChoice(section);
  const opened = choice ? openedGroup(section) : undefined;
  const remark = combineWords(
    section.combine,
    section.groups.length || section.criteria.length,
    section.groups.length > 0,
  );
  // Direct routes rest on the applicant's basic conditions, which are the first section.
  const isFirst = description.value?.sections[0] === section;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) drawLater(element.current);
  }, []);
  return (
    <section
      ref={element}
      data-drawn={drawnAtFirst}
      class="section"
      id={anchor(section.id)}
      aria-labelledby={`title-${section.id}`}
    >
      <header class="section__head">
        <h2 id={`title-${section.id}`} class="section__title" tabIndex={-1}>
          {pick(section.name)}
        </h2>
        {(section.remark || remark) && (
          <p class="section__remark">
            {section.remark && <strong>{pick(section.remark)}</strong>}
            {remark && <span>{remark}</span>}
          </p>
        )}
      </header>
      {section.criteria.map((id) => (
        <CriterionCard key={id} id={id} depth={3} />
      ))}
      {choice && opened ? (
        <>
          <Alternatives section={section} opened={opened} />
          <GroupView key={opened.id} group={opened} depth={3} />
        </>
      ) : (
        section.groups.map((group) => <GroupView key={group.id} group={group} depth={3} />)
      )}
      {isFirst && description.value?.routes.map((route) => <RouteCard key={route.id} route={route} />)}
    </section>
  );
}

function GroupView({ group, depth }: { group: Group; depth: 3 | 4 }) {
  const Heading = `h${depth}` as "h3" | "h4";
  const remark = combineWords(group.combine, group.criteria.length || group.groups.length, group.groups.length > 0);
  return (
    <section class="group" id={anchor(group.id)}>
      <header class="group__head">
        <Heading class="group__title" tabIndex={-1}>
          {pick(group.name)}
        </Heading>
        {(group.remark || remark) && (
          <p class="section__remark">
            {group.remark && <strong>{pick(group.remark)}</strong>}
            {remark && <span>{remark}</span>}
          </p>
        )}
      </header>
      {group.criteria.map((id) => (
        <CriterionCard key={id} id={id} depth={depth === 3 ? 4 : 5} />
      ))}
      {group.groups.map((inside) => (
        <GroupView key={inside.id} group={inside} depth={4} />
      ))}
    </section>
  );
}
