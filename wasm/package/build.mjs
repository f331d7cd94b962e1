// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// Writes build/package, what `npm pack` takes: the loader and its types as they are, the modules and the packs as
// JavaScript. `npm run build:package`, after `npm run build:wasm`.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, minify } from "vite";

const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const target = inRoot("build/package");
const licence = "// SPDX-FileCopyrightText: 2026 Xingping contributors\n// SPDX-License-Identifier: Apache-2.0\n";

function write(name, text) {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), text);
}

const copy = (from, to) => cpSync(inRoot(from), join(target, to), { recursive: true });

/** A module in TypeScript, with what it imports: the site's own cutting of the criteria, which is not written twice. */
async function typed(path) {
  const { output } = await build({ configFile: false, logLevel: "warn", build: { ssr: inRoot(path), write: false } });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/** The bytes are handed in, so the glue never looks for its neighbour; a bundler would, and find none. */
async function glue(name) {
  const whole = readFileSync(inRoot(`build/wasm/${name}.mjs`), "utf8");
  const placeless = whole
    .replace(/new URL\("xingping[a-z-]*\.wasm",\s*import\.meta\.url\)\.(toString\(\)|href)/, '"xingping.wasm"')
    .replaceAll("import.meta.url", '""');
  const { code } = await minify("glue.js", placeless, { module: true });
  if (/import\.meta|new URL/.test(code)) throw new Error("the glue asks for its own address in a new way");
  return code;
}

/** As text to be parsed: engines read that faster than a literal. */
const asModule = (value) =>
  `${licence}export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;

/** A programme whole, with what its document only informs of; of the facts only those it uses. */
function packOf(programme, { all, bundles }) {
  const parts = [...bundles].filter(([name]) => name.split("/")[0] === programme).map(([, bundle]) => bundle.documents);
  const name = `${programme}/programme.json`;
  const { $schema: _, ...document } = all[name];
  return { documents: Object.assign({}, ...parts, { [name]: document }) };
}

const criteria = await typed("site/vite/criteria.ts");
const cut = await criteria.cutCriteria({
  criteria: inRoot("criteria"),
  engine: inRoot("build/wasm"),
  loader: inRoot("wasm/kit.js"),
});
const { version, programmes } = cut.whole.list();

rmSync(target, { recursive: true, force: true });
for (const name of ["README.md", "index.js", "index.d.ts"]) copy(`wasm/package/${name}`, name);
for (const name of ["kit.js", "kit.d.ts", "kit"]) copy(`wasm/${name}`, name);
copy("LICENSE", "LICENSE");
copy("wasm/package/pack.d.ts", "packs/pack.d.ts");
write("engine/glue.js", licence + (await glue("xingping")));
write("engine/small-glue.js", licence + (await glue("xingping-judge")));
for (const [extent, name] of Object.entries({ judge: "xingping-judge", advice: "xingping-advice", full: "xingping" }))
  write(
    `engine/${extent}.js`,
    `${licence}export default "${readFileSync(inRoot(`build/wasm/${name}.wasm`)).toString("base64")}";\n`,
  );

const template = JSON.parse(readFileSync(inRoot("wasm/package/package.json"), "utf8"));
for (const { id, categories } of programmes) {
  const pack = packOf(id, cut);
  const alone = criteria.open(cut.engine, [pack]);
  for (const category of categories) criteria.compare(`${id}/${category.id}`, alone, cut.whole);
  alone.dispose();
  write(`packs/${id}.js`, asModule(pack));
  template.exports[`./packs/${id}`] = { types: "./packs/pack.d.ts", default: `./packs/${id}.js` };
}
const { name, ...rest } = template;
write("package.json", `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
