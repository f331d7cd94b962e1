// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the page that runs from a disk carries: every file of packs/, and the engine. Bundles share documents, so each
// document is kept once and bundles name theirs. Packed: length of the JSON (32 bits, the lowest byte first), the JSON,
// the module, all of it through gzip.
import type { Bundle } from "../../../wasm/kit";

interface Contents {
  documents: Record<string, unknown>;
  /** Names of documents, by the name of the file below packs/. */
  bundles: Record<string, { partial: boolean; documents: string[] }>;
  /** Files that are no bundles. */
  files: Record<string, unknown>;
}

export interface Archive {
  file(name: string): unknown;
  module: Uint8Array;
}

const isBundle = (file: unknown): file is Required<Bundle> =>
  typeof file === "object" && file !== null && "documents" in file && "partial" in file;

/** `files`: by name, without the ending. Not packed yet: that the build and the browser do each in its own way. */
export function bind(files: ReadonlyMap<string, unknown>, module: Uint8Array): Uint8Array<ArrayBuffer> {
  const contents: Contents = { documents: {}, bundles: {}, files: {} };
  for (const [name, file] of files) {
    if (!isBundle(file)) {
      contents.files[name] = file;
      continue;
    }
    for (const [document, content] of Object.entries(file.documents)) {
      const known = contents.documents[document];
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(content)) throw new Error(`two ${document}`);
      contents.documents[document] = content;
    }
    contents.bundles[name] = { partial: file.partial, documents: Object.keys(file.documents) };
  }
  const json = new TextEncoder().encode(JSON.stringify(contents));
  const bytes = new Uint8Array(4 + json.length + module.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  bytes.set(module, 4 + json.length);
  return bytes;
}

export function open(bytes: Uint8Array): Archive {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { documents, bundles, files } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end))) as Contents;
  return {
    module: bytes.subarray(end),
    file(name) {
      const bundle = bundles[name];
      if (bundle) {
        const entries = bundle.documents.map((document) => [document, documents[document]] as const);
        return { partial: bundle.partial, documents: Object.fromEntries(entries) };
      }
      if (!Object.hasOwn(files, name)) throw new Error(`there is no ${name}`);
      return files[name];
    },
  };
}

export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
