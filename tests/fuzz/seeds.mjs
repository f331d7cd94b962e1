// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the fuzzers start from: the fixtures and cases of the other tests.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const programmes = readdirSync("criteria", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`criteria/${entry.name}/cases`))
  .map(({ name }) => name);
const categories = programmes.flatMap((programme) =>
  readdirSync(`criteria/${programme}`)
    .filter((name) => name.endsWith(".json") && name !== "programme.json")
    .map((name) => ({ programme, id: name.replace(".json", "") })),
);

/** The sheets that a category's cases start from. */
function sheets({ programme, id }) {
  const { bases } = read(`criteria/${programme}/cases/${id}.json`);
  return Object.entries(bases).map(([name, base]) => [
    `${id}-${name}`,
    JSON.stringify({ schema: "xingping/answers@1", applicant_type: base.applicant_type, answers: base.answers }),
  ]);
}

const makers = {
  pack() {
    const base = readFileSync("tests/core/fixtures/base-pack.json", "utf8");
    return { base, forms: readFileSync("tests/core/fixtures/forms.json", "utf8") };
  },
  answers: () =>
    Object.fromEntries(
      categories.flatMap((category, index) =>
        sheets(category).map(([name, text]) => [name, Buffer.concat([Buffer.from([index]), Buffer.from(text)])]),
      ),
    ),
  // A line is JSON, is blank, is cut off, is in another encoding.
  line() {
    const [[, one], [, other]] = [sheets(categories[0])[0], sheets(categories[9])[0]];
    return {
      two: Buffer.concat([Buffer.from([0]), Buffer.from(`${one}\n${other}\n`)]),
      blank: Buffer.concat([Buffer.from([1]), Buffer.from(`\r\n \n${one}`)]),
      cut: Buffer.concat([Buffer.from([2]), Buffer.from(`${one.slice(0, 200)}\n{}\n[]\nnull`)]),
      utf16: Buffer.concat([Buffer.from([3, 0xff, 0xfe]), Buffer.from(one.slice(0, 200), "utf16le")]),
      gb18030: Buffer.concat([Buffer.from([4]), Buffer.from('{"answers":{"'), Buffer.from([0xb9, 0xab, 0xcb, 0xbe])]),
    };
  },
  options: () => ({
    assess: 'jiangsu-pool/integrated-platform\n{"as_of":"2021-06-30","stage":"acceptance","target":"4","brief":true}\n',
    fill: 'jiangsu-demo/platform-application\n{"created_on":"2019-10-14"}\ncross-platform\n',
    diff: "jiangsu-demo\n\njiangsu-guide\n",
    summary: 'jiangsu-demo/platform-summary\n\n\n[["1","甲公司","行业级","平台","张三","13800138000","南京","否"]]',
  }),
  application() {
    mkdirSync("build/fuzz/run", { recursive: true });
    const wanted = [
      "ningbo-smart/equipment-retrofit",
      "jiangsu-pool/data-collection",
      "jiangsu-demo/benchmark-factory",
    ];
    return Object.fromEntries(
      wanted.map((path) => {
        const [programme, id] = path.split("/");
        const [, sheet] = sheets({ programme, id })[0];
        writeFileSync("build/fuzz/run/sheet.json", sheet);
        const made = execFileSync("build/native/xingping", ["export", path, "build/fuzz/run/sheet.json"]);
        return [id, made];
      }),
    );
  },
  // Any bytes are criteria and a sheet.
  structure: () =>
    Object.fromEntries(
      Array.from({ length: 40 }, (_, seed) => {
        let state = seed + 1;
        const bytes = Array.from({ length: 600 + 40 * seed }, () => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return state >> 16;
        });
        return [String(seed), Buffer.from(bytes)];
      }),
    ),
};

/** Contents by name. */
export const seeds = (input) => makers[input]();
