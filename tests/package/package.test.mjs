// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What `npm pack` gives, installed in a project of its own: the README's examples, in Node, in bundles and in a browser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";
import { loadEngine } from "../../wasm/kit.js";
import { readCases } from "../packs/cases.mjs";
import { programmes, readDocuments, readModule } from "../packs/engine.mjs";
import { examples, makeProject, run } from "./project.mjs";

const { folder, packed, root } = makeProject();
const inPackage = (name) => join(folder, "node_modules/xingping", name);
const shown = examples(folder);
const manifest = JSON.parse(readFileSync(inPackage("package.json")));

const resolve = createRequire(join(folder, "user.js")).resolve;
const entry = (name) => import(pathToFileURL(resolve(name)).href);
const { load, PackError } = await entry("xingping");
const packs = Object.fromEntries(
  await Promise.all(programmes.map(async (id) => [id, (await entry(`xingping/packs/${id}`)).default])),
);

const kB = 1000;
/** Nearly as small as at the best quality, and ten times as fast. */
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
/** Compressed as a good host serves them; the tarball as it is. */
const budgets = { tarball: 900 * kB, engine: 270 * kB, pack: 78 * kB, rest: 10 * kB };

test("the tarball holds what it must and nothing else, each within its size", (context) => {
  const list = (place) => readdirSync(join(root, place));
  const expected = [
    "LICENSE README.md index.js index.d.ts kit.js kit.d.ts package.json packs/pack.d.ts".split(" "),
    ["glue", "small-glue", "judge", "advice", "full"].map((name) => `engine/${name}.js`),
    list("wasm/kit").map((name) => `kit/${name}`),
    programmes.map((name) => `packs/${name}.js`),
  ].flat();
  assert.deepEqual(packed.files.map(({ path }) => path).sort(), expected.sort());
  context.diagnostic(`${packed.filename}: ${packed.size} bytes, unpacked ${packed.unpackedSize}`);
  assert.ok(packed.size <= budgets.tarball, `the tarball has ${packed.size} bytes`);
  for (const name of expected.filter((one) => one.endsWith(".js"))) {
    const size = brotli(readFileSync(inPackage(name)));
    context.diagnostic(`${name}: ${statSync(inPackage(name)).size} bytes, ${size} with brotli`);
    const kind = name.startsWith("packs/") ? "pack" : name.startsWith("engine/") ? "engine" : "rest";
    assert.ok(size <= budgets[kind], `${name} has ${size} bytes with brotli`);
  }
});

test("one version, said in the package.json of the repository", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json")));
  assert.equal(packed.version, version);
  assert.equal((await load(packs["miit-cross"])).version, version);
  const native = run(join(root, "build/native/xingping"), ["list", "--json"]);
  assert.equal(JSON.parse(native).version, version);
});

