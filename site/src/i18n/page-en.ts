// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The English words about the page as one file.
import type { Dictionary } from "./index";

export const page: Dictionary["page"] = {
  title: "The offline page",
  download: (size) => `Download the offline page (${size})`,
  what: "The whole tool in one file: no network, opens with a double click, and can be saved again with your answers in it.",
  how: "Copy it to a computer without network and open it in Chrome, Edge, Firefox or Safari. When criteria change, download it again.",
  here: "This is the offline page. It was opened from a disk and uses no network; for a newer one go back to the site it came from.",
  storage:
    "Some browsers take all pages opened from a disk for one site: drafts they save by themselves may be readable to other page files on this computer. On a shared computer save the page with your answers, then clear the draft.",
  save: "Save as a page with my answers",
  save_all: (n) => `Save all ${n} drafts as one page`,
  saved: "Handed to the browser as a download. Open that file and the answers are in it.",
  failed:
    "The offline page could not be fetched, so nothing was saved. Your answers are still here: check the connection and try again, or save an answer file.",
};
