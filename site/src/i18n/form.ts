// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the application papers, fetched with the first of them.
import type { form as zh } from "./form-zh";
import type { Shape } from "./index";
import { wordPart } from "./part";

export type Words = Shape<typeof zh>;
export const { load: formWords, words: f } = wordPart<Words>({
  zh: async () => (await import("./form-zh")).form,
  en: async () => (await import("./form-en")).form,
});
