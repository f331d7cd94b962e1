// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The text of the page that runs from a disk: whatever an answer holds comes back as it was, ends no element and begins
// none; what the page carries is known again to the bit.

import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { runnerImport } from "vite";
import { readPage } from "./offline.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const load = async (path) => (await runnerImport(`${root}/site/src/${path}`, { configFile: false })).module;
const { draftsOf, withDrafts } = await load("kit/page-drafts.ts");
const { pageText } = await load("kit/page-text.ts");
const { sha256 } = await load("kit/sha256.ts");
const { bind, open, unpack } = await load("kit/archive.ts");
const { fromBase64 } = await load("kit/base64.ts");
const original = readPage(root);

/** The same numbers every time. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  ..."<>&\"'`\\/!-=;{}$[]()%#@ \t\n\r\0\u0001\u007f\u0085\u00a0\u00ad\u200b\u202e\u2028\u2029\u2066\ufeff\ufffd\ufffe\uffff",
  ...["</script>", "</SCRIPT >", "</script\n", "<script>", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#60;"],
  ...[
    "\\u003c",
    "\\",
    '\\"',
    "javascript:",
    'id="xingping-draft">',
    '<script type="application/json" id="xingping-draft">',
  ],
  ...["甲", "😀", "\ud83d", "\ude00", "é", "e\u0301", "﷽", "\u{10ffff}", "$&", "$1", "$$", "$`", "$'"],
];

function value(next, depth = 0) {
  const text = () => Array.from({ length: next(9) }, () => pieces[next(pieces.length)]).join("");
  const kind = next(depth > 3 ? 4 : 7);
  if (kind < 3) return text();
  if (kind === 3) return [null, true, false, 0, -1.5e300, "__proto__"][next(6)];
  if (kind === 4) return Array.from({ length: next(4) }, () => value(next, depth + 1));
  return Object.fromEntries(Array.from({ length: next(5) }, () => [text(), value(next, depth + 1)]));
}

/** A page as small as it gets: the answers are what is looked at. */
const small = pageText({ policy: "p", icon: "i", style: "s", script: "x", archive: "a", drafts: "" });

test("random answers come back as they went in, and leave the page around them alone", () => {
  const next = random(20_261_128);
  for (let round = 0; round < 20_000; round += 1) {
    const given = value(next);
    const page = withDrafts(small, given);
    const block = draftsOf(page);
    assert.deepEqual(JSON.parse(block), given);
    // Of these the parser of a page needs one to end the element or to change how it reads on.
    assert.doesNotMatch(block, /[<>&]|\p{Zl}|\p{Zp}|\p{Cc}|\p{Cs}|\ufeff/u);
    const at = page.indexOf('id="xingping-draft">') + 'id="xingping-draft">'.length;
    assert.equal(page.slice(0, at) + page.slice(at + block.length), small);
    // In bytes as well: nothing is lost on the way to a disk.
    assert.equal(Buffer.from(page).toString(), page);
    const again = value(next);
    assert.equal(withDrafts(page, again), withDrafts(small, again), "what was there before leaves no trace");
  }
});

test("a file cut anywhere after its answers still gives them", () => {
  const given = { drafts: [{ name: "</script>甲" }] };
  const page = withDrafts(original, given);
  const end = page.indexOf("</script>", page.indexOf('id="xingping-draft"'));
  for (const at of [end, end + 1, end + 500, page.length - 1]) {
    assert.deepEqual(JSON.parse(draftsOf(page.slice(0, at))), given);
  }
  assert.equal(draftsOf("<!doctype html><p>another page"), null);
  assert.throws(() => withDrafts("another page", given));
});

test("SHA-256 is that of everybody, at every length around its blocks", () => {
  const expected = (bytes) => createHash("sha256").update(bytes).digest("hex");
  for (let length = 0; length < 260; length += 1) {
    const bytes = randomBytes(length);
    assert.equal(sha256(bytes), expected(bytes));
  }
  const large = randomBytes(700_001);
  assert.equal(sha256(large), expected(large));
});

const block = (id) => new RegExp(`id="${id}">(.*?)</(?:script|style)>`, "s").exec(original)[1];

test("the built page names its parts by their fingerprints, and one part names the next", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(original)[1];
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  // The script is the last element: its own text holds the beginnings of others.
  const start = original.lastIndexOf('<script id="xingping-script">') + '<script id="xingping-script">'.length;
  const script = original.slice(start, original.lastIndexOf("</script>"));
  assert.deepEqual(policy.split("; "), [
    "default-src 'none'",
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(block("xingping-style"))}`,
    "img-src data:",
    "worker-src blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types xingping",
  ]);
  const archive = Buffer.from(block("xingping-archive"), "base64");
  assert.ok(script.includes(createHash("sha256").update(archive).digest("hex")));
  assert.doesNotMatch(script, /<\/script|<!--|<script|\bimport\(|\bimport\.meta|\beval\(|new Function/i);
  assert.doesNotMatch(original.slice(0, start), /\ssrc=|@import|url\((?!["']?data:|#)/);
  assert.ok(original.length < 1_600_000, `${original.length} bytes`);
});

test("the archive gives every file of packs/ and the engine, to the byte", async () => {
  const archive = open(await unpack(fromBase64(block("xingping-archive"))));
  assert.deepEqual(Buffer.from(archive.module), readFileSync(`${root}/build/wasm/xingping.wasm`));
  const { readdirSync } = await import("node:fs");
  const names = readdirSync(`${root}/build/site/packs`, { recursive: true }).filter((name) => name.endsWith(".json"));
  assert.ok(names.length > 50, `${names.length}`);
  for (const name of names) {
    const text = readFileSync(`${root}/build/site/packs/${name}`, "utf8");
    assert.deepEqual(archive.file(name.replace(/\.json$/, "")), JSON.parse(text), name);
  }
  assert.throws(() => archive.file("index/none"));
  assert.throws(() => archive.file("__proto__"));
});

test("bundles that disagree about a document are not bound together", () => {
  const bundle = (content) => ({ partial: true, documents: { "facts/a.json": content } });
  const module = new Uint8Array([1, 2, 3]);
  const same = new Map([
    ["a", bundle(1)],
    ["b", bundle(1)],
    ["c", { x: "甲" }],
  ]);
  const bound = open(gunzipSync(gzipSync(bind(same, module))));
  assert.deepEqual([bound.file("a"), bound.file("b"), bound.file("c")], [bundle(1), bundle(1), { x: "甲" }]);
  assert.deepEqual([...bound.module], [1, 2, 3]);
  assert.throws(
    () =>
      bind(
        new Map([
          ["a", bundle(1)],
          ["b", bundle(2)],
        ]),
        module,
      ),
    /two facts\/a\.json/,
  );
});
