// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the site: both languages have every one of them, each in its own script, and the page uses all it has.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const source = fileURLToPath(new URL("../../site/src", import.meta.url));
const server = await createServer({
  configFile: false,
  root: source,
  logLevel: "error",
  server: { middlewareMode: true },
});
after(() => server.close());

const isWords = (path) => /^i18n\/(.*-)?(zh|en)\.ts$/.test(path);
const files = readdirSync(source, { recursive: true }).filter((path) => /\.tsx?$/.test(path));
const code = files
  .filter((path) => !isWords(path))
  .map((path) => readFileSync(`${source}/${path}`, "utf8"))
  .join("\n");

/** The words one file exports, by export. What it only takes from another file is that file's. */
async function wordsOf(path) {
  const own = [...readFileSync(`${source}/${path}`, "utf8").matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const loaded = await server.ssrLoadModule(`/${path}`);
  return Object.fromEntries(own.map((name) => [name, loaded[name]]));
}

/** [path of keys, text or function] of every word. */
function leaves(words, path = []) {
  if (typeof words !== "object" || Array.isArray(words)) return [[path, words]];
  return Object.entries(words).flatMap(([key, inside]) => leaves(inside, [...path, key]));
}

const languages = ["zh", "en"];
const pairs = files
  .filter((path) => isWords(path) && /zh\.ts$/.test(path))
  .map((path) => ({ zh: path, en: path.replace(/zh\.ts$/, "en.ts") }));

for (const pair of pairs)
  test(`${pair.zh} and ${pair.en} say the same things`, async () => {
    const [zh, en] = await Promise.all(languages.map((language) => wordsOf(pair[language])));
    const keys = (words) => leaves(Object.values(words)).map(([path]) => path.join("."));
    assert.deepEqual(keys(en), keys(zh));
    const chinese = /\p{Script=Han}/u;
    /** The text of a word, functions by their source: what is put in comes from elsewhere. */
    const text = (word) => (Array.isArray(word) ? word.join(" ") : String(word));
    const said = leaves(Object.values(en)).filter(([, word]) => chinese.test(text(word)));
    // An official name may stand in parentheses behind the English one, and each language is named in itself.
    const strangers = said.filter(([, word]) =>
      chinese.test(
        text(word)
          .replaceAll(/[(（"“][^()（）"“”]*[)）"”]/g, "")
          .replace("中文", ""),
      ),
    );
    assert.deepEqual(
      strangers.map(([path, word]) => `${path.join(".")}: ${text(word)}`),
      [],
    );
  });

/** Read by name, by a name that is handed on, or one of several read by a name worked out: words.status[field.status]. */
function isUsed(path) {
  const key = path.at(-1);
  if (new RegExp(`[.?]\\s*${key}\\b|[{,]\\s*${key}\\s*[,}:]|"${key}"`).test(code)) return true;
  return path
    .slice(0, -1)
    .some((parent) => new RegExp(`\\b${parent}\\s*(\\[|as )|Object\\.\\w+\\([^)]*\\b${parent}\\)`).test(code));
}

for (const { zh } of pairs)
  test(`every word of ${zh} is used`, async () => {
    const unused = leaves(await wordsOf(zh)).filter(([path]) => !isUsed(path));
    assert.deepEqual(
      unused.map(([path]) => path.join(".")),
      [],
    );
  });
