// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Only an embedded page has these.
import type { embed as zh } from "./embed-zh";
import type { Shape } from "./index";
import { wordPart } from "./part";

export type EmbedWords = Shape<typeof zh>;
export const { load: embedWords, words: e } = wordPart<EmbedWords>({
  zh: async () => (await import("./embed-zh")).embed,
  en: async () => (await import("./embed-en")).embed,
});
