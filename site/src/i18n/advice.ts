// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the advice, fetched with the first view that gives any.
import type { advice as zh } from "./advice-zh";
import type { Shape } from "./index";
import { wordPart } from "./part";

export type Words = Shape<typeof zh>;
export const { load: adviceWords, words: a } = wordPart<Words>({
  zh: async () => (await import("./advice-zh")).advice,
  en: async () => (await import("./advice-en")).advice,
});
