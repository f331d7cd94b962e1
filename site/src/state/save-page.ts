// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The offline page once more, with answers in it.
import { loadPage } from "../kit";
import { withDrafts } from "../kit/page-drafts";
import { nameOfFile } from "./file-name";
import { downloadText } from "./files";
import { toGive } from "./given";
import { open, snapshot, stored } from "./open-draft";
import { isNothing } from "./put";

/** The draft that is open, or with it all that this browser keeps. Fails when the offline page cannot be had. */
export async function savePage(which: "open" | "all"): Promise<void> {
  const page = await loadPage();
  const others = which === "all" ? stored.value.filter((one) => one.id !== open.value.id) : [];
  const drafts = [snapshot(), ...others].filter((draft) => !isNothing(draft));
  downloadText(nameOfFile([], "html"), withDrafts(page, toGive(drafts)), "text/html");
}
