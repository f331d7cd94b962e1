// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The text of the page that runs from a disk. The build writes it with this function and the page writes its copies with
// it, from the very parts it was read from: a copy differs in nothing but the answers. Pure.
import { draftsId, draftsStart, scriptEnd } from "./page-drafts.ts";

export const archiveId = "xingping-archive";
export const scriptId = "xingping-script";
const styleId = "xingping-style";

export interface Parts {
  /** Fingerprints of script and style stand in it. */
  policy: string;
  /** A data address. */
  icon: string;
  style: string;
  script: string;
  /** Base64. */
  archive: string;
  /** As page-drafts.ts writes them; empty when there are no answers in the page. */
  drafts: string;
}

/** Answers stand before everything that is large, so that a file cut short still has them. */
export const pageText = ({ policy, icon, style, script, archive, drafts }: Parts): string => `<!doctype html>
<!-- SPDX-FileCopyrightText: 2026 Xingping contributors -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<html lang="zh-CN" data-setting="saved">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>星评 · 工业互联网项目申报自评</title>
<link rel="icon" href="${icon}" type="image/svg+xml">
<style id="${styleId}">${style}</style>
</head>
<body>
<div id="app"></div>
<div id="unstarted" class="unstarted" role="alert">
<p>这个页面没有启动：文件不完整或被改动过，或者浏览器太旧。请重新下载离线页，用新版的浏览器打开。文件里的答案没有丢：在完好的页面里点“打开答卷文件”，选这个文件。</p>
<p lang="en">This page did not start: the file is incomplete or was altered, or the browser is too old. Download the offline page again and open it in a current browser. The answers in this file are not lost: in a sound page press “Open an answer file” and choose this file.</p>
</div>
<noscript><p>本工具在浏览器中计算，需要启用 JavaScript。This tool computes in your browser and needs JavaScript.</p></noscript>
${draftsStart}${drafts}${scriptEnd}
<script type="application/octet-stream" id="${archiveId}">${archive}${scriptEnd}
<script id="${scriptId}">${script}${scriptEnd}
</body>
</html>
`;

/** Of the page that is open: elements whose text no script of the page changes, and which hold it as it was written. */
export function partsOf(page: Document): Parts {
  const text = (id: string): string => page.getElementById(id)?.textContent ?? "";
  return {
    policy: page.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
    icon: page.querySelector('link[rel="icon"]')?.getAttribute("href") ?? "",
    style: text(styleId),
    script: text(scriptId),
    archive: text(archiveId),
    drafts: text(draftsId),
  };
}
