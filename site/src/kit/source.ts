// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the criteria and the engine come from. There are two answers, and a build has one of them: fetched.ts asks the web
// server for them, embedded.ts finds them in the page itself.
import type { Bundle, Extent, KitSource } from "../../../wasm/kit";

/** What a worker is told so that it finds what the page finds: an address, or the archive. */
export type Stand = string | Uint8Array<ArrayBuffer>;

export interface Source {
  /** A file below packs/, by its name without the ending. */
  pack(name: string): Promise<unknown>;
  /** One that holds criteria: as the engine takes it, which reads it itself and says what is wrong with it. */
  bundle(name: string): Promise<Bundle | string>;
  /** Which of the engine's modules serves when that much is wanted. */
  serving(extent: Extent): Extent;
  /** The engine's factory, and what it is told to find a module that can do that much. */
  module(extent: Extent): Promise<KitSource>;
  /** The whole of the page that runs from a disk, as its file is written. */
  page(): Promise<string>;
  /** Answers that stand in the page itself, as written; empty when there are none. */
  given(): string;
  stand(): Promise<Stand>;
  /** In a worker, before anything else is asked. */
  standAt(stand: Stand): void;
}

/** Beside the site. */
export const offlineName = "xingping-offline.html";

/** The page's own file is not what it was when it was made. */
export class DamagedFile extends Error {}
