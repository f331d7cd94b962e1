// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's desk: what agrees, what differs and where, what cannot be read and why, and the list one works with.
import { application, checked, clearDesk, details, line, openDesk, paper, put } from "./applications.ts";
import { expect, test, walk } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

test(
  "what was edited by hand is named: a level, a status, a printed field, an answer",
  walk(
    {
      "an application as exported agrees, also written with other white space": async ({ page }) => {
        const made = await application();
        await openDesk(page);
        await put(page, [
          paper("a.json", JSON.stringify(made, null, 4)),
          paper("b.json", await application({ name: "乙公司" })),
        ]);
        await expect(line(page, "华东装备有限公司")).toContainText("一致");
        await expect(line(page, "华东装备有限公司")).not.toContainText("不一致");
        const dialog = await details(page, "华东装备有限公司");
        await expect(dialog).toContainText("逐条复核，没有不同之处");
        await expect(dialog).toContainText("相符：导出后没有改动");
      },

      "a level edited by hand differs, stated beside found, and is left out of the summary": async ({ page }) => {
        const made = await application();
        const edited = { ...made, level: { guaranteed: "5", reachable: "5" } };
        await openDesk(page);
        await put(page, [paper("edited.json", edited), paper("good.json", await application({ name: "乙公司" }))]);
        const row = line(page, "华东装备有限公司");
        await expect(row.getByRole("cell").nth(3)).toHaveText("五星");
        await expect(row.getByRole("cell").nth(4)).toHaveText("三星");
        await expect(row).toContainText("不一致");
        await expect(row.getByRole("checkbox")).not.toBeChecked();
        await expect(page.locator(".desk-summary")).toContainText("有 1 份不一致的申报没有列入");
        await expect(page.locator(".sheet__table tbody tr")).toHaveCount(1);
        const dialog = await details(page, "华东装备有限公司");
        await expect(dialog.locator(".parting").first()).toContainText("所载：五星");
        await expect(dialog.locator(".parting").first()).toContainText("复核：三星");
        await expect(dialog).toContainText("文件导出后改动过");
      },

      "a status edited by hand is named by its criterion, its level and its clause": async ({ page }) => {
        const made = await application();
        const findings = structuredClone(made.findings);
        const finding = findings.find((one) => one.status["4"] === "unmet");
        if (!finding) throw new Error("the sample has a gap at four stars");
        finding.status["4"] = "met";
        await openDesk(page);
        await put(page, [paper("a.json", { ...made, findings })]);
        const parting = (await details(page, "华东装备有限公司")).locator(".parting");
        await expect(parting).toHaveCount(1);
        await expect(parting).toContainText("2020年度研发费用占比");
        await expect(parting).toContainText("四星");
        await expect(parting).toContainText("所载：已满足");
        await expect(parting).toContainText("复核：未满足");
        await expect(parting).toContainText(finding.source.clause);
      },

      "a printed field edited by hand is named by its label": async ({ page }) => {
        const made = await application({ category: "jiangsu-demo/industry-platform" });
        const forms = structuredClone(made.forms);
        const field = forms
          .flatMap((form) => form.parts.flatMap((part) => part.fields))
          .find((one) => one.value === made.applicant.name);
        if (!field) throw new Error("the form prints the applicant");
        field.value = "别的公司";
        await openDesk(page);
        await put(page, [paper("a.json", { ...made, forms })]);
        const parting = (await details(page, "华东装备有限公司")).locator(".parting");
        await expect(parting).toContainText(field.label.zh);
        await expect(parting).toContainText("所载：别的公司");
        await expect(parting).toContainText("复核：华东装备有限公司");
      },

      "an answer edited by hand breaks the digest and shows where it leads": async ({ page }) => {
        const made = await application();
        const answers = { ...made.answers, "company.independent_legal_person": false };
        await openDesk(page);
        await put(page, [paper("a.json", { ...made, answers })]);
        const row = line(page, "华东装备有限公司");
        await expect(row.getByRole("cell").nth(3)).toHaveText("三星");
        await expect(row.getByRole("cell").nth(4)).toHaveText("无");
        await expect(await details(page, "华东装备有限公司")).toContainText("不符：文件导出后改动过");
      },
    },
    clearDesk,
  ),
);

const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
const bad: [name: string, content: string | Buffer, says: RegExp][] = [
  ["photo.json", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /图片/],
  ["form.pdf", "%PDF-1.7\n%âãÏÓ", /PDF/],
  ["empty.json", "", /空文件/],
  ["notes.txt", "你好，这里没有数据", /文本文件/],
  ["page.html", "<!doctype html><title>x</title>", /网页/],
  ["draft.json", '{"schema":"xingping/answers@1","answers":{}}', /答卷草稿/],
  ["other.json", '{"name":"别的系统"}', /别的 JSON/],
  ["list.json", "[1,2,3]", /不是申报数据/],
  ["deep.json", deep, /嵌套超过/],
  ["twice.json", '{"schema":"xingping/application@2","schema":"xingping/application@1"}', /出现了两次/],
  ["future.json", '{"schema":"xingping/application@9"}', /application@9/],
  ["bare.json", '{"schema":"xingping/application@2"}', /缺少键/],
  ["nul.json", Buffer.from([0x7b, 0, 0, 0x7d]), /二进制/],
];

