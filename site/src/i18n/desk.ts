// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the bureau's desk, fetched with it.
import type { desk as zh } from "./desk-zh";
import type { Shape } from "./index";
import { wordPart } from "./part";

export type Words = Shape<typeof zh>;
export const { load: deskWords, words: d } = wordPart<Words>({
  zh: async () => (await import("./desk-zh")).desk,
  en: async () => (await import("./desk-en")).desk,
});
