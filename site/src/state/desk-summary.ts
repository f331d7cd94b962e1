// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The summary tables: the official ones as the engine writes them, and a plain one for programmes without any.
import { computed, effect, signal } from "@preact/signals";
import type { PrintedForm } from "../documents/layout";
import { pick, t } from "../i18n";
import { d } from "../i18n/desk";
import { type Issue, loadLayout } from "../kit";
import { desk, kin, levelOf, running } from "./desk";
import { csv } from "./desk-csv";
import type { Row } from "./desk-rows";
import { categoryIn, counted, editionOf, programmeIn } from "./desk-table";
import { cards, forms } from "./engine";
import { fileName } from "./file-name";
import { downloadBlob, downloadText } from "./files";
import { language } from "./preferences";

/** Typed once, for every table. */
export const recommender = signal("");

/** One that can be made of what counts: "programme/form", or "programme" where no form is prescribed. */
export interface Offer {
  id: string;
  programme: string;
  form: string | null;
  rows: Row[];
}

export const offers = computed<Offer[]>(() => {
  const found = new Map<string, Offer>();
  const add = (programme: string, form: string | null, row: Row) => {
    const id = form === null ? programme : `${programme}/${form}`;
    const offer = found.get(id) ?? { id, programme, form, rows: [] };
    offer.rows.push(row);
    found.set(id, offer);
  };
  for (const row of counted.value) {
    const lines = row.verification?.summary ?? [];
    for (const line of lines) add(programmeIn(row), line.form, row);
    if (lines.length === 0) add(programmeIn(row), null, row);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
});

const chosen = signal<string | null>(null);
export const choose = (id: string): void => {
  chosen.value = id;
};
export const offer = computed<Offer | null>(
  () => offers.value.find((one) => one.id === chosen.value) ?? offers.value[0] ?? null,
);

/** Applicants that stand in it more than once. */
export const twice = computed<number>(() => {
  const ids = new Set(offer.value?.rows.map((row) => row.id));
  const rivals = (row: Row) => kin.value.rivals.get(row.id)?.some((other) => ids.has(other.id)) ?? false;
  const copies = (row: Row) => ids.has(kin.value.copies.get(row.id)?.id ?? -1);
  return offer.value?.rows.filter((row) => rivals(row) || copies(row)).length ?? 0;
});

/** A table ready to be shown, printed and saved. */
export interface Table {
  offer: string;
  title: string;
  columns: string[];
  rows: string[][];
  csv: () => string;
  layout: PrintedForm | null;
  issues: Issue[];
}
export const table = signal<Table | null>(null);

const levelName = (row: Row, level: string | null | undefined): string => {
  if (level === null || level === undefined) return t().level.none;
  const found = levelOf(editionOf(row), programmeIn(row), level);
  return found ? pick(found.name) : level;
};

/** Chinese or English, as the page is: nobody prescribes it. */
function plainTable(from: Offer): Table {
  const words = d().summary;
  const card = cards.value?.find((one) => one.id === from.programme);
  const names = new Map(card?.categories.map((one) => [`${from.programme}/${one.id}`, pick(one.name)]));
  const rows = from.rows.map((row, index) => {
    const { verification } = row;
    return [
      String(index + 1),
      verification?.applicant.name ?? "",
      names.get(categoryIn(row)) ?? verification?.category ?? "",
      verification?.target ? levelName(row, verification.target) : "",
      levelName(row, verification?.level.stated.guaranteed),
      levelName(row, verification?.level.found.guaranteed),
      d().verdict[row.verdict],
    ];
  });
  const columns = [...words.plain_columns];
  const title = words.plain_title(card ? pick(card.name) : from.programme);
  return { offer: from.id, title, columns, rows, csv: () => csv([columns, ...rows]), layout: null, issues: [] };
}

/** An official table is printed in Chinese, whatever the page speaks. */
async function officialTable(from: Offer, form: string): Promise<Table> {
  const cells = from.rows.map((row) => row.verification?.summary.find((line) => line.form === form)?.cells ?? []);
  const document = forms.peek().find((one) => one.id === `${from.programme}/forms/${form}`);
  const [summary, layout] = await Promise.all([
    (await desk()).ask("summary", from.id, cells),
    document ? loadLayout(document.id) : null,
  ]);
  if (!("rows" in summary)) return { ...plainTable(from), issues: summary.issues };
  const { title, columns, rows, csv: text, issues } = summary;
  return {
    offer: from.id,
    title: title.zh,
    columns: columns.map((one) => one.zh),
    rows,
    csv: () => text,
    layout: layout as PrintedForm | null,
    issues,
  };
}

/** Of the official ones, as printed. */
export const titles = signal<ReadonlyMap<string, string>>(new Map());

/** The layouts of all summary tables: which are fetched never depends on what the files hold. */
export async function loadLayouts(): Promise<void> {
  const summaries = forms.peek().filter((form) => form.kind === "summary");
  const layouts = await Promise.all(
    summaries.map(async ({ id }) => [id, (await loadLayout(id)) as PrintedForm] as const),
  );
  titles.value = new Map(
    layouts.flatMap(([id, { parts }]) => {
      const title = parts.flatMap((part) => part.blocks).find((one) => "text" in one && one.style === "title");
      return title && "text" in title ? [[id.replace("/forms/", "/"), title.text] as const] : [];
    }),
  );
}

/** Keeps the table in step with what counts, except while files are still being checked. */
export function followSummary(): () => void {
  let turn = 0;
  return effect(() => {
    if (running.value) return;
    const from = offer.value;
    void language.value;
    turn += 1;
    const mine = turn;
    if (from === null) table.value = null;
    else if (from.form === null) table.value = plainTable(from);
    else
      officialTable(from, from.form).then(
        (made) => {
          if (mine === turn) table.value = made;
        },
        () => {
          if (mine === turn) table.value = plainTable(from);
        },
      );
  });
}

const nameOf = (made: Table, ending: string): string => fileName([made.title, recommender.peek()], ending);

export const saveCsv = (made: Table): void => downloadText(nameOf(made, "csv"), made.csv(), "text/csv");

/** Column widths as printed, in characters. */
export function widthsOf(made: Table): number[] {
  const printed = made.layout?.parts.flatMap((part) => part.blocks).find((block) => "table" in block)?.table.widths;
  return printed?.length === made.columns.length ? printed : made.columns.map((_, index) => (index === 0 ? 6 : 18));
}

export async function saveWorkbook(made: Table): Promise<void> {
  const widths = widthsOf(made).map((width) => Math.round(width * 1.4));
  const above = [made.title, `${d().summary.recommender_printed}${recommender.peek()}`];
  const sheet = { name: made.title, widths, above, header: made.columns, rows: made.rows };
  downloadBlob(nameOf(made, "xlsx"), await (await desk()).ask("workbook", [sheet]));
}
