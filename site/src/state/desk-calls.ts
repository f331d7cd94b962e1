// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the desk's workers do: read a file, and have the engine judge it by every set of criteria that is open. Runs in a
// worker, or, where there are none, in the page.
import { type FullKit, type Issue, openBundles, openKit, standAt } from "../kit";
import { closeEdition, editionNames, inEdition, openEdition, renewEngines } from "./desk-engines";
import { criteriaIn, failedOnCriteria, failedOnFile, failedOnTable, issue, strangerKind, wrongKind } from "./desk-kind";
import { type Calls, type Judged, type Naming, type Outcome, ownEdition } from "./desk-shapes";
import { binaryKind, decode, textKind } from "./file-kind";

/** The engine's own limit for an application. */
const largest = 16_000_000;

async function textOf(file: File): Promise<{ text: string } | { issues: Issue[] }> {
  try {
    // Once only: each time a file is asked for its bytes costs more than to judge it.
    const bytes = new Uint8Array(await (file.size > largest ? file.slice(0, 65_536) : file).arrayBuffer());
    const binary = binaryKind(bytes.subarray(0, 65_536));
    if (binary) return { issues: [wrongKind(binary)] };
    if (file.size > largest) {
      const size = Math.round(file.size / 1_000_000);
      const zh = `文件有 ${size} MB，申报数据不会超过 16 MB`;
      return {
        issues: [issue("file-too-large", zh, `the file has ${size} MB; an application has no more than 16 MB`)],
      };
    }
    const text = decode(bytes).replace(/^\ufeff/, "");
    const kind = textKind(text);
    return kind ? { issues: [wrongKind(kind)] } : { text };
  } catch {
    const zh = "浏览器无法读取这个文件；它可能已移走或改名，请重新放入";
    return { issues: [issue("file-unreadable", zh, "the browser could not read the file; it may have been moved")] };
  }
}

/** By the criteria it was made with, else by those of its edition, else by the first that can judge it. */
function inOrder(judged: Judged[]): Judged[] {
  const rank = ({ verification: { pack, edition } }: Judged) =>
    pack.same ? 0 : edition.stated === edition.used ? 1 : 2;
  return [...judged].sort((a, b) => rank(a) - rank(b));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function check(file: File, path: string): Promise<Outcome> {
  const read = await textOf(file);
  if ("issues" in read) return { is: "unreadable", issues: read.issues, stated: null };
  const judged: Judged[] = [];
  for (const edition of editionNames()) {
    const verification = await inEdition(edition, (kit) => kit.verify(read.text));
    if (verification && "verdict" in verification) judged.push({ edition, verification });
  }
  const [first, ...others] = inOrder(judged.filter((one) => one.verification.verdict !== "unreadable"));
  if (first) return { is: "application", judged: [first, ...others] };
  const stated = judged[0]?.verification ?? null;
  // What the engine could not parse it locates; what it could may be something else.
  const damaged = stated?.issues.some((one) => one.code.startsWith("json-")) ?? false;
  const document = damaged ? undefined : parsed(read.text);
  const criteria = document === undefined ? null : criteriaIn(document, path);
  if (criteria) return { is: "criteria", ...criteria };
  const stranger = document === undefined ? null : strangerKind(document);
  if (stranger) return { is: "unreadable", issues: [wrongKind(stranger)], stated: null };
  return { is: "unreadable", issues: stated?.issues ?? [failedOnFile], stated };
}

function namesBy(kit: FullKit, programme: string, category: string): Naming {
  const found = kit.describe(`${programme}/${category}`);
  const naming: Naming = { description: "criteria" in found ? found : null, fields: {} };
  const listed = kit.forms();
  for (const form of "forms" in listed ? listed.forms : []) {
    if (form.programme !== programme || !form.categories.includes(category)) continue;
    const filled = kit.fill(`${programme}/${form.form}`, category, { schema: "xingping/answers@1", answers: {} });
    for (const part of "parts" in filled ? filled.parts : [])
      for (const field of part.fields) naming.fields[`${form.form}/${field.id}`] = field.label;
  }
  return naming;
}

export const calls: Calls = {
  async start(place, packs) {
    standAt(place);
    await openEdition(ownEdition, () => openKit(packs, "full"));
  },
  async open(name, bundles) {
    try {
      await openEdition(name, () => openBundles(bundles));
    } catch {
      await renewEngines();
      return { issues: [failedOnCriteria] };
    }
    const found = await inEdition(name, (kit) => ({ listing: kit.list(), issues: kit.issues() }));
    if (found && "programmes" in found.listing) {
      return {
        programmes: found.listing.programmes.map((one) => ({ ...one, notes: [], information: [], readings: [] })),
      };
    }
    closeEdition(name);
    return { issues: found?.issues ?? [failedOnCriteria] };
  },
  check,
  names: async (edition, programme, category) =>
    (await inEdition(edition, (kit) => namesBy(kit, programme, category))) ?? { description: null, fields: {} },
  summary: async (form, rows) =>
    (await inEdition(ownEdition, (kit) => kit.summary(form, rows))) ?? { issues: [failedOnTable] },
  async workbook(sheets) {
    const { writeWorkbook } = await import("../documents/spreadsheet");
    return writeWorkbook(sheets);
  },
};