test("every programme is an entry, and nothing is that should not be", () => {
  const entries = [".", "./package.json", ...programmes.map((id) => `./packs/${id}`)];
  assert.deepEqual(Object.keys(manifest.exports).sort(), entries.sort());
  for (const inside of ["xingping/kit.js", "xingping/engine/full.js", "xingping/packs/nowhere"])
    assert.throws(() => resolve(inside), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
});

test("examples: each prints what the README says", () => {
  assert.ok(shown.length >= 5, `${shown.length} examples`);
  assert.equal(shown.length, readFileSync(inPackage("README.md"), "utf8").split("```js\n").length - 1);
  for (const { name, prints } of shown) assert.equal(run("node", [name], folder), prints, name);
});

test("examples: types hold under both ways of resolving, and know what an extent lacks", () => {
  const [first] = shown;
  const wrong = first.code.replace("load(pool)", 'load(pool, { extent: "judge" })').replace("kit.assess", "kit.advise");
  writeFileSync(join(folder, "wrong.mjs"), wrong);
  const check = (module, moduleResolution, files) => {
    const options = { module, moduleResolution, target: "es2022", lib: ["es2022", "dom"], types: [] };
    const strict = { strict: true, allowJs: true, checkJs: true, noEmit: true, skipLibCheck: false };
    const compilerOptions = { ...options, ...strict, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    return run("node", [join(root, "node_modules/typescript/bin/tsc"), "-p", folder], root);
  };
  const names = shown.map(({ name }) => name);
  check("nodenext", "nodenext", names);
  check("esnext", "bundler", names);
  const complaint = (error) => /wrong\.mjs.*'advise' does not exist on type 'JudgeKit'/.test(error.stdout);
  assert.throws(() => check("nodenext", "nodenext", ["wrong.mjs"]), complaint);
});

test("a pack by itself says of its programme what all criteria together say", async () => {
  const module = await readModule();
  const engine = await loadEngine(module);
  const whole = engine.kit([{ documents: Object.assign({}, ...programmes.map(readDocuments)) }]);
  const together = await load(Object.values(packs));
  const sheets = new Map(programmes.flatMap(readCases).map(({ category, sheet }) => [category, sheet]));
  for (const listed of whole.list().programmes) {
    const alone = await load(packs[listed.id]);
    assert.deepEqual(alone.list().programmes, [listed]);
    for (const { id } of listed.categories) {
      const category = `${listed.id}/${id}`;
      const sheet = sheets.get(category);
      const said = (kit) => [kit.describe(category), kit.assessText(category, sheet), kit.advise(category, sheet)];
      assert.deepEqual(said(alone), said(whole), category);
      assert.equal(together.assessText(category, sheet), whole.assessText(category, sheet), category);
    }
    const own = whole.forms().forms.filter(({ programme }) => programme === listed.id);
    assert.deepEqual(alone.forms().forms, own);
    for (const { form, categories } of own)
      for (const id of categories) {
        const filled = (kit) => kit.fill(`${listed.id}/${form}`, id, sheets.get(`${listed.id}/${id}`));
        assert.deepEqual(filled(alone), filled(whole), `${form} of ${id}`);
      }
    alone.dispose();
  }
  const blank = '{"schema":"xingping/answers@1","answers":{}}';
  const ranking = (kit) => JSON.stringify(kit.match(blank).standings);
  assert.equal(ranking(together), ranking(whole));
  assert.deepEqual(together.diff("jiangsu-demo", "jiangsu-guide"), whole.diff("jiangsu-demo", "jiangsu-guide"));
});

test("the three extents say the same, and what one lacks it says", async () => {
  const category = "jiangsu-pool/data-collection";
  const blank = '{"schema":"xingping/answers@1","answers":{}}';
  const kits = await Promise.all(["judge", "advice", "full"].map((extent) => load(packs["jiangsu-pool"], { extent })));
  const [judge, advice, full] = kits;
  assert.equal(new Set(kits.map((kit) => kit.assessText(category, blank))).size, 1);
  assert.deepEqual(advice.advise(category, blank), full.advise(category, blank));
  assert.throws(() => judge.advise(category, blank), {
    name: "TypeError",
    message: /^advise\(\) needs a larger module/,
  });
  assert.throws(() => advice.forms(), { name: "TypeError", message: /^forms\(\) needs a larger module/ });
});

test("a wrong call is a clear error; a wrong answer is an issue", async () => {
  const pool = packs["jiangsu-pool"];
  const refused = (words, message) => assert.rejects(load(...words), { name: "TypeError", message });
  await refused([[]], /at least one pack/);
  await refused([undefined], /pack 1 is no pack/);
  await refused([[pool, "xingping/packs/jiangsu-demo"]], /pack 2 is no pack/);
  await refused([pool, { extent: "toString" }], /judge, advice, full, not toString/);
  const defective = { documents: { "mine/programme.json": { schema: "xingping/programme@1" } } };
  const error = await load(defective).catch((thrown) => thrown);
  assert.ok(error instanceof PackError && error instanceof Error);
  assert.match(error.message, /mine\/programme\.json#.*missing.*缺少/);
  assert.ok(error.issues.every(({ severity }) => severity === "error"));
  const kit = await load(pool);
  for (const sheet of [undefined, "", "{", null, 7, [], "\0", { schema: "xingping/answers@1", answers: { no: 1 } }]) {
    const { issues } = kit.assess("jiangsu-pool/data-collection", sheet);
    assert.ok(issues.length > 0 && issues.every(({ message }) => message.zh && message.en), String(sheet));
  }
  for (const category of [undefined, "", "jiangsu-pool/nowhere"])
    assert.equal(kit.assess(category, "{}").issues[0].code, "unknown-category");
  const last = await load(pool);
  kit.dispose();
  assert.ok(last.list().programmes.length === 1, "kits of one module live apart");
});

/** A page that runs the examples one after the other and shows what they print. */
const page = `const lines = [];
console.log = (...words) => lines.push(JSON.stringify(words));
${shown.map(({ name }) => `await import("./${name}");`).join("\n")}
document.querySelector("pre").textContent = lines.join("\\n");`;

test("examples in a browser: from the folder as it is, in Vite's bundle and in esbuild's where there is one, under a strict policy", async (t) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
  const html = (head, script) =>
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">${head}<pre></pre><script type="module" src="${script}"></script>`;
  // No bare names in a browser without a map, and a map would be an inline script: the README says to write addresses.
  const plain = (code) =>
    code.replace(/"xingping(\/packs\/[\w-]+)?"/g, (_, pack) => `"./node_modules/xingping${pack ?? "/index"}.js"`);
  for (const { name, code } of shown) writeFileSync(join(folder, `plain-${name}`), plain(code));
  writeFileSync(join(folder, "plain.js"), page.replaceAll("./example", "./plain-example"));
  writeFileSync(join(folder, "plain.html"), html("", "./plain.js"));
  writeFileSync(join(folder, "page.js"), page);
  writeFileSync(join(folder, "index.html"), html("", "./page.js"));
  const options = { outDir: "vite", modulePreload: false, assetsInlineLimit: 0 };
  await build({
    root: folder,
    base: "./",
    configFile: false,
    logLevel: "warn",
    build: { ...options, target: "es2022" },
  });
  const pages = ["plain.html", "vite/index.html"];
  const esbuild = await import("esbuild").catch(() => null);
  if (esbuild) {
    await esbuild.build({
      absWorkingDir: folder,
      entryPoints: ["page.js"],
      bundle: true,
      format: "esm",
      outfile: "esbuild/page.js",
    });
    writeFileSync(join(folder, "esbuild/index.html"), html("", "./page.js"));
    pages.push("esbuild/index.html");
  } else t.diagnostic("no esbuild among the node modules: its bundle is not tried");

  const { chromium } = await import("@playwright/test");
  const { shellOptions } = await import("../chromium.mjs");
  const { serve } = await import("../../site/serve.mjs");
  const { server, address } = await serve({ root: folder });
  const browser = await chromium.launch(shellOptions);
  try {
    const seen = [];
    for (const name of pages) {
      const tab = await browser.newPage();
      const wrong = [];
      tab.on("pageerror", (error) => wrong.push(String(error)));
      tab.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      await tab.goto(address + name);
      await tab
        .locator("pre:not(:empty)")
        .waitFor({ timeout: 10_000 })
        .catch(() => {});
      assert.deepEqual(
        wrong.filter((line) => !line.includes("favicon")),
        [],
        name,
      );
      seen.push(await tab.locator("pre").textContent());
    }
    const inNode = `globalThis.document = { querySelector: () => ({ set textContent(text) { process.stdout.write(text); } }) };
      await import("./page.js");`;
    const expected = run("node", ["--input-type=module", "--eval", inNode], folder);
    assert.match(expected, /江苏省重点工业互联网平台申报书/);
    assert.deepEqual(
      seen,
      pages.map(() => expected),
    );
  } finally {
    await browser.close();
    server.close();
  }
});
