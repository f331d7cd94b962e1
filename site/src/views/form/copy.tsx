// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is to be retyped into an online portal, blank by blank in the order of the form, each with a button that copies it.
import { useRef, useState } from "preact/hooks";
import { CopyIcon, TickIcon } from "../../components/icons";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import { speakIn } from "../../i18n/spoken";
import type { FilledField } from "../../kit";
import { attachments, filled } from "../../state/form";
import { paperRows } from "../../state/paper-rows";
import { language } from "../../state/preferences";
import { target } from "../../state/report";
import { ExportMenu } from "./export-menu";

interface Item {
  id: string;
  /** The official words; portals are Chinese. */
  label: string;
  /** The same in the language of the page, where that is another. */
  gloss: string;
  value: string;
}
interface Block {
  id: string;
  title: string;
  items: Item[];
}

function printedValue(field: FilledField): string {
  if (field.rows && field.facts.length === 0)
    return field.rows
      .map(({ number, label, file }) => `附件${number}：${label}${file ? `（${file}）` : ""}`)
      .join("\n");
  // Cells apart by tabs go into a table as they are.
  if (field.rows) return field.rows.map((row) => Object.values(row).join("\t")).join("\n");
  return field.value ?? "";
}

function blocks(): Block[] {
  const english = language.value === "en";
  const form = filled.value;
  if (!form) {
    const items = speakIn("zh", () => paperRows(target.value, attachments.value)).map(
      ({ id, name, answer }): Item => ({ id, label: name, gloss: "", value: answer }),
    );
    return [{ id: "answers", title: f().copy.answers, items }];
  }
  return form.parts
    .filter((part) => part.needed && part.fields.length > 0)
    .map((part) => ({
      id: part.id,
      title: pick(part.title),
      items: part.fields.map((field) => ({
        id: field.id,
        label: field.label.zh,
        gloss: english ? field.label.en : "",
        value: printedValue(field),
      })),
    }));
}

export function CopyView() {
  const words = f().copy;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = blocks();
  const all = shown.flatMap((block) => block.items).filter((item) => item.value !== "");
  const copy = async (item: Item, button: HTMLElement) => {
    try {
      await navigator.clipboard.writeText(item.value);
    } catch {
      setFailed(item.id);
      return;
    }
    setFailed(null);
    setDone((before) => new Set(before).add(item.id));
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".copy__button:not(:disabled)") ?? [])];
    buttons[buttons.indexOf(button) + 1]?.focus();
  };
  return (
    <div class="desk desk--two">
      <div class="desk__main" ref={list}>
        <header class="form__head">
          <p class="page-head__lead">{words.lead}</p>
          <p class="copy__progress">
            <span role="status">{words.done(all.filter((item) => done.has(item.id)).length, all.length)}</span>
            {done.size > 0 && (
              <button type="button" class="button button--small" onClick={() => setDone(new Set())}>
                {words.reset}
              </button>
            )}
          </p>
        </header>
        {shown.map((block) => (
          <section key={block.id} class="card" aria-labelledby={`copy-${block.id}`}>
            <h2 id={`copy-${block.id}`} class="card__title">
              {block.title}
            </h2>
            <ul class="copy">
              {block.items.map((item) => (
                <CopyRow
                  key={item.id}
                  item={item}
                  done={done.has(item.id)}
                  failed={failed === item.id}
                  onCopy={(button) => void copy(item, button)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <aside class="desk__panel" aria-label={f().out.title}>
        <div class="panel">
          <ExportMenu />
        </div>
      </aside>
    </div>
  );
}

interface RowProperties {
  item: Item;
  done: boolean;
  failed: boolean;
  onCopy: (button: HTMLElement) => void;
}

function CopyRow({ item, done, failed, onCopy }: RowProperties) {
  const words = f().copy;
  const empty = item.value === "";
  return (
    <li class={`copy__row ${done ? "copy__row--done" : ""}`}>
      <p class="copy__label" lang="zh-CN">
        {item.label}
        {item.gloss !== "" && (
          <span class="copy__gloss" lang="en">
            {item.gloss}
          </span>
        )}
      </p>
      <p class={`copy__value ${empty ? "copy__value--empty" : ""}`}>{empty ? words.empty : item.value}</p>
      <button
        type="button"
        class="button button--small copy__button"
        disabled={empty}
        onClick={(event) => onCopy(event.currentTarget)}
      >
        {done ? <TickIcon /> : <CopyIcon />}
        {done ? words.again : words.copy}
        <span class="visually-hidden">
          {t().colon}
          {item.label}
          {done && t().parenthesis(words.copied)}
        </span>
      </button>
      {failed && (
        <p class="copy__failed" role="alert">
          {words.failed}
        </p>
      )}
    </li>
  );
}
