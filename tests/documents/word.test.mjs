// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Every official form, blank and filled, as LibreOffice reads it: all that is printed in the order of the print, every
// value in its part, as many ticks as boxes are ticked, on A4.

import assert from "node:assert/strict";
import test from "node:test";
import { bare, printPart } from "../packs/printed-form.mjs";
import { fullSheet } from "./answers.mjs";
import { hostile, shown } from "./hostile.mjs";
import { applications, factsOf, kit } from "./kit.mjs";
import { bytesOf, convert, readPdf, unzip, writers } from "./office.mjs";

const { writeWord } = await writers();
const day = "2019-10-14";
const layout = ({ id, parts }) => ({ id, parts: parts.map(({ id, page, blocks }) => ({ id, page, blocks })) });
const row = { name: "某一条", requirement: "≥ 5 个", answer: "7 个", status: "已满足", evidence: "1 合同" };

async function write(form, filled) {
  const input = { printed: layout(form.document), filled, criteria: [row], attachments: filled.attachments };
  return bytesOf(await writeWord(input));
}

/** Proof of two kinds, one of them with a file. */
function evidenceOf(facts) {
  const [one, other] = facts.filter((fact) => fact.evidence.length > 0);
  return {
    [one.id]: [{ kind: one.evidence[0], status: "have", file: "证明一.pdf", note: "第3页" }],
    [other.id]: [{ kind: other.evidence.at(-1), status: "have", file: "证明二.pdf" }],
  };
}

const cases = applications.flatMap((form) =>
  form.categories.flatMap((category) => {
    const facts = factsOf(form, category);
    const fill = (sheet, options) => kit.fill(`${form.programme}/${form.form}`, category, sheet, options);
    const level = kit.list().programmes.find(({ id }) => id === form.programme).levels[0].id;
    const name = `${form.programme}-${category}`;
    const full = fill(fullSheet(facts, evidenceOf(facts)), { created_on: day, target: level });
    return [
      { name: `${name}-blank`, form, filled: fill({ schema: "xingping/answers@1", answers: {} }, {}) },
      { name: `${name}-full`, form, filled: full },
      { name: `${name}-hostile`, form, filled: spoil(full), spoilt: true },
    ];
  }),
);

/** Every free value replaced by something hostile: also what the engine would never let through. */
function spoil(filled) {
  let next = 0;
  const change = (field) =>
    field.value !== null && !field.options && field.origin === "fact" && !field.rows
      ? { ...field, value: hostile[next++ % hostile.length] }
      : field;
  const attachments = filled.attachments.map((one) => (one.file ? { ...one, file: hostile[next++ % 5] } : one));
  const parts = filled.parts.map((part) => ({ ...part, fields: part.fields.map(change) }));
  return { ...filled, parts, attachments };
}

const files = {};
for (const { name, form, filled } of cases) files[`${name}.docx`] = await write(form, filled);
const read = convert(files, { txt: "txt:Text (encoded):UTF8", pdf: "pdf" });

/** A date is printed as Chinese write it. */
const printed = (value) => value.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
const visible = (text) => bare(shown(text)).replaceAll("☑", "");

/** What is printed while a field is open gives way to its value. */
function withoutOpen(part, fields) {
  const blocks = JSON.stringify(part.blocks).replace(/\{([^{}=|]*)\|[^{}]*\}/g, (whole, id) =>
    isFilled(fields.get(id)) ? `{${id}}` : whole,
  );
  return { ...part, blocks: JSON.parse(blocks) };
}

const fieldsOf = (filled) => new Map(filled.parts.flatMap((part) => part.fields).map((field) => [field.id, field]));

/** Where each part begins in the text, while all its printed words are found in their order. */
function follow(form, filled, text) {
  let at = 0;
  const begins = [];
  for (const part of form.document.parts.map((one) => withoutOpen(one, fieldsOf(filled)))) {
    const words = printPart(part).words.join("\n").split("\n").map(bare).filter(Boolean);
    begins.push(Math.max(at, text.indexOf(words[0] ?? "", at)));
    for (const one of words) {
      const found = text.indexOf(one, at);
      assert.ok(found >= 0, `“${one}” of ${part.id} is not printed after “${text.slice(Math.max(0, at - 30), at)}”`);
      at = found + one.length;
    }
  }
  return begins;
}

const isFilled = (field) =>
  field !== undefined && (field.value !== null || field.options?.some((one) => one.ticked) || field.rows?.length > 0);

/** Ticks of the boxes, and of the lines that begin with one. */
function ticksOf(form, filled) {
  const fields = fieldsOf(filled);
  const boxes = [...fields.values()].flatMap((field) => field.options ?? []).filter((one) => one.ticked).length;
  const linesOf = (block) => [...(block.lines ?? []), ...(block.table?.rows.flat() ?? []).flatMap(linesOf)];
  const lines = form.document.parts.flatMap((part) => part.blocks.flatMap(linesOf));
  const ticked = lines.filter(
    (line) => line.startsWith("□") && [...line.matchAll(/\{([^{}=|]+)/g)].some(([, id]) => isFilled(fields.get(id))),
  );
  return boxes + ticked.length;
}

for (const { name, form, filled, spoilt } of cases) {
  const text = () => read.txt[`${name}.txt`].toString("utf8").replace(/^\ufeff/, "");

  test(`${name}: prints the whole form, in order`, () => {
    follow(form, filled, visible(text()));
  });

  test(`${name}: each value stands in its part`, () => {
    const whole = visible(text());
    const begins = follow(form, filled, whole);
    filled.parts.forEach((part, at) => {
      const inside = whole.slice(begins[at], begins[at + 1]);
      for (const field of part.fields) {
        const cells = (field.rows ?? []).flatMap((one) => Object.values(one));
        const values = field.options || field.rows ? cells : [field.value].filter(Boolean);
        if (field.rows && field.facts.length === 0) continue; // the list of evidence: below
        for (const value of values.map(printed).map(visible))
          assert.ok(inside.includes(value), `${field.id}: ${value.slice(0, 60)}`);
      }
    });
  });

  test(`${name}: ticks what is ticked, and lists what proves it`, () => {
    assert.equal(text().split("☑").length - 1, ticksOf(form, filled));
    if (!form.document.parts.some((part) => part.blocks.some((block) => block.attachments))) return;
    for (const { number, label, file } of filled.attachments.filter((one) => one.number !== null))
      assert.ok(visible(text()).includes(visible(`附件${number}：${label.zh}${file ? `（${file}）` : ""}`)), label.zh);
  });

  test(`${name}: is A4 with numbered pages, and runs nothing`, () => {
    const { pages, size } = readPdf(read.pdf[`${name}.pdf`]);
    assert.match(size, /\(A4\)/);
    assert.doesNotMatch(pages[0], /-\s*1\s*-\s*$/);
    for (const [at, page] of pages.entries()) if (at > 0) assert.match(page, new RegExp(`-\\s*${at + 1}\\s*-`));
    const parts = unzip(files[`${name}.docx`]);
    const xml = parts["word/document.xml"].toString("utf8");
    assert.doesNotMatch(xml, /<w:(instrText|fldSimple|hyperlink|object|altChunk)\b/);
    assert.ok(!Object.keys(parts).some((one) => /vba|embed|activeX/i.test(one)));
    if (spoilt) assert.doesNotMatch(xml, /<script>/);
  });
}
