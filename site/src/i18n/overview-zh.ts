// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the views over all programmes: catalogue, match, difference.

export const catalogue = {
  title: "申报之前，先在自己的电脑上评一遍",
  lead: "按官方评估标准逐项作答，随时看到已达到什么、最高可达什么、每一项还差多少，并导出预填的申请材料。",
  points: [
    ["不上传", "答案只保存在本机浏览器，页面从不向外发送。"],
    ["有出处", "每一项都写明条款、表格行次和附注。"],
    ["不猜测", "没有答的就是“未答”，不当作“否”，也不当作零。"],
  ] as readonly (readonly [string, string])[],
  draft: "继续上次的草稿",
  open_file: "打开答卷文件",
  samples: "先看一个样例",
  samples_hint: "载入一家虚构单位的答案，随后可以任意修改。现有草稿可以撤销找回。",
  sample_load: "载入样例",
  issuer: "发布",
  reference_date: (date: string) => `截止日 ${date}`,
  categories: (n: number) => `${n} 个类别`,
  category_size: (criteria: number, facts: number) => `${criteria} 项要求 · ${facts} 个问题`,
  guaranteed: "已达到",
  reachable: "最高可达",
  answered: (answered: number, total: number) => `已答 ${answered}/${total}`,
  start: "开始自评",
  outcome: "结果",
  search: "按名称查找类别或项目",
  search_none: "没有名称相符的类别。",
  search_found: (n: number) => `找到 ${n} 个类别`,
  to_match: "看看符合哪些项目",
  to_match_text: "答十来个共同的问题，全部项目的类别一起排出先后。",
  one_sheet: (categories: number, separately: string, once: string) =>
    `${categories} 个类别分开填，共 ${separately} 题；在这里一份答案，只有 ${once} 题。`,
  compare: (name: string, edition: string) => `与“${name}”${edition} 版比较`,
  resume: "继续自评",
};

export const match = {
  title: "符合哪些项目",
  lead: "把已有的答案放到全部项目里比：已经达到的在前，其次是差得最少的。",
  ranking: "全部类别",
  questions: "先答这些",
  questions_hint: "这些问题各自能决定的类别最多；答一题，排序随之变化。",
  questions_none: "没有能一题决定的问题了，请进入类别继续作答。",
  held: (name: string) => `已达到${name}`,
  reachable: (name: string) => `最高可达${name}`,
  out: "已达不到",
  next: (name: string) => `到${name}`,
  answered: (answered: number, total: number) => `已答 ${answered}/${total}`,
  was: (result: string) => `原来：${result}`,
  moved: (first: string) => `排序已更新，第一位：${first}`,
};

export const others = {
  title: (n: number) => `同一份答案，另外 ${n} 个类别`,
  met: (n: number) => `${n} 个已达到`,
  unknown: (n: number) => `${n} 个还可达`,
  unmet: (n: number) => `${n} 个已达不到`,
  moved: "刚才这一答使它们变化",
  more: (n: number) => `另有 ${n} 个`,
  ranking: "看排序",
};

export const diff = {
  title: "两个版本的差别",
  missing: "没有这两个项目可以比较。",
  lead: (from: string, to: string) => `从 ${from} 到 ${to}，同名类别逐项对照。`,
  from: "原",
  to: "新",
  counts: (changed: number, added: number, removed: number, moved: number, same: number) =>
    `改 ${changed} · 增 ${added} · 删 ${removed} · 移 ${moved} · 未变 ${same}`,
  kinds: { changed: "改", added: "增", removed: "删", moved: "移" },
  titles: { changed: "要求有变", added: "新增", removed: "不再要求", moved: "换了位置，要求不变" },
  differs: {
    name: "名称",
    statement: "表述",
    levels: "门槛",
    obligation: "性质",
    stage: "阶段",
    exempt_when: "免除",
    path: "位置",
    facts: "所问",
  } as Record<string, string>,
  required: "必须",
  only: (name: string) => `只在${name}里的类别`,
  applicant: "对本单位",
  no_answers: "填了答案后，这里会显示每处变化对本单位的影响。",
  none: "没有差别。",
};
