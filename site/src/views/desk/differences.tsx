// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where an application and judging it again part: criterion by criterion with its clause, field by field, and the rest by
// its place.
import { useEffect, useState } from "preact/hooks";
import { pick, t } from "../../i18n";
import { d } from "../../i18n/desk";
import type { Difference, Status, Verification } from "../../kit";
import { desk } from "../../state/desk";
import { clip } from "../../state/desk-rows";
import type { Naming } from "../../state/desk-shapes";
import { levelWords } from "./words";

/** The engine lists no more. */
const most = 200;

function useNames(edition: string, programme: string, category: string): Naming | null {
  const [names, setNames] = useState<Naming | null>(null);
  useEffect(() => {
    let gone = false;
    desk()
      .then((helper) => helper.ask("names", edition, programme, category))
      .then(
        (found) => {
          if (!gone) setNames(found);
        },
        () => undefined, // ids are shown instead
      );
    return () => {
      gone = true;
    };
  }, [edition, programme, category]);
  return names;
}

export function Differences({ edition, verification }: { edition: string; verification: Verification }) {
  const words = d().detail;
  const { differences, programme, category } = verification;
  const names = useNames(edition, programme, category);
  const criteria = new Map<string, Difference[]>();
  const fields: Difference[] = [];
  const others: Difference[] = [];
  for (const one of differences) {
    if (one.criterion !== undefined) criteria.set(one.criterion, [...(criteria.get(one.criterion) ?? []), one]);
    else if (one.field !== undefined) fields.push(one);
    else others.push(one);
  }
  const label = ({ form = "", field = "" }: Difference) => {
    const text = names?.fields[`${form}/${field}`];
    return text ? pick(text) : clip(field);
  };
  return (
    <>
      <h4>
        {words.differences(differences.length)}
        {differences.length >= most && t().parenthesis(words.first(most))}
      </h4>
      {criteria.size > 0 && (
        <Group title={words.criteria}>
          {[...criteria].map(([id, list]) => (
            <li key={id} class="parting">
              <CriterionName id={id} names={names} />
              {list.map((one) => (
                <Pair key={one.pointer} one={one} edition={edition} programme={programme} />
              ))}
            </li>
          ))}
        </Group>
      )}
      {fields.length > 0 && (
        <Group title={words.fields}>
          {fields.map((one) => (
            <li key={one.pointer} class="parting">
              <p class="parting__name">{label(one)}</p>
              <Pair one={one} edition={edition} programme={programme} />
            </li>
          ))}
        </Group>
      )}
      {others.length > 0 && (
        <Group title={words.other}>
          {others.map((one) => (
            <li key={one.pointer} class="parting">
              <p class="parting__name">
                {words.places[one.pointer] ?? ""} <code>{clip(one.pointer)}</code>
              </p>
              <Pair one={one} edition={edition} programme={programme} />
            </li>
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <section class="partings">
      <h5>{title}</h5>
      <ul>{children}</ul>
    </section>
  );
}

function CriterionName({ id, names }: { id: string; names: Naming | null }) {
  const found = names?.description?.criteria.find((one) => one.id === id);
  if (!found) return <p class="parting__name">{clip(id)}</p>;
  const { document, number, clause, row } = found.source;
  return (
    <>
      <p class="parting__name">{pick(found.name)}</p>
      <p class="parting__clause">{pick(found.statement)}</p>
      <p class="parting__clause" lang="zh-CN">
        {[document, number, clause, row].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

const isStatus = (text: string): text is Status => Object.hasOwn(t().status, text);

/** Statuses and levels by their names; anything else as it stands. */
function Pair({ one, edition, programme }: { one: Difference; edition: string; programme: string }) {
  const words = d().detail;
  const level = one.pointer.startsWith("/level/");
  const status = /\/status(\/|$)/.test(one.pointer) && one.criterion !== undefined;
  const said = (text: string | null) => {
    if (text === null) return level ? t().level.none : words.nothing;
    if (level) return levelWords(edition, programme, text);
    return status && isStatus(text) ? t().status[text] : clip(text);
  };
  return (
    <p class="parting__pair">
      {one.level !== undefined && <span class="pill">{levelWords(edition, programme, one.level)}</span>}
      <span>
        {words.stated}
        {t().colon}
        <bdi>{said(one.stated)}</bdi>
      </span>
      <span aria-hidden="true">→</span>
      <strong>
        {words.found}
        {t().colon}
        <bdi>{said(one.found)}</bdi>
      </strong>
    </p>
  );
}
