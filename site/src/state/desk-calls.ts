// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the desk's workers do: read a file, and have the engine judge it by every set of criteria that is open. Runs in a
// worker, or, where there are none, in the page.
import { type Bundle, type FullKit, type Issue, openBundles, openKit, standAt, type Verification } from "../kit";
import { criteriaIn, issue, strangerKind, wrongKind } from "./desk-kind";
import { type Calls, type Judged, type Naming, type Outcome, ownEdition } from "./desk-shapes";
import { binaryKind, decode, textKind } from "./file-kind";

/** The engine's own limit for an application. */
const largest = 16_000_000;

interface Edition {
  kit: FullKit;
  /** How to open it again. */
  reopen: () => Promise<FullKit>;
}
const editions = new Map<string, Edition>();

async function textOf(file: File): Promise<{ text: string } | { issues: Issue[] }> {
  try {
    const binary = binaryKind(new Uint8Array(await file.slice(0, 65_536).arrayBuffer()));
    if (binary) return { issues: [wrongKind(binary)] };
    if (file.size > largest) {
      const size = Math.round(file.size / 1_000_000);
      const zh = `文件有 ${size} MB，申报数据不会超过 16 MB`;
      return {
        issues: [issue("file-too-large", zh, `the file has ${size} MB; an application has no more than 16 MB`)],
      };
    }
    const text = decode(new Uint8Array(await file.arrayBuffer())).replace(/^\ufeff/, "");
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

async function judgeBy(name: string, edition: Edition, text: string): Promise<Verification | null> {
  try {
    const answer = edition.kit.verify(text);
    return "verdict" in answer ? answer : null;
  } catch {
    // An engine that ran out of memory is of no more use: the next file gets a new one.
    editions.set(name, { ...edition, kit: await edition.reopen() });
    return null;
  }
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
  for (const [edition, opened] of [...editions]) {
    const verification = await judgeBy(edition, opened, read.text);
    if (verification) judged.push({ edition, verification });
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
  const zh = "核验这个文件时计算程序出错，其他文件不受影响";
  const broken = issue("engine-failed", zh, "the engine failed on this file; the others are not affected");
  return { is: "unreadable", issues: stated?.issues ?? [broken], stated };
}

function names(edition: string, programme: string, category: string): Naming {
  const kit = editions.get(edition)?.kit;
  const found = kit?.describe(`${programme}/${category}`);
  const naming: Naming = { description: found && "criteria" in found ? found : null, fields: {} };
  const listed = kit?.forms();
  for (const form of listed && "forms" in listed ? listed.forms : []) {
    if (form.programme !== programme || !form.categories.includes(category)) continue;
    const filled = kit?.fill(`${programme}/${form.form}`, category, { schema: "xingping/answers@1", answers: {} });
    for (const part of filled && "parts" in filled ? filled.parts : [])
      for (const field of part.fields) naming.fields[`${form.form}/${field.id}`] = field.label;
  }
  return naming;
}

async function open(name: string, bundles: Bundle[]) {
  const kit = await openBundles(bundles);
  const listing = kit.list();
  if (!("programmes" in listing)) {
    const issues = kit.issues();
    kit.dispose();
    return { issues };
  }
  editions.set(name, { kit, reopen: () => openBundles(bundles) });
  return { programmes: listing.programmes.map((one) => ({ ...one, notes: [], information: [], readings: [] })) };
}

export const calls: Calls = {
  async start(place, packs) {
    standAt(place);
    const reopen = () => openKit(packs, "full");
    editions.set(ownEdition, { kit: await reopen(), reopen });
  },
  open,
  check,
  names: async (edition, programme, category) => names(edition, programme, category),
  async summary(form, rows) {
    const kit = editions.get(ownEdition)?.kit;
    return kit ? kit.summary(form, rows) : { issues: [] };
  },
  async workbook(sheets) {
    const { writeWorkbook } = await import("../documents/spreadsheet");
    return writeWorkbook(sheets);
  },
};
