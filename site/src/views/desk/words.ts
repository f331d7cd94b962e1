// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Names of what stands in a line: applicant, category, level.
import { message, pick, t } from "../../i18n";
import { d } from "../../i18n/desk";
import type { Text } from "../../kit";
import { levelOf } from "../../state/desk";
import { clip, type Row } from "../../state/desk-rows";
import { editionOf, programmeIn } from "../../state/desk-table";
import { cards } from "../../state/engine";

export function applicantName(row: Row): string {
  const name = clip(row.verification?.applicant.name ?? "").trim();
  if (name !== "") return name;
  return row.verdict === "unreadable" ? d().table.unread : d().table.nameless;
}

const cardOf = (programme: string) => cards.value?.find((one) => one.id === programme);

export function programmeName(programme: string): string {
  const card = cardOf(programme);
  return card ? pick(card.name) : clip(programme);
}

/** "programme/category" */
export function categoryName(id: string): string {
  const [programme = "", category = ""] = id.split("/");
  const found = cardOf(programme)?.categories.find((one) => one.id === category);
  return found ? pick(found.name) : clip(category);
}

export function levelWords(edition: string, programme: string, level: string | null | undefined): string {
  if (level === null || level === undefined) return t().level.none;
  const found = levelOf(edition, programme, level);
  return found ? pick(found.name) : clip(level);
}

export const levelIn = (row: Row, level: string | null | undefined): string =>
  levelWords(editionOf(row), programmeIn(row), level);

/** A message of the engine: lines and columns need no quotation marks. */
const bare = (text: string) => text.replace(/`(\d+)`/g, "$1");
export const said = (text: Text): string => clip(message({ zh: bare(text.zh), en: bare(text.en) }));
