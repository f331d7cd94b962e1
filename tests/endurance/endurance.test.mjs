// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The modules stay as they are, whatever and however much they are asked: no trap, no growth, the same answers after as
// before. In short with the other tests, at length by `npm run endurance`, which sets the two counts.

import assert from "node:assert/strict";
import test from "node:test";
import { readCases } from "../packs/cases.mjs";
import { openRaw, programmes, readDocuments } from "../packs/engine.mjs";
import { hostileTexts } from "./hostile.mjs";
import { startModule } from "./module.mjs";

const calls = Number(process.env.XINGPING_CALLS ?? 3000);
const openings = Math.ceil(calls / 1000);
const hostile = Number(process.env.XINGPING_HOSTILE ?? 40);

const bundle = JSON.stringify({ documents: Object.assign({}, ...programmes.map(readDocuments)) });
const cases = programmes.flatMap(readCases);
// One case of each category, spread over all there are.
const asked = [...new Map(cases.map((one) => [one.category, one])).values()].map(({ category, sheet }) => ({
  category,
  sheet: JSON.stringify(sheet),
}));
const megabytes = (bytes) => (bytes / 1_048_576).toFixed(1);
const today = '{"as_of":"2021-06-30"}';

/** What each module is asked, in turn; the smaller ones lack some. */
const questions = {
  assess: (kit, { category, sheet }) => kit.assess(category, sheet, ""),
  brief: (kit, { category, sheet }) => kit.assess(category, sheet, '{"brief":true}'),
  read: (kit, { sheet }) => kit.read(sheet),
  describe: (kit, { category }) => kit.describe(category),
  match: (kit, { sheet }) => kit.match(sheet, today),
  advise: (kit, { category, sheet }) => kit.advise?.(category, sheet, ""),
  lift: (kit, { sheet }) => kit.lift?.(sheet, today),
  application: (kit, { category, sheet }) => kit.application?.(category, sheet, ""),
  verify: (kit, { category, sheet }) => kit.verify?.(kit.application(category, sheet, "")),
};
// Out of a thousand calls: what a page does at each keystroke most, what takes long seldom.
const shares = { brief: 700, assess: 250, read: 30, describe: 4, match: 3, advise: 5, application: 5, verify: 3 };
const turns = Object.entries(shares).flatMap(([name, share]) => Array(share).fill(name));

const everything = (kit, one) => Object.values(questions).map((ask) => ask(kit, one));

// The smaller modules are the same sources; a tenth shows what their linking may have cost.
for (const [name, times] of [
  ["xingping-judge", calls / 10],
  ["xingping-advice", calls / 10],
  ["xingping", calls],
])
  test(`${name}: ${times} calls, and its memory does not grow`, async () => {
    const { module, bytes } = await startModule(name);
    const kit = openRaw(module, bundle);
    const before = asked.slice(0, 3).map((one) => everything(kit, one));
    // What is asked first may need room: every question about every category once, as each is asked later.
    for (const one of asked) for (const turn of new Set(turns)) questions[turn](kit, one);
    const room = bytes();
    const start = performance.now();
    for (let call = 0; call < times; call += 1) {
      const answer = questions[turns[(call * 37) % 1000]](kit, asked[call % asked.length]);
      assert.ok(answer === undefined || answer.length > 2);
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${name}: ${times} calls in ${seconds.toFixed(1)} s, ${megabytes(room)} MB before, ${megabytes(bytes())} after`,
    );
    assert.equal(bytes(), room, "the memory has grown");
    assert.deepEqual(
      asked.slice(0, 3).map((one) => everything(kit, one)),
      before,
      "answers have changed",
    );
  });

test(`kits opened and closed ${openings} times leave nothing behind`, async () => {
  const { module, bytes } = await startModule("xingping");
  const open = () => openRaw(module, bundle).delete();
  for (let time = 0; time < 3; time += 1) open();
  const room = bytes();
  for (let time = 0; time < openings; time += 1) open();
  assert.equal(bytes(), room);
});

test(`${hostile} hostile texts, at every door`, async () => {
  const { module, bytes } = await startModule("xingping");
  const kit = openRaw(module, bundle);
  const before = everything(kit, asked[0]);
  const sheets = asked.map((one) => one.sheet);
  const applications = asked.slice(0, 6).map((one) => kit.application(one.category, one.sheet, ""));
  const pack = JSON.stringify({ documents: readDocuments("miit-cross") });
  const texts = hostileTexts(hostile, [...sheets, ...sheets, ...applications, today]);
  const packs = hostileTexts(Math.ceil(hostile / 10), [pack], 7);
  const { category } = asked[0];
  const sound = sheets[0];
  const doors = [
    (text) => kit.assess(category, text, ""),
    (text) => kit.advise(category, text, ""),
    (text) => kit.match(text, ""),
    (text) => kit.lift(text, ""),
    (text) => kit.read(text),
    (text) => kit.verify(text),
    (text) => kit.application(category, text, ""),
    (text) => kit.assess(category, sound, text),
    (text) => kit.assess(text, sound, ""),
    (text) => kit.describe(text),
    (text) => kit.fill("jiangsu-pool/application", category, text, ""),
    (text) => kit.fill(text, text, sound, text),
    (text) => kit.summary("jiangsu-demo/platform-summary", text),
    (text) => kit.diff(text, "jiangsu-guide", text),
  ];
  let answers = 0;
  const rounds = [];
  // Twice: what a hostile text needed once may stay as room, and is room enough for the same again.
  for (let round = 0; round < 2; round += 1) {
    for (const text of texts) {
      for (const [at, door] of doors.entries()) {
        const answer = door(text);
        answers += 1;
        try {
          JSON.parse(answer);
        } catch {
          assert.fail(`door ${at} answers no JSON to ${JSON.stringify(text.slice(0, 200))}: ${answer.slice(0, 200)}`);
        }
      }
    }
    for (const text of packs) {
      const broken = openRaw(module, text);
      for (const answer of [broken.issues(), broken.list(), broken.describe(category), broken.match(sound, "")])
        JSON.parse(answer);
      broken.delete();
    }
    rounds.push(bytes());
  }
  console.log(`${texts.length} hostile texts, ${answers} answers, memory ${rounds.map(megabytes).join(" and ")} MB`);
  assert.ok(rounds[1] <= rounds[0] * 1.05, "what was once needed is not used again");
  assert.deepEqual(everything(kit, asked[0]), before, "answers have changed");
});

test("where memory ends the module stops with an error that can be caught, and a new one answers as before", async () => {
  const small = await startModule("xingping", 1024); // 64 MB
  const kit = openRaw(small.module, bundle);
  const { category, sheet } = asked[0];
  const before = kit.assess(category, sheet, "");
  assert.throws(() => {
    // Each is kept: sooner or later there is no room.
    for (let time = 0; time < 200; time += 1) openRaw(small.module, bundle);
  }, WebAssembly.RuntimeError);
  const fresh = await startModule("xingping");
  assert.equal(openRaw(fresh.module, bundle).assess(category, sheet, ""), before);
});
