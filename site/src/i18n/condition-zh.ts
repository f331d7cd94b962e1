// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of conditions and of what falls short of them.

export const condition = {
  min: "≥\u00a0",
  above: ">\u00a0",
  max: "≤\u00a0",
  below: "<\u00a0",
  yes: "是",
  no: "否",
  items: (k: number, n: number) => (k === n ? `全部 ${n} 项` : `${n} 项中任意 ${k} 项`),
  among: (names: string) => `（限${names}）`,
  years: (n: string) => `满 ${n} 年`,
  at_least: (k: number, list: string) => `以下至少 ${k} 项：${list}`,
  group: (text: string) => `（${text}）`,
  labelled: (label: string, text: string) => `${label} ${text}`,
  not: (label: string) => `不是“${label}”`,
  type: (names: string) => `属于${names}`,
  fulfils: (name: string) => `满足“${name}”`,
  not_before: (date: string) => `在${date}或以后`,
  not_after: (date: string) => `在${date}或以前`,
  by_as_of: "不晚于计算日",
  count: (k: number, where: string) => (where ? `至少 ${k} 条符合：${where}` : `至少 ${k} 条`),
  sum: (label: string, amount: string, where: string) => `${label}合计${amount}${where ? `（只计${where}的）` : ""}`,
  not_so: (text: string) => `不属于“${text}”`,
  either: (condition: string, then: string, otherwise: string) => `若${condition}，则${then}；否则${otherwise}`,
};

export const shortfall = {
  amount: (amount: string) => `差 ${amount}`,
  above: "，等于不算",
  items: (n: number) => `还差 ${n} 项`,
  records: (n: number) => `还差 ${n} 条`,
  step: (step: string) => `须达到“${step}”`,
  from: (date: string) => `${date}起满足`,
  is: (yes: boolean) => (yes ? "须为“是”" : "须为“否”"),
  by: (label: string, amount: string) => `${label}再增加 ${amount}`,
  labelled: (label: string, text: string) => `${label}${text}`,
};

/** What is there beyond a threshold. */
export const margin = {
  amount: (amount: string) => `多出 ${amount}`,
  less_than: (amount: string) => `多出不足 ${amount}`,
  none: "刚好够",
  by: (share: string, label: string, amount: string) => `${share}（${label}${amount}）`,
  items: (n: number) => `多 ${n} 项`,
  records: (n: number) => `多 ${n} 条`,
  step: (step: string) => `“${step}”就够`,
  since: (date: string) => `${date}起已满足`,
  labelled: (label: string, text: string) => `${label}${text}`,
};
