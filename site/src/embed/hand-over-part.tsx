// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Handing over, fetched with the words it speaks: whether the head of the page has them already is chance.
import { part } from "../views/part";

export const HandOver = part(async () => {
  const [{ HandOver }, { embedWords }] = await Promise.all([import("./hand-over"), import("../i18n/embed")]);
  await embedWords();
  return HandOver;
});
