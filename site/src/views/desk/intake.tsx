// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where files come in: dropped anywhere on the page, or chosen; and how far the checking is.
import { useEffect, useRef, useState } from "preact/hooks";
import { FileIcon, FolderIcon, WarningIcon } from "../../components/icons";
import { d } from "../../i18n/desk";
import { addFiles, cancel, cancelled, clear, progress, resume, rows, running, trouble } from "../../state/desk";
import { chosen, dropped, type Found } from "../../state/desk-files";

type Trouble = "nothing" | "empty_folder" | null;

/** A file that misses the frame must not replace the page: the browser would open it. */
function useDrop(take: (found: Promise<Found[]>) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holds = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setOver(holds(event));
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) take(dropped(event.dataTransfer));
    };
    addEventListener("dragover", onOver);
    addEventListener("dragleave", onLeave);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("dragover", onOver);
      removeEventListener("dragleave", onLeave);
      removeEventListener("drop", onDrop);
    };
  }, []);
  return over;
}

export function Intake() {
  const words = d().drop;
  const [lack, setLack] = useState<Trouble>(null);
  const take = async (found: Promise<Found[]>, nothing: Trouble) => {
    const files = await found.catch(() => []);
    setLack(files.length > 0 ? null : nothing);
    addFiles(files);
  };
  const over = useDrop((found) => void take(found, "nothing"));
  return (
    <section class={`card intake ${over ? "intake--over" : ""}`} aria-labelledby="intake-title">
      <h2 id="intake-title" class="card__title">
        {over ? words.now : words.label}
      </h2>
      <p class="intake__hint">{words.hint}</p>
      <p class="intake__ways">
        <Choose label={words.files} take={(found) => void take(found, null)} />
        <Choose folder label={words.folder} take={(found) => void take(found, "empty_folder")} />
      </p>
      {lack !== null && (
        <p class="field-issue" role="alert">
          <WarningIcon />
          {words[lack]}
        </p>
      )}
      <Progress />
    </section>
  );
}

function Choose({
  label,
  folder = false,
  take,
}: {
  label: string;
  folder?: boolean;
  take: (found: Promise<Found[]>) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={`button ${folder ? "" : "button--primary"}`} onClick={() => field.current?.click()}>
        {folder ? <FolderIcon /> : <FileIcon />}
        {label}
      </button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        {...(folder && { webkitdirectory: true })}
        onChange={(event) => {
          const files = chosen(event.currentTarget.files ?? []);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = "";
          take(Promise.resolve(files));
        }}
      />
    </>
  );
}

function Progress() {
  const words = d().progress;
  const { done, total } = progress.value;
  const state = running.value ? "" : total > 0 ? words.done(done) : "";
  return (
    <div class="intake__progress">
      {running.value && trouble.value === null && (
        <div class="intake__running">
          <progress class="bar" value={done} max={total} aria-label={words.label} />
          <span class="intake__count">{words.running(done, total)}</span>
          <button type="button" class="button button--small" onClick={cancel}>
            {words.cancel}
          </button>
        </div>
      )}
      {trouble.value !== null && (
        <div class="field-issue intake__trouble" role="alert">
          <WarningIcon />
          <span>
            {words.failed} <small>{trouble.value}</small>
          </span>
          <button type="button" class="button button--small" onClick={resume}>
            {words.retry}
          </button>
        </div>
      )}
      <p class="intake__state">
        <span role="status">{cancelled.value > 0 ? words.cancelled(cancelled.value) : state}</span>
        {!running.value && (rows.value.length > 0 || total > 0) && (
          <button type="button" class="button button--quiet button--small" onClick={clear}>
            {words.clear}
          </button>
        )}
      </p>
    </div>
  );
}
