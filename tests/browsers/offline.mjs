// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The page that runs from a disk, as its user has it: opened, answered, saved with answers, opened again, saved again.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { answerToThreeStars, category, level } from "./flow.mjs";

/** Whatever could end an element, begin one, or run. */
const hostile = `</script><img src=x onerror="hacked=1"><!--<script>hacked=1</script> 😀 "'\`\${1}\\ 甲`;
const unseen = "\u2028\u2029";
const name = "input[autocomplete=organization]";
const draftElement = /(<script type="application\/json" id="xingping-draft">)(.*?)(<\/script>)/s;

/** The file without its answers, and the answers. */
function parted(text) {
  const [, , drafts] = draftElement.exec(text);
  return { rest: text.replace(draftElement, "$1$3"), drafts: drafts === "" ? null : JSON.parse(drafts), raw: drafts };
}

const inScript = (text) => JSON.stringify(text).replaceAll("<", "\\u003c");

/** What stays the same from copy to copy. */
const lasting = ({ drafts }) => drafts.map(({ id: _, saved_at: __, ...draft }) => draft);

export async function offlineFlow(page, proxy, original, folder) {
  // As people keep files: blanks and Chinese in the path.
  const before = page.requests?.length;
  const home = `${folder}/我的 文件`;
  mkdirSync(home);
  const place = (file, hash = "") => pathToFileURL(`${home}/${file}`).href + hash;
  const put = (file, text) => writeFileSync(`${home}/${file}`, text);
  put("xingping-offline.html", original);

  await page.goto(place("xingping-offline.html", `#/${category}`));
  await answerToThreeStars(page);
  await page.enter(name, "某某培训中心");

  await page.press(".top__tools button", "English");
  await page.shows(level, "3 stars");
  await page.press(".top__tools button", "中文");
  await page.shows(level, "已达到三星");

  const exported = await page.download(() => page.press(".actions__main", "下载申请"));
  const application = JSON.parse(exported.bytes);
  assert.equal(application.schema, "xingping/application@2");
  assert.equal(application.applicant.name, "某某培训中心");
  assert.equal(application.level.guaranteed, "3");

  await page.fill(name, hostile + unseen); // which a name goes without
  const save = () => page.download(() => page.press(".actions__page", "连同答案存成网页"));
  const first = await save();
  assert.match(first.name, /^星评-[^\\/:*?"<>|\p{C}\u2028\u2029]{1,44}-\d{4}-\d\d-\d\d\.html$/u);
  const copy = parted(first.bytes.toString());
  assert.equal(copy.rest, original, "a copy differs from the page in nothing but the answers");
  assert.doesNotMatch(copy.raw, /[<>\u2028\u2029]/);
  assert.equal(copy.drafts.drafts.length, 1);
  assert.equal(copy.drafts.drafts[0].sheet.applicant.name, hostile);

  // Opened without a place in it, the copy shows where its answers are. The name of a draft may hold whatever it likes.
  copy.drafts.drafts[0].name = hostile + unseen;
  put(
    "copy.html",
    first.bytes.toString().replace('"name":""', () => `"name":${inScript(hostile + unseen)}`),
  );
  await page.goto(place("copy.html"));
  const holds = (text) => page.until((field, value) => document.querySelector(field)?.value === value, name, text);
  await page.shows(level, "已达到三星");
  await holds(hostile);
  const alien = () => [globalThis.hacked ?? null, document.images.length, document.scripts.length];
  assert.deepEqual(await page.evaluate(alien), [null, 0, 3]);

  const text = (await save()).bytes.toString();
  const second = parted(text);
  assert.equal(second.rest, original);
  assert.deepEqual(lasting(second.drafts), lasting(copy.drafts));
  assert.doesNotMatch(second.raw, /[<>\u2028\u2029]/);
  const third = parted((await save()).bytes.toString());
  assert.equal(third.raw.length, second.raw.length, "saving again adds nothing");

  // What is typed afterwards is kept by the browser; the file's own answers are a draft beside it.
  await page.fill(name, "后来改的");
  await page.shows(".top__saved", "");
  await page.until(
    () =>
      new Promise((settle) => {
        const request = indexedDB.open("xingping");
        request.onsuccess = () => {
          const all = request.result.transaction("drafts").objectStore("drafts").getAll();
          all.onsuccess = () => settle(all.result.some((one) => one.sheet.applicant?.name === "后来改的"));
          request.result.close();
        };
      }),
  );
  await page.goto("about:blank");
  await page.goto(place("copy.html"));
  await holds("后来改的");
  await page.press(".toast button", "看文件里的");
  await holds(hostile);
  await page.press(".actions button", "草稿管理");
  await page.until(() => document.querySelectorAll(".drafts__row").length >= 2);
  await page.press(".dialog button", "全部");

  // A file of which something was lost says so, and gives the answers out.
  const spoilt = (id) => {
    const at = text.indexOf(`id="${id}">`) + 20_000;
    return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  };
  put("archive.html", spoilt("xingping-archive"));
  await page.goto(place("archive.html"));
  await page.shows(".state__title", "这个文件已损坏");
  const rescued = await page.download(() => page.press(".state button", "存成文件"));
  assert.equal(JSON.parse(rescued.bytes).applicant.name, hostile);

  put("script.html", spoilt("xingping-script"));
  await page.goto(place("script.html"));
  assert.match(
    await page.until(() => {
      const words = document.getElementById("unstarted");
      return getComputedStyle(words).visibility === "visible" && words.textContent;
    }),
    /重新下载离线页.*Download the offline page again/s,
  );

  // The answers of that file are had by opening it as a file.
  put("fresh.html", original);
  await page.goto(place("fresh.html"));
  await page.until(() => document.querySelector("input[type=file]") !== null);
  await page.choose("input[type=file]", `${home}/script.html`);
  await page.until((value) => document.body.textContent.includes(value.slice(0, 30)), hostile);

  await noWayOut(page, proxy, before);
}

/** Nothing has been asked of anybody, and what tries is refused; the counter counts, as the last line shows. */
async function noWayOut(page, proxy, before) {
  assert.deepEqual(proxy.asked.filter(isOurs), []);
  const tries = await page.evaluate(async (address) => {
    const outcome = (promise) =>
      promise.then(
        () => "sent",
        () => "refused",
      );
    const image = new Image();
    const loaded = new Promise((settle, fail) => Object.assign(image, { onload: settle, onerror: fail }));
    image.src = `${address}/image`;
    const socket = new Promise((settle, fail) => {
      try {
        const opened = new WebSocket(`${address.replace("http", "ws")}/socket`);
        Object.assign(opened, { onopen: settle, onerror: fail, onclose: fail });
      } catch (error) {
        fail(error);
      }
    });
    for (const attempt of [
      (script) => Object.assign(script, { src: `${address}/script.js` }),
      (script) => Object.assign(script, { textContent: "globalThis.hacked = 2" }),
      () => navigator.sendBeacon(`${address}/beacon`, "x"),
      () => new Worker(`${address}/worker.js`),
      () => Object.assign(document.body, { innerHTML: `<img src="${address}/markup">` }),
    ]) {
      const script = document.createElement("script");
      try {
        attempt(script);
        document.head.append(script);
      } catch {
        // refused before it was sent
      }
    }
    const fetched = await outcome(fetch(`${address}/fetch`, { mode: "no-cors" }));
    return [fetched, await outcome(loaded), await outcome(socket), globalThis.hacked ?? null];
  }, "http://counted.example");
  assert.deepEqual(tries, ["refused", "refused", "refused", null]);
  assert.deepEqual(proxy.asked.filter(isOurs), []);
  if (page.requests) {
    const beyond = page.requests.slice(before).filter((url) => !/^(file|blob|data|about):/.test(url));
    // An engine may tell of a request that the policy then refuses.
    assert.deepEqual(
      beyond.filter((url) => !url.startsWith("http://counted.example/")),
      [],
    );
  }
  await page.goto("http://counted.example/wanted").catch(() => undefined);
  // The proxy would have heard: an address that is asked for arrives, some engines ask for its icon as well.
  const heard = proxy.asked.filter(isOurs).map(pathOf);
  assert.deepEqual(
    heard.filter((path) => path !== "/favicon.ico"),
    ["/wanted"],
  );
}

/** Browsers ask their makers for lists and updates of their own, whatever page is open; the page knows none of these. */
const makers = /(^|[/.])(mozilla|firefox|google|googleapis|gstatic|gvt[12])\.(com|net|org)([:/]|$)/;
const isOurs = (url) => !makers.test(url);
const pathOf = (url) => new URL(url, "http://counted.example").pathname;

export const readPage = (root) => readFileSync(`${root}/build/site/xingping-offline.html`, "utf8");
