// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Completion as each shell does it, by the scripts in their installed places.

import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { call, commands, helpOf, inRoot, optionsIn, prefix, put, xingping } from "./installed.mjs";

const script = {
  bash: join(prefix, "share/bash-completion/completions/xingping"),
  zsh: join(prefix, "share/zsh/site-functions/_xingping"),
  fish: join(prefix, "share/fish/vendor_completions.d/xingping.fish"),
};
const specimen = inRoot("tests/schema/specimen");
put("sheet-one.json", "{}");
put("other.json", "{}");

const quoted = (word) => `'${word.replaceAll("'", "'\\''")}'`;

/** What each shell offers for the words after `xingping`, of which the last is being written. */
const shells = {
  bash: (words) => {
    const parted = words
      .flatMap((word) => word.split(/(?<=^--[a-z-]+)(=)/))
      .filter((word, at, all) => word || at === all.length - 1);
    const code = `source ${quoted(script.bash)}; COMP_WORDS=(xingping ${parted.map(quoted).join(" ")}); COMP_CWORD=${parted.length};
      _xingping; printf '%s\\n' "\${COMPREPLY[@]}"; complete -p xingping`;
    const { out, said } = call("bash", ["--norc", "-c", code]);
    assert.deepEqual([said.replace(/.*compopt: .*\n/g, "")], [""]);
    assert.match(out, /complete -F _xingping xingping\n$/);
    return out.split("\n").slice(0, -2).filter(Boolean);
  },
  zsh: (words) => {
    const code = `_describe() { print -rl -- "\${(@)\${(P)2}%%:*}" }; _files() { print -rl -- \${words[CURRENT]}*(N) }
      words=(xingping ${words.map(quoted).join(" ")}); CURRENT=${words.length + 1}; f() { ${"source"} ${quoted(script.zsh)} }; f`;
    const { out, said } = call("zsh", ["-f", "-c", code]);
    assert.equal(said, "");
    return out.split("\n").filter(Boolean);
  },
  fish: (words) => {
    const line = ["xingping", ...words.map((one) => (one.includes(" ") ? quoted(one) : one))].join(" ");
    const { out, said } = call("fish", [
      "--no-config",
      "-c",
      `source ${quoted(script.fish)}; complete -C ${quoted(line)}`,
    ]);
    assert.equal(said, "");
    return out
      .split("\n")
      .filter(Boolean)
      .map((one) => one.split("\t")[0]);
  },
};

const programmes = JSON.parse(xingping(["list", "--json"]).out).programmes;
const categories = programmes.flatMap(({ id, categories }) => categories.map((one) => `${id}/${one.id}`));
const starting = (names, text) => names.filter((name) => name.startsWith(text));
const pool = programmes.find(({ id }) => id === "jiangsu-pool");

const cases = [
  [[""], commands],
  [["de"], ["describe"]],
  [["help", "su"], ["summary"]],
  [
    ["assess", "jiangsu-p"],
    ["jiangsu-pool", ...starting(categories, "jiangsu-pool/")],
  ],
  [["describe", "ningbo"], starting(categories, "ningbo")],
  [["--lang", "en", "plan", "miit"], ["miit-cross/cross-platform"]],
  [
    ["diff", "jiangsu-demo", "jiangsu-g"],
    ["jiangsu-guide", ...starting(categories, "jiangsu-guide/")],
  ],
  [["assess", "jiangsu-pool", "sheet"], ["sheet-one.json"]],
  [["plan", "jiangsu-pool/data-collection", "sheet-one.json", "--target", ""], pool.levels.map(({ id }) => id)],
  [["fill", "jiangsu-demo/platform-a"], ["jiangsu-demo/platform-application"]],
  [["fill", "jiangsu-demo/factory-application", "x", "--category", ""], ["benchmark-factory"]],
  [["summary", "x", "--form", "jiangsu-demo/f"], ["jiangsu-demo/factory-summary"]],
  [
    ["assess", "a", "b", "--stage", "a"],
    ["application", "acceptance"],
  ],
  [["describe", "--criteria", specimen, ""], ["specimen/everything"]],
  [["list", "more", ""], []],
];

for (const [shell, offered] of Object.entries(shells)) {
  test(`${shell}: the script is well formed`, () => {
    const { code, said } = call(shell, [shell === "fish" ? "--no-execute" : "-n", script[shell]]);
    assert.deepEqual([code, said], [0, ""]);
  });
  test(`${shell}: commands, operands and values`, () => {
    for (const [words, expected] of cases)
      assert.deepEqual(offered(words).sort(), [...expected].sort(), `${shell}: ${words.join(" ")}`);
    assert.deepEqual(
      offered(["list", "--lang="])
        .map((one) => one.replace("--lang=", ""))
        .sort(),
      ["en", "zh"],
    );
  });
}

test("every command's options are those its help names", () => {
  for (const command of commands) {
    const named = optionsIn(helpOf(command, "en")).map(({ name }) => name);
    assert.deepEqual(shells.bash([command, "--"]), named, command);
  }
});
