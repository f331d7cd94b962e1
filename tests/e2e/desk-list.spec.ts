import { application, checked, clearDesk, line, openDesk, paper, put } from "./applications.ts";
import { expect, test, walk } from "./page.ts";

test.describe.configure({ timeout: 120_000 }); // a kit of all criteria in Node, another in the worker

test(
  "sorted, counted, dropped in, cleared away",
  walk(
    {
      "sorted by any column, narrowed by what is there, counted by hand": async ({ page }) => {
        await openDesk(page);
        await put(page, [
          paper("1.json", await application({ name: "丁公司" })),
          paper("2.json", await application({ name: "安公司", category: "jiangsu-pool/supporting-service" })),
          paper("3.json", await application({ name: "波公司", category: "jiangsu-demo/industry-platform" })),
          paper("4.json", { ...(await application({ name: "程公司" })), level: { guaranteed: "5", reachable: "5" } }),
        ]);
        const order = () => page.locator(".desk-table__who .link").allTextContents();
        expect(await order()).toEqual(["丁公司", "安公司", "波公司", "程公司"]);
        const heading = page.getByRole("columnheader", { name: "申报单位" });
        await heading.getByRole("button").press("Enter");
        await expect(heading).toHaveAttribute("aria-sort", "ascending");
        expect(await order()).toEqual(["安公司", "波公司", "程公司", "丁公司"]);
        await heading.getByRole("button").press("Enter");
        expect(await order()).toEqual(["丁公司", "程公司", "波公司", "安公司"]);
        await page.getByRole("columnheader", { name: "所载等级" }).getByRole("button").click();
        await page.getByRole("columnheader", { name: "所载等级" }).getByRole("button").click();
        expect((await order())[0]).toBe("程公司");

        await page.getByLabel("结论").selectOption("differs");
        expect(await order()).toEqual(["程公司"]);
        await page.getByRole("button", { name: "清除筛选" }).click();
        await page.getByLabel("项目", { exact: true }).selectOption("jiangsu-pool");
        await expect(page.locator(".desk-list__shown")).toHaveText("显示 3 份，共 4 份");
        await page.getByLabel("复核等级", { exact: true }).selectOption("jiangsu-pool/3");
        expect((await order()).sort()).toEqual(["丁公司", "程公司"].sort());
        await page.getByRole("searchbox").fill("没有这家");
        await expect(page.getByText("没有符合筛选条件的申报")).toBeVisible();
        await page.getByRole("button", { name: "清除筛选" }).click();
        await page.getByRole("searchbox").fill("4.JSON");
        expect(await order()).toEqual(["程公司"]);
        await line(page, "程公司").getByRole("checkbox").check();
        await page.getByRole("button", { name: "清除筛选" }).click();
        await page.getByLabel("选择汇总表").selectOption({ label: await poolLabel(page) });
        await expect(page.locator(".sheet__table tbody tr")).toHaveCount(3);
      },

      "counts by category and level are numbers a reader hears, copies left out": async ({ page }) => {
        const startup = await application({ name: "小公司", answers: { "company.independent_legal_person": false } });
        await openDesk(page);
        await put(page, [
          paper("1.json", await application()),
          paper("2.json", await application({ name: "乙公司" })),
          paper("3.json", startup),
          paper("4.json", await application({ name: "丙公司", category: "jiangsu-pool/supporting-service" })),
        ]);
        const table = page.getByRole("table", { name: "江苏省工业互联网服务资源池分类分级评估" });
        const cells = (name: RegExp) => table.getByRole("row", { name }).getByRole("cell").allTextContents();
        const heads = await table.getByRole("columnheader").allTextContents();
        const value = async (name: RegExp, head: string) => (await cells(name))[heads.indexOf(head) - 1];
        expect(await value(/综合（特色）/, "三星")).toBe("2");
        expect(await value(/综合（特色）/, "未达到")).toBe("1");
        expect(await value(/综合（特色）/, "合计")).toBe("3");
        expect(await value(/^合计/, "合计")).toBe("4");
        await expect(table.locator("svg[aria-hidden=true]").first()).toBeAttached();
      },

      "a drop anywhere is taken, one without files is said, and the page never gives way": async ({ page }) => {
        const made = JSON.stringify(await application());
        await openDesk(page);
        const drop = (text: string | null) =>
          page.evaluate((content) => {
            const transfer = new DataTransfer();
            if (content === null) transfer.setData("text/plain", "words");
            else transfer.items.add(new File([content], "dropped.json", { type: "application/json" }));
            const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
            document.querySelector("h1")?.dispatchEvent(event);
            return event.defaultPrevented;
          }, text);
        expect(await drop(null)).toBe(true);
        await expect(page.getByRole("alert")).toContainText("没有拖入文件");
        expect(await drop(made)).toBe(true);
        await checked(page);
        await expect(line(page, "dropped.json")).toContainText("一致");
        await expect(page.getByRole("alert")).toHaveCount(0);
      },

      "cleared away, nothing is left, and the desk begins anew": async ({ page }) => {
        await openDesk(page);
        await put(page, [paper("a.json", await application())]);
        await page.getByRole("button", { name: "全部清空" }).click();
        await expect(page.locator(".desk-table")).toHaveCount(0);
        await expect(page.locator(".desk-summary")).toHaveCount(0);
        await put(page, [paper("b.json", await application({ name: "乙公司" }))]);
        await expect(page.locator(".desk-table__row")).toHaveCount(1);
      },
    },
    clearDesk,
  ),
);

const poolLabel = async (page: import("@playwright/test").Page): Promise<string> => {
  const labels = await page.getByLabel("选择汇总表").locator("option").allTextContents();
  return labels.find((label) => label.includes("资源池")) ?? "";
};
