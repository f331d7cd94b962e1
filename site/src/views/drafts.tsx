// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The drafts on this device: go on with one, name it, copy it, delete it.
import "../styles/drafts.css";
import { useRef, useState } from "preact/hooks";
import { ArrowIcon, CopyIcon, PencilIcon, PlusIcon, TrashIcon } from "../components/icons";
import { SavePage } from "../components/save-page";
import { pick, t } from "../i18n";
import * as format from "../i18n/format";
import { cards } from "../state/engine";
import { createDraft, drafts, duplicateDraft, type Entry, removeDraft, renameDraft, switchTo } from "../state/library";
import { go, link } from "../state/route";
import { setting } from "../state/setting";

const few = 4;

function categoryName(id: string | null): string | null {
  const [programme, category] = id?.split("/") ?? [];
  const found = cards.value?.find((entry) => entry.id === programme)?.categories.find((entry) => entry.id === category);
  return found ? pick(found.name) : null;
}

/** `onDone`: something else is to be looked at now. */
export function DraftList({ onDone = () => undefined }: { onDone?: () => void }) {
  const words = t().drafts;
  const [all, setAll] = useState(false);
  const shown = all ? drafts.value : drafts.value.slice(0, few);
  const rest = drafts.value.length - shown.length;
  const create = useRef<HTMLButtonElement>(null);
  // The row takes the focus with it when it goes.
  const remove = async (id: string) => {
    await removeDraft(id);
    create.current?.focus();
  };
  return (
    <>
      <ul class="drafts">
        {shown.map((draft) => (
          <Row key={draft.id} draft={draft} onDone={onDone} onRemove={remove} />
        ))}
      </ul>
      <p class="drafts__ways">
        <button
          ref={create}
          type="button"
          class="button button--small"
          onClick={async () => {
            await createDraft();
            onDone();
          }}
        >
          <PlusIcon />
          {words.create}
        </button>
        {setting !== "embedded" && drafts.value.length > 1 && (
          <SavePage all={drafts.value.length} class="button button--small" />
        )}
        {rest > 0 && (
          <button type="button" class="button button--small" onClick={() => setAll(true)}>
            {t().more(rest)}
          </button>
        )}
      </p>
    </>
  );
}

interface RowProperties {
  draft: Entry;
  onDone: () => void;
  onRemove: (id: string) => Promise<void>;
}

function Row({ draft, onDone, onRemove }: RowProperties) {
  const words = t().drafts;
  const [naming, setNaming] = useState(false);
  const category = categoryName(draft.category);
  // Inside a page of somebody else, a draft may come from a category that is not shown there.
  const place = category !== null && draft.category !== null ? link.category(draft.category) : null;
  const goes = place?.startsWith("#") ? place : null;
  const facts = [
    draft.applicant,
    category,
    words.answers(draft.answers),
    draft.saved_at === null ? words.unsaved : words.saved(format.time(draft.saved_at)),
  ];
  const resume = async () => {
    await switchTo(draft.id);
    if (goes !== null) go(goes);
    onDone();
  };
  if (naming) return <Naming draft={draft} onEnd={() => setNaming(false)} />;
  return (
    <li class={`drafts__row ${draft.open ? "drafts__row--open" : ""}`}>
      <div class="drafts__words">
        <p class="drafts__title">
          {draft.title}
          {draft.open && drafts.value.length > 1 && <span class="pill pill--calm">{words.open_now}</span>}
        </p>
        <p class="drafts__facts">{facts.filter((one) => one !== null).join(" · ")}</p>
      </div>
      <div class="drafts__tools">
        {draft.open && goes !== null ? (
          <a
            class="button button--small button--primary"
            aria-label={words.resume_this(draft.title)}
            href={goes}
            onClick={onDone}
          >
            {words.resume}
            <ArrowIcon />
          </a>
        ) : (
          <button
            type="button"
            class="button button--small"
            aria-label={words.resume_this(draft.title)}
            onClick={() => void resume()}
          >
            {words.resume}
            <ArrowIcon />
          </button>
        )}
        <Tool label={words.rename_this(draft.title)} act={() => setNaming(true)}>
          <PencilIcon />
        </Tool>
        <Tool label={words.duplicate_this(draft.title)} act={() => void duplicateDraft(draft.id)}>
          <CopyIcon />
        </Tool>
        <Tool label={words.remove_this(draft.title)} act={() => void onRemove(draft.id)}>
          <TrashIcon />
        </Tool>
      </div>
    </li>
  );
}

function Tool({ label, act, children }: { label: string; act: () => void; children: preact.ComponentChildren }) {
  return (
    <button type="button" class="button button--quiet button--icon" aria-label={label} title={label} onClick={act}>
      {children}
    </button>
  );
}

function Naming({ draft, onEnd }: { draft: Entry; onEnd: () => void }) {
  const words = t().drafts;
  const [name, setName] = useState(draft.title);
  return (
    <li class="drafts__row">
      <form
        class="drafts__naming"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== draft.title) void renameDraft(draft.id, name.trim());
          onEnd();
        }}
      >
        <input
          class="text-field"
          type="text"
          maxLength={80}
          aria-label={words.name}
          value={name}
          ref={(field) => {
            if (field && document.activeElement !== field) {
              field.focus();
              field.select();
            }
          }}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault(); // not the dialog around it
            event.stopPropagation();
            onEnd();
          }}
        />
        <button type="submit" class="button button--small button--primary">
          {words.keep_name}
        </button>
        <button type="button" class="button button--small" onClick={onEnd}>
          {t().cancel}
        </button>
      </form>
    </li>
  );
}