test(
  "bad files, large files, hostile names, copies",
  walk(
    {
      "every kind of bad file gets its own reason, and no other file suffers": async ({ page }) => {
        const whole = JSON.stringify(await application(), null, 2);
        const good = await application({ name: "乙公司" });
        await openDesk(page);
        await put(page, [
          ...bad.map(([name, content]) => paper(name, content)),
          paper("cut.json", whole.slice(0, whole.length / 2)),
          paper("nowhere.json", { ...good, category: "no-such-category" }),
          paper("good.json", good),
        ]);
        for (const [name, , says] of bad) {
          const row = line(page, name);
          await expect(row).toContainText("无法读取");
          await expect(row.locator(".desk-table__reason"), name).toHaveText(says);
          await expect(row.getByRole("checkbox")).toBeDisabled();
        }
        await expect(line(page, "cut.json").locator(".desk-table__reason")).toHaveText(/第 \d{2,} 行第 \d+ 列/);
        await expect(line(page, "nowhere.json").locator(".desk-table__reason")).toContainText("no-such-category");
        await expect(await details(page, "nowhere.json")).toContainText("/category");
        await page.keyboard.press("Escape");
        await expect(line(page, "good.json")).toContainText("一致");
        await expect(page.locator(".verdict--agrees")).toHaveCount(1);
      },

      "fifty megabytes are refused at once, by their size": async ({ page }) => {
        await openDesk(page);
        await page.evaluate(() => {
          const transfer = new DataTransfer();
          transfer.items.add(new File(["[", "1,".repeat(25_000_000), "1]"], "huge.json"));
          dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
        });
        await checked(page);
        await expect(line(page, "huge.json").locator(".desk-table__reason")).toHaveText(
          "文件有 50 MB，申报数据不会超过 16 MB",
        );
      },

      "hostile names are only ever text": async ({ page }) => {
        const names = [
          "<img src=x onerror=alert(1)>",
          "=cmd|' /C calc'!A0",
          "\u202e甲乙丙",
          `长${"很".repeat(5000)}长`,
        ];
        const files = await Promise.all(
          names.map(async (name, index) => paper(`${index}<b>.json`, await application({ name }))),
        );
        const keys = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}';
        const polluting = JSON.stringify(await application({ name: "丁公司" }))
          .replace("{", `{${keys},`)
          .replace('"answers":{', `"answers":{${keys},`);
        await openDesk(page);
        await put(page, [...files, paper("__proto__", polluting)]);
        await expect(page.locator(".verdict--agrees")).toHaveCount(4);
        await expect(line(page, "__proto__")).toBeVisible();
        expect(await page.evaluate(() => ["polluted" in {}, Object.keys(Object.prototype)])).toEqual([false, []]);
        await expect(line(page, "<img src=x onerror=alert(1)>")).toBeVisible();
        await expect(page.locator(".desk-table img")).toHaveCount(0);
        const longest = await page.locator(".desk-table").evaluate((table) => (table.textContent ?? "").length);
        expect(longest).toBeLessThan(3000);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBe(0);
      },

      "the same file twice counts once, the same applicant twice is said": async ({ page }) => {
        const first = await application({ name: "甲公司", target: "3" });
        const second = await application({ name: " 甲 公司 ", target: "4" });
        await openDesk(page);
        await put(page, [
          paper("one.json", first),
          paper("two.json", JSON.stringify(first, null, 1)),
          paper("three.json", second),
          paper("other.json", await application({ name: "丙公司" })),
        ]);
        const copy = line(page, "two.json");
        await expect(copy).toContainText("与“one.json”内容相同");
        await expect(copy.getByRole("checkbox")).not.toBeChecked();
        await expect(line(page, "three.json")).toContainText("同一单位同一类别还有 1 份");
        await expect(page.locator(".desk-summary")).toContainText("表中有 2 行属于重复申报");
        await expect(page.locator(".counts__total").first()).toHaveText("3");
        await page.getByLabel("只看重复的").check();
        await expect(page.locator(".desk-table__row")).toHaveCount(3);
        const dialog = page.getByRole("dialog");
        await line(page, "three.json").getByRole("button").click();
        await dialog.getByRole("button", { name: "one.json" }).click();
        await expect(dialog).toContainText("three.json");
        await dialog.getByRole("button", { name: "移出列表" }).click();
        // The copy takes the place of the first.
        await expect(page.locator(".desk-table__row")).toHaveCount(2);
        await expect(line(page, "two.json")).not.toContainText("内容相同");
      },
    },
    clearDesk,
  ),
);
