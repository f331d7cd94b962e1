// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What one sheet for everything saves, in a sentence.
import { t } from "../i18n";
import * as format from "../i18n/format";
import { allFacts, known } from "../state/engine";

export function oneSheetWords(): string {
  const facts = allFacts.value;
  if (!facts) return "";
  const written = (count: number) => format.number(String(count));
  return t().catalogue.one_sheet(known.value.length, written(facts.separately), written(facts.once));
}
