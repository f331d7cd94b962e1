// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the page runs, said by the document it runs in (`<html data-setting>`): on a web server as a whole site, as one
// file saved on a disk, or inside a page of somebody else.

export type Setting = "hosted" | "saved" | "embedded";

export const setting: Setting =
  typeof document === "undefined" ? "hosted" : ((document.documentElement.dataset.setting as Setting) ?? "hosted");
