// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Installed, moved and called from elsewhere; what help, the man page and the parser say of each other.

import assert from "node:assert/strict";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { call, commands, helpOf, inRoot, optionsIn, prefix, put, work, xingping } from "./installed.mjs";

const specimen = inRoot("tests/schema/specimen");
const idsOf = ({ out }) => JSON.parse(out).programmes.map(({ id }) => id);

test("moved and called through a link, it finds the criteria beside it, and says nothing of where it was built", () => {
  const built = call(inRoot("build/native/xingping"), ["list", "--json"]);
  assert.deepEqual(xingping(["list", "--json"]), built);
  assert.ok(idsOf(built).includes("jiangsu-pool"));
  assert.ok(!existsSync(join(prefix, "share/xingping/criteria/jiangsu-pool/cases")));
  assert.ok(!readFileSync(join(prefix, "bin/xingping")).includes(inRoot(".")));
});

test("an option names other criteria, before the environment, before those beside it", () => {
  const env = { XINGPING_CRITERIA: specimen };
  assert.deepEqual(idsOf(xingping(["list", "--json"], { env })), ["specimen"]);
  const shipped = join(prefix, "share/xingping/criteria");
  assert.ok(idsOf(xingping(["list", "--json", "--criteria", shipped], { env })).length > 1);
  const wrong = xingping(["list"], { env: { XINGPING_CRITERIA: "nowhere" } });
  assert.deepEqual([wrong.code, wrong.out], [1, ""]);
  assert.match(wrong.said, /`nowhere` \(XINGPING_CRITERIA\) 里没有评价标准/);
  assert.match(
    xingping(["list", "--criteria=nowhere", "--lang=en"], { env }).said,
    /no criteria in `nowhere`: it must/,
  );
  copyFileSync(join(prefix, "bin/xingping"), join(work, "alone"));
  const alone = call(join(work, "alone"), ["list", "--lang", "en"]);
  assert.equal(alone.code, 1);
  assert.match(alone.said, /^xingping: no criteria beside the program; name their folder with --criteria or XINGPING/);
});

const everyOption = new Map();
for (const command of commands)
  for (const { name, value } of optionsIn(helpOf(command, "en"))) everyOption.set(name, value);

test("help: every command, in both languages, with all the options it takes and no other", () => {
  assert.ok(
    commands.length >= 16 && everyOption.size >= 15,
    `${commands.length} commands, ${everyOption.size} options`,
  );
  for (const command of commands) {
    const [zh, en] = ["zh", "en"].map((language) => helpOf(command, language));
    assert.match(zh, /^用法：.*\n\n\p{sc=Han}/u, command);
    assert.doesNotMatch(en, /[\p{sc=Han}，。：；（）]/u, command);
    assert.deepEqual(optionsIn(zh), optionsIn(en));
    for (const part of ["usage: xingping ", "\nexample:\n  xingping ", "\nexit codes:\n  0  ", "\n  1  ", "\n  2  "])
      assert.ok(en.includes(part + (part.endsWith("xingping ") ? command : "")), `${command}: ${part}`);
    assert.equal(call("xingping", ["help", command, "--lang", "en"]).out, en);
    const named = optionsIn(en).map(({ name }) => name);
    for (const [name, value] of everyOption) {
      if (["--help", "--version"].includes(name)) continue;
      const words = [
        command,
        "--lang=en",
        "--criteria=nowhere",
        value ? `${name}=${name === "--lang" ? "en" : "1"}` : name,
      ];
      const { code, said } = xingping(words);
      const refused = said.includes(`takes no option \`${name}\``);
      assert.equal(refused, !named.includes(name), `${words.join(" ")}: ${said}`);
      if (refused) assert.equal(code, 2);
    }
  }
});

test("help: the examples are commands that work, in their order", () => {
  put("answers.json", '{"schema":"xingping/answers@1","answers":{}}');
  put("sheets.ndjson", '{"schema":"xingping/answers@1","answers":{}}\n'.repeat(3));
  for (const command of commands) {
    const [, example] = helpOf(command, "en").match(/\nexample:\n {2}(.*)\n/);
    const { code, said } = call("sh", ["-c", example]);
    assert.equal(code, 0, `${example}: ${said}`);
  }
  assert.equal(readFileSync(join(work, "reports.ndjson"), "utf8").trimEnd().split("\n").length, 3);
  assert.match(readFileSync(join(work, "summary.csv"), "utf8"), /^\uFEFF.*\r\n1,/s);
});

test("the version is the repository's", () => {
  const { version } = JSON.parse(readFileSync(inRoot("package.json")));
  assert.deepEqual(xingping(["--version"]), { code: 0, out: `xingping ${version}\n`, said: "" });
});

test("the man page, in both languages, renders without a warning and says what help says", () => {
  for (const [language, folder] of [
    ["en", "man1"],
    ["zh", "zh_CN/man1"],
  ]) {
    const page = readFileSync(join(prefix, "share/man", folder, "xingping.1"), "utf8");
    assert.equal(page, xingping(["manual", "--lang", language]).out);
    const set = call("groff", ["-k", "-man", "-Tutf8", "-ww", "-rLL=200n", "-P-cbou"], {
      input: page,
      env: { LC_ALL: "C.UTF-8" },
    });
    assert.deepEqual([set.code, set.said], [0, ""]);
    // Headings stand at the margin, a command's three letters in; what is said of it further in.
    const parts = new Map();
    for (const part of set.out.split(/\n(?= {0,3}\S)/)) {
      const [head, ...lines] = part.split("\n");
      parts.set(head.trim(), lines.join(" ").replace(/\s+/g, " "));
    }
    const common = parts.get(language === "en" ? "OPTIONS OF EVERY COMMAND" : "各命令共有的选项");
    const endings = parts.get(language === "en" ? "EXIT STATUS" : "退出码");
    for (const command of commands) {
      const help = helpOf(command, language);
      const [, usage] = help.replaceAll(/ \[--[^\]]*\]/g, "").match(/xingping (.*)\n/);
      const said = `${parts.get(usage)} ${common} ${endings}`;
      assert.ok(parts.has(usage), `${language}: ${usage}`);
      for (const [, name, does] of help.matchAll(/^ {2}(\S+(?: \S+)?) {2,}(.*)$/gm))
        assert.ok(said.includes(` ${name} ${does} `), `${language} ${command}: ${name} ${does}`);
    }
  }
});

test("it talks in the language of the locale, and in the one that is asked for", () => {
  const spoken = (env, words = []) => (/\p{sc=Han}/u.test(xingping(["nothing", ...words], { env }).said) ? "zh" : "en");
  for (const [env, language] of [
    [{ LC_ALL: "" }, "zh"],
    [{ LC_ALL: "C.UTF-8" }, "zh"],
    [{ LC_ALL: "zh_CN.GB18030" }, "zh"],
    [{ LC_ALL: "", LANG: "en_US.UTF-8" }, "en"],
    [{ LC_ALL: "", LC_MESSAGES: "zh_TW.UTF-8", LANG: "en_US.UTF-8" }, "zh"],
    [{ LC_ALL: "de_DE@euro", LANG: "zh_CN.UTF-8" }, "en"],
  ]) {
    assert.equal(spoken(env), language, JSON.stringify(env));
    for (const asked of ["zh", "en"]) {
      assert.equal(spoken(env, ["--lang", asked]), asked);
      assert.equal(spoken(env, [`--lang=${asked}`]), asked);
    }
  }
});
