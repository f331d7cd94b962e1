// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Odd input, slips of the pen, output that cannot be written: each is met with a sentence that helps.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { call, put, work, xingping } from "./installed.mjs";

const category = "jiangsu-pool/integrated-platform";
const sheet = `{"schema":"xingping/answers@1","answers":{"company.registered_capital":{"value":"650","unit":"万元"}}}\n`;
const plain = put("plain.json", sheet);
// 万元 in GB18030.
const gb18030 = Buffer.concat(
  sheet
    .split("万元")
    .flatMap((part, at) => [...(at ? [Buffer.from([0xcd, 0xf2, 0xd4, 0xaa])] : []), Buffer.from(part)]),
);
const expected = xingping(["assess", category, plain, "--json"]).out;

test("a byte order mark, Windows lines, blanks and standard input change nothing", () => {
  for (const text of [`\uFEFF${sheet}`, sheet.replaceAll(",", ",\r\n").replace("\n", "\r\n"), `\n\t ${sheet}\n\n`]) {
    assert.deepEqual(xingping(["assess", category, put("odd.json", text), "--json"]), {
      code: 0,
      out: expected,
      said: "",
    });
    assert.deepEqual(xingping(["assess", category, "-", "--json"], { input: text }), {
      code: 0,
      out: expected,
      said: "",
    });
  }
  const lines = `\uFEFF${sheet.trim()}\r\n\r\n${sheet}`;
  assert.equal(xingping(["batch", category], { input: lines }).out, expected.repeat(2));
});

/** What is said of a file in Chinese and in English, and the core's own word on it, which JSON carries too. */
const unreadable = [
  ["", /是空的/, /it is empty/, "json-syntax"],
  [" \r\n", /是空的/, /it is empty/, "json-syntax"],
  [gb18030, /GB18030.*`iconv -f GB18030 -t UTF-8 odd\.json`/, /looks like GB18030.*`iconv/, "json-syntax"],
  [Buffer.from(`\uFEFF${sheet}`, "utf16le"), /UTF-16/, /looks like UTF-16/, "json-syntax"],
  [Buffer.from(sheet, "utf16le"), /UTF-16/, /looks like UTF-16/, "json-syntax"],
  [Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0x22]), /第 2 行/, /line 2 has bytes/, "json-syntax"],
  [Buffer.from("PK\x03\x04rest"), /Word/, /Word/, "json-syntax"],
  ["%PDF-1.7", /PDF/, /PDF/, "json-syntax"],
  ['{"schema":\0"x"}', null, null, "json-syntax"],
  ["[]", null, null, "wrong-type"],
  [" ".repeat(4_000_001), /是空的/, /it is empty/, "json-too-large"],
];

test("a file that is no answer sheet: what it is, where, and what to do", () => {
  for (const [content, zh, en, code] of unreadable) {
    const file = put("odd.json", content);
    for (const [language, sentence] of [
      ["zh", zh],
      ["en", en],
    ]) {
      const found = xingping(["assess", category, file, "--lang", language]);
      assert.deepEqual([found.code, found.out], [1, ""]);
      const lines = found.said.trimEnd().split("\n");
      if (sentence) assert.match(lines.shift(), sentence);
      assert.match(lines.shift(), new RegExp(`^odd\\.json#/.*: (错误|error) \\[${code}\\] `));
      assert.deepEqual(lines, []);
    }
    const json = xingping(["assess", category, file, "--json"]);
    assert.deepEqual([json.code, JSON.parse(json.out).issues[0].code], [1, code]);
  }
});

test("no file, a folder, a device without an end", () => {
  mkdirSync(join(work, "folder"));
  for (const [words, zh, en] of [
    [["assess", category, "nowhere.json"], /没有这个文件/, /there is no such file/],
    [["diff", "jiangsu-demo", "jiangsu-guide", "--answers", "folder"], /这是文件夹/, /it is a folder/],
    [["verify", "/dev/zero"], /超过 64 MB/, /larger than 64 MB/],
  ]) {
    const found = ["zh", "en"].map((language) => xingping([...words, "--lang", language]));
    assert.deepEqual(
      found.map(({ code }) => code),
      [1, 1],
    );
    assert.match(found[0].said, zh);
    assert.match(found[1].said, en);
    for (const { said } of found) assert.ok(said.includes(`\`${words.at(-1)}\``), said);
  }
});

test("batch: a bad line costs no other, and a wrong encoding is said once", () => {
  const input = Buffer.concat([Buffer.from(sheet), gb18030, Buffer.from("a\0b\n"), gb18030, Buffer.from(sheet)]);
  const { code, out, said } = xingping(["batch", category, "--lang", "en"], { input });
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ issues: [first] }) => first?.code),
    [undefined, "json-syntax", "json-syntax", "json-syntax", undefined],
  );
  assert.deepEqual([code, said], [1, "xingping: the input has lines that are no UTF-8 (GB18030)\n"]);
});

