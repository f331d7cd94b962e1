// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The few words of the element itself; everything else is said by the page in its frame.

export const words = {
  zh: {
    title: "星评：工业互联网项目申报自评",
    loading: "正在载入自评…",
    failed: "自评没有回应。如果下面是空白，请检查网络后刷新本页。",
    open: "在新标签页打开",
    nowhere: "星评组件的 src 不是一个网址，请网站管理员核对。",
  },
  en: {
    title: "Xingping: self-assessment for industrial internet programmes",
    loading: "Loading the self-assessment…",
    failed: "The self-assessment does not answer. If nothing shows below, check the connection and reload this page.",
    open: "Open it in a new tab",
    nowhere: "The src of the Xingping widget is not a web address; the site's administrator should check it.",
  },
};
