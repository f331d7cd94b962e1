// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words about drafts.
import type { drafts as zh } from "./drafts-zh";
import type { Shape } from "./index";
import { many } from "./many";

export const drafts: Shape<typeof zh> = {
  title: "Drafts",
  unnamed: "Draft without a name",
  several: (n) => `Your drafts (${n})`,
  hint: "Drafts are kept only in the browser of this device. To take one along, use “Save to file”.",
  none: "There is no draft yet; answer a question and there is.",
  open_now: "Being edited",
  answers: (n) => many(n, "answer"),
  saved: (time) => `saved ${time}`,
  unsaved: "not saved",
  resume: "Continue",
  resume_this: (title) => `Continue: ${title}`,
  create: "New draft",
  rename_this: (title) => `Rename: ${title}`,
  name: "Name of the draft",
  keep_name: "OK",
  duplicate_this: (title) => `Duplicate: ${title}`,
  remove: "Delete",
  remove_this: (title) => `Delete: ${title}`,
  copy_of: (title) => `${title} (copy)`,
  other_tab: (title) => `${title} (other tab)`,
  manage: "Drafts",

  undo_bar: "Undo and redo",
  undo: "Undo",
  redo: "Redo",
  undo_key: "Undo (Ctrl+Z)",
  redo_key: "Redo (Ctrl+Shift+Z)",

  evidence_of: (label) => `evidence for ${label}`,
  history: "earlier ratings",
  other_thing: "something else",
  and_more: (names, n) => `${names} and ${n} more`,

  notice: {
    region: "Notices",
    sample_loaded: "Sample loaded",
    file_loaded: "File loaded",
    cleared: "Cleared",
    draft_removed: "Draft deleted",
    unread_removed: "The answer that did not fit is deleted",
    undone: (names) => `Undone: ${names}`,
    redone: (names) => `Redone: ${names}`,
    synced: "Another tab has changed this draft; this page now shows it",
    conflict_here: (names, copy) =>
      `“${names}” was changed in two tabs. This page keeps its own answer; that of the other tab is kept as the draft “${copy}”.`,
    conflict_there: (names, copy) =>
      `“${names}” was changed in two tabs. The answer of the other tab now stands; that of this page is kept as the draft “${copy}”.`,
    gone_on: "These are the answers you went on with in this browser; they are newer than those in the file.",
    show_given: "Show those in the file",
    removed_elsewhere: "This draft was deleted in another tab",
    put_back: "This draft was deleted in another tab; because of changes made here it is saved again",
    saved_again: "Saving works again; nothing was lost",
    show_drafts: "Show drafts",
  },

  storage: {
    label: "The draft is not saved",
    short: "Draft not saved",
    blocked:
      "The browser forbids storage on this device, so answers are lost when the page closes. Save them as a file; or leave private mode or allow storage for this site, then press “Try again”.",
    blocked_saved:
      "This browser lets a page opened from a disk keep nothing by itself: answers are lost when it closes. Save the page with your answers, and open that file next time.",
    full: "Storage on this device is full, and the last changes are not saved. You can go on; save a file first, free some disk space or browser data, then press “Try again”.",
    full_saved:
      "Storage on this device is full, and the last changes are not saved. You can go on; save the page with your answers first, free some disk space or browser data, then press “Try again”.",
    failing:
      "Storage on this device has failed, and the last changes are not saved. You can go on; save a file first, then press “Try again” or open the file in another browser.",
    failing_saved:
      "Storage on this device has failed, and the last changes are not saved. You can go on; save the page with your answers first, then press “Try again” or open it in another browser.",
    save: "Save as a file",
    retry: "Try again",
    trying: "Trying…",
  },

  misfits: {
    title: (n) => `${many(n, "answer")} ${n === 1 ? "does" : "do"} not fit the present edition`,
    hint: "The criteria have changed, or the file was damaged. These answers are kept as they were and do not count. Check and answer again, or delete them.",
    written_by: (version) => `They were written with version ${version}. `,
    changed: (names) => `Categories changed since: ${names}.`,
    raw: "Former answer",
    fits: "fits, but the question has been answered otherwise",
    take: "Use this answer",
    take_this: (label) => `Use this answer: ${label}`,
    remove: "Delete",
    remove_this: (label) => `Delete: ${label}`,
    save: "Save these as a file",
    entries: (n) => many(n, "entry", "entries"),
  },
};