const slips = [
  [["asess"], 2, "there is no command `asess`; did you mean `assess`?"],
  [["help", "veriffy"], 2, "there is no command `veriffy`; did you mean `verify`?"],
  [["zzz"], 2, "there is no command `zzz`; see `xingping --help`"],
  [["assess", category, plain, "--targt", "4"], 2, "there is no option `--targt`; did you mean `--target`?"],
  [["list", "--jsno"], 2, "there is no option `--jsno`; did you mean `--json`?"],
  [["list", "-x"], 2, "there is no option `-x`; see `xingping list --help`"],
  [["list", "--json=1"], 2, "option `--json` takes no value"],
  [["plan", category, plain, "--target"], 2, "option `--target` needs a LEVEL"],
  [["plan", category, plain, "--target", "--json"], 2, "option `--target` needs a LEVEL"],
  [["plan", category], 2, "`ANSWERS` is missing; usage: `xingping plan PROGRAMME/CATEGORY ANSWERS`"],
  [["list", "more"], 2, "`more` is one word too many; usage: `xingping list`"],
  [["list", "--lang", "fr"], 2, "`--lang` is `zh` or `en`, not `fr`", true],
  [["describe", "jiangsu-pol/integrated-platform"], 1, "did you mean `jiangsu-pool/integrated-platform`?"],
  [["describe", "data-colection"], 1, "did you mean `jiangsu-pool/data-collection`?"],
  [["match", "--jobs", "2", plain], 2, "`match` takes no option `--jobs`"],
  [
    ["assess", "jiangsu-pol", plain],
    1,
    "there is no programme or category `jiangsu-pol`; did you mean `jiangsu-pool`?",
  ],
  [["plan", "miit-cross", plain], 1, "there is no category `miit-cross`; use one of `miit-cross/cross-platform`"],
  [["diff", "jiangsu-dmo", "jiangsu-guide"], 1, "did you mean `jiangsu-demo`?"],
  [["fill", "jiangsu-demo/platform-aplication", plain], 1, "did you mean `jiangsu-demo/platform-application`?"],
  [
    ["fill", "jiangsu-demo/platform-application", plain, "--category", "cros-platform"],
    1,
    "did you mean `cross-platform`?",
  ],
  [["plan", category, plain, "--target", "9"], 1, "there is no level `9`; use one of `3`, `4`, `5`"],
  [["plan", category, plain, "--stage", "aplication"], 1, "--stage: error [unknown-word] `aplication` is not one of"],
  [["plan", category, plain, "--as-of", "2021-02-30"], 1, "--as-of: error [impossible-date]"],
  [["batch", category, "--jobs", "none"], 2, "`--jobs` is a number from 1 to 999, not `none`"],
  [["describe", "\u001b[31mred"], 1, "there is no category ` [31mred`"],
];

test("a slip is met with what was meant, in both languages, and nothing else happens", () => {
  for (const [words, code, sentence, bare] of slips) {
    const found = xingping(bare ? words : [...words, "--lang", "en"], { env: { LC_ALL: "en_GB" } });
    assert.deepEqual([found.code, found.out], [code, ""], words.join(" "));
    assert.ok(found.said.includes(sentence), `${words.join(" ")}: ${found.said}`);
    assert.ok(!found.said.includes("\u001b"));
    if (code === 2) assert.match(xingping(words).said, /\p{sc=Han}/u, words.join(" "));
  }
  const json = xingping(["describe", "data-colection", "--json", "--lang", "en"]);
  assert.deepEqual([json.code, JSON.parse(json.out).issues[0].code], [1, "unknown-category"]);
  const bare = xingping([]);
  assert.deepEqual([bare.code, bare.out, bare.said], [2, "", xingping(["--help"]).out]);
});

test("after -- a word is what it is, even with a dash", () => {
  put("-odd.json", sheet);
  assert.equal(xingping(["assess", "--json", "--", category, "-odd.json"]).out, expected);
});

test("what cannot be written is an error, and a reader that has enough is none", () => {
  for (const words of [["list"], ["describe", category], ["export", category, plain]]) {
    const full = call("sh", ["-c", `xingping ${words.join(" ")} --lang en > /dev/full`]);
    assert.equal(full.code, 1);
    assert.match(full.said, /^xingping: cannot write the output: No space left on device\n$/);
    for (const before of ["", "trap '' PIPE; "]) {
      const piped = call("bash", ["-c", `${before}xingping ${words.join(" ")} | head -c 9`]);
      assert.deepEqual([piped.code, piped.said], [0, ""]);
    }
  }
  put("many.ndjson", sheet.repeat(2000));
  const stopped = call("bash", ["-c", `trap '' PIPE; xingping batch ${category} < many.ndjson | head -1 | wc -l`]);
  assert.deepEqual([stopped.out.trim(), stopped.said], ["1", ""]);
});
