// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Items that are there, are not there, or are still open: one chip each, in the printed order and groups.

import { pick, t } from "../../i18n";
import type { Choice, Fact } from "../../kit";
import { answerOf, setItems } from "../../state/sheet";
import { CloseIcon } from "../icons";
import { StatusShape } from "../status-mark";

type Items = Record<string, boolean>;

function withItem(items: Items, id: string): Items {
  const { [id]: held, ...rest } = items;
  if (held === undefined) return { ...rest, [id]: true };
  return held ? { ...rest, [id]: false } : rest;
}

function grouped(choices: Choice[]): { name: string | null; choices: Choice[] }[] {
  const groups: { name: string | null; choices: Choice[] }[] = [];
  for (const choice of choices) {
    const name = choice.group ? pick(choice.group) : null;
    const last = groups.at(-1);
    if (last && last.name === name) last.choices.push(choice);
    else groups.push({ name, choices: [choice] });
  }
  return groups;
}

export function SetInput({ fact, describedBy }: { fact: Fact; describedBy?: string | undefined }) {
  const words = t().input;
  const items = (answerOf(fact.id) ?? {}) as Items;
  const have = Object.values(items).filter(Boolean).length;
  const open = fact.choices.filter((choice) => !(choice.id in items));
  return (
    <fieldset class="items" aria-describedby={describedBy}>
      <legend class="visually-hidden">{pick(fact.label)}</legend>
      {grouped(fact.choices).map((group) => (
        <div key={group.name ?? ""} class="items__group">
          {group.name && <p class="items__name">{group.name}</p>}
          <ul class="items__list">
            {group.choices.map((choice) => {
              const held = items[choice.id];
              const state = held === undefined ? "unanswered" : held ? "has" : "has_not";
              return (
                <li key={choice.id}>
                  <button
                    type="button"
                    class={`chip chip--${state}`}
                    aria-label={`${pick(choice.label)}${t().colon}${words[state]}`}
                    onClick={() => setItems(fact.id, withItem(items, choice.id))}
                  >
                    <ChipMark state={state} />
                    <span>{pick(choice.label)}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <div class="items__foot">
        <span class="items__count">{words.set_count(have, open.length)}</span>
        <span class="items__hint">{words.set_hint}</span>
        {open.length > 0 && (
          <button
            type="button"
            class="button button--small"
            onClick={() =>
              setItems(fact.id, { ...items, ...Object.fromEntries(open.map((choice) => [choice.id, false])) })
            }
          >
            {words.rest_no}
          </button>
        )}
        {Object.keys(items).length > 0 && (
          <button type="button" class="button button--small button--quiet" onClick={() => setItems(fact.id, {})}>
            {words.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** Tick, bare cross or question mark. The cross is no failing: an item one has not may not be needed. */
function ChipMark({ state }: { state: "has" | "has_not" | "unanswered" }) {
  if (state === "has_not") return <CloseIcon />;
  return <StatusShape status={state === "has" ? "met" : "unknown"} />;
}
