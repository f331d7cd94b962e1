// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Only widget.html has these.
import type { configure as zh } from "./configure-zh";
import type { Shape } from "./index";
import { wordPart } from "./part";

export type ConfigureWords = Shape<typeof zh>;
export const { load: configureWords, words: c } = wordPart<ConfigureWords>({
  zh: async () => (await import("./configure-zh")).configure,
  en: async () => (await import("./configure-en")).configure,
});
