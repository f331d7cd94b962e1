// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Answers that do not fit the criteria of today: shown as they were written, until somebody decides.
import "../styles/misfits.css";
import { FileIcon, WarningIcon } from "../components/icons";
import { message, pick, t } from "../i18n";
import { thingName } from "../i18n/things";
import type { Fact } from "../kit";
import { engineVersion, factById, needAll, programmes } from "../state/engine";
import { saveUnread } from "../state/files";
import { dropUnread, misfits, takeUnread } from "../state/hold";
import { open } from "../state/open-draft";
import type { Unread } from "../state/unread";

const longest = 120;

/** What stands in the file, for people. */
function rawWords(raw: unknown, fact: Fact | undefined): string {
  if (typeof raw === "boolean") return raw ? t().input.yes : t().input.no;
  if (typeof raw === "string" || typeof raw === "number") return String(raw);
  if (typeof raw === "object" && raw !== null && "value" in raw && "unit" in raw) return `${raw.value} ${raw.unit}`;
  const records = Array.isArray(raw) ? raw : null;
  if (records?.every((one) => typeof one === "string")) return records.join(t().list);
  if (records) return t().drafts.misfits.entries(records.length);
  const named = (id: string) => {
    const choice = fact?.choices.find((one) => one.id === id);
    return choice ? pick(choice.label) : id;
  };
  const items = typeof raw === "object" && raw !== null ? Object.entries(raw) : [];
  if (items.length > 0 && items.every(([, held]) => typeof held === "boolean")) {
    return items.map(([id, held]) => `${named(id)}${t().colon}${held ? t().input.yes : t().input.no}`).join(t().list);
  }
  const text = JSON.stringify(raw) ?? "";
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Categories whose criteria are others than those the draft was written by. */
function changedSince(): string[] {
  const { digests } = open.value;
  return programmes.value.flatMap(({ id, categories }) =>
    categories.filter((one) => (digests[`${id}/${one.id}`] ?? one.digest) !== one.digest).map((one) => pick(one.name)),
  );
}

/** All of them: whether somebody asks for an answer, only all criteria say; where these cannot be had, what is known. */
async function saveMisfits(): Promise<void> {
  await needAll(() => {});
  saveUnread(misfits.value);
}

export function Misfits() {
  const words = t().drafts.misfits;
  const version = open.value.kit_version;
  const since = changedSince();
  return (
    <details class="misfits">
      <summary class="misfits__title">
        <WarningIcon />
        {words.title(misfits.value.length)}
      </summary>
      <p>{words.hint}</p>
      {(since.length > 0 || (version !== "" && version !== engineVersion.value)) && (
        <p>
          {version !== "" && words.written_by(version)}
          {since.length > 0 && words.changed(since.join(t().list))}
        </p>
      )}
      <ul class="misfits__list">
        {misfits.value.map((one) => (
          <Row key={one} unread={one} />
        ))}
      </ul>
      <button type="button" class="button button--small" onClick={() => void saveMisfits()}>
        <FileIcon />
        {words.save}
      </button>
    </details>
  );
}

function Row({ unread }: { unread: Unread }) {
  const words = t().drafts.misfits;
  const label = thingName(unread.pointer) ?? unread.pointer.split("/").at(-1) ?? "";
  return (
    <li class="misfits__one">
      <div>
        <p>
          <strong>{label}</strong>
        </p>
        <p>
          {words.raw}
          {t().colon}
          {rawWords(unread.raw, factById(unread.pointer.split("/")[2] ?? ""))}
        </p>
        <p class="misfits__why">
          {unread.issues.length > 0 ? unread.issues.map((one) => message(one.message)).join(t().stop) : words.fits}
        </p>
      </div>
      <div class="misfits__ways">
        {unread.issues.length === 0 && (
          <button
            type="button"
            class="button button--small"
            aria-label={words.take_this(label)}
            onClick={() => takeUnread(unread)}
          >
            {words.take}
          </button>
        )}
        <button
          type="button"
          class="button button--small"
          aria-label={words.remove_this(label)}
          onClick={() => dropUnread(unread)}
        >
          {words.remove}
        </button>
      </div>
    </li>
  );
}
