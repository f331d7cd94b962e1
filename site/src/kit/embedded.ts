// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Criteria and engine as they stand in the page itself. Nothing of them is used before the whole is known to be what the
// build put there: the page's script names the fingerprint, and the policy of the page names that of the script.

import factory from "../../../build/wasm/xingping.mjs";
import type { Bundle } from "../../../wasm/kit";
import { type Archive, open, unpack } from "./archive";
import { fromBase64 } from "./base64";
import { archiveId, pageText, partsOf } from "./page-text";
import { sha256 } from "./sha256";
import { DamagedFile, type Source } from "./source";

let told: Uint8Array<ArrayBuffer> | null = null;

function bytes(): Uint8Array<ArrayBuffer> {
  if (told) return told;
  const found = fromBase64(document.getElementById(archiveId)?.textContent ?? "");
  if (!found || sha256(found) !== ARCHIVE_SHA256) throw new DamagedFile("the archive in this file is damaged");
  told = found;
  return found;
}

let opened: Promise<Archive> | undefined;
function archive(): Promise<Archive> {
  opened ??= (async () => open(await unpack(bytes())))();
  return opened;
}

export const source: Source = {
  pack: async (name) => (await archive()).file(name),
  bundle: async (name) => (await archive()).file(name) as Bundle,
  serving: () => "full",
  module: async () => ({ factory, wasmBinary: (await archive()).module, locateFile: (name) => name }),
  page: async () => pageText(partsOf(document)),
  given: () => partsOf(document).drafts,
  stand: async () => bytes(),
  standAt(stand) {
    if (typeof stand !== "string") told = stand;
  },
};
