// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Word and Excel refuse a file that holds characters XML cannot say (XML 1.0, production 2). A hollow bar stands for them:
// the replacement character itself is lost on the way into a workbook.
const unsayable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffc}\u{10000}-\u{10ffff}]/gu;

export const printable = (text: string): string => text.replace(unsayable, "\u25af");
