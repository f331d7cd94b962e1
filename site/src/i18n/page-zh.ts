// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words about the page as one file.

export const page = {
  title: "离线页",
  download: (size: string) => `下载离线页（${size}）`,
  what: "一个文件就是整个工具：不联网，双击就能用，填完可以连同答案存成一个文件。",
  how: "下载后可以拷到不联网的电脑上，用 Chrome、Edge、Firefox 或 Safari 打开。评估标准更新后，请重新下载。",
  here: "你正在用离线页。它从硬盘打开，不联网；要更新，请到原来的网站重新下载。",
  storage:
    "有的浏览器把从硬盘打开的网页都当作同一个网站：自动保存在浏览器里的草稿，同一台电脑上别的网页文件也可能读到。多人共用的电脑上，请连同答案存成网页，再清空草稿。",
  save: "连同答案存成网页",
  save_all: (n: number) => `全部 ${n} 份草稿存成一个网页`,
  saved: "已交给浏览器下载。打开这个文件，答案就在里面。",
  failed: "离线页没有取到，所以没有存成。答案还在；请检查网络后再试，或先存成答卷文件。",
};
