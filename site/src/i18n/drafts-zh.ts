// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words about drafts: several of them, going back, two tabs, storage that fails, answers that no longer fit.

export const drafts = {
  title: "草稿",
  unnamed: "未命名的草稿",
  several: (n: number) => `我的草稿（${n} 份）`,
  hint: "草稿只在这台设备的浏览器里。换设备请用“答卷存成文件”。",
  none: "还没有草稿，答一题就有了。",
  open_now: "正在编辑",
  answers: (n: number) => `已答 ${n} 题`,
  saved: (time: string) => `保存于 ${time}`,
  unsaved: "未保存",
  resume: "继续",
  resume_this: (title: string) => `继续：${title}`,
  create: "新建草稿",
  rename_this: (title: string) => `重命名：${title}`,
  name: "草稿名称",
  keep_name: "确定",
  duplicate_this: (title: string) => `复制：${title}`,
  remove: "删除",
  remove_this: (title: string) => `删除：${title}`,
  copy_of: (title: string) => `${title}（副本）`,
  other_tab: (title: string) => `${title}（另一标签页）`,
  manage: "草稿管理",

  undo_bar: "撤销与重做",
  undo: "撤销",
  redo: "重做",
  undo_key: "撤销（Ctrl+Z）",
  redo_key: "重做（Ctrl+Shift+Z）",

  evidence_of: (label: string) => `${label}的证明材料`,
  history: "此前的评定",
  other_thing: "其他内容",
  and_more: (names: string, n: number) => `${names}等 ${n} 项`,

  notice: {
    region: "通知",
    sample_loaded: "样例已载入",
    file_loaded: "文件已载入",
    cleared: "已清空",
    draft_removed: "草稿已删除",
    unread_removed: "已删除放不进的答案",
    undone: (names: string) => `已撤销：${names}`,
    redone: (names: string) => `已重做：${names}`,
    synced: "另一标签页改了这份草稿，这里已同步",
    conflict_here: (names: string, copy: string) =>
      `“${names}”在两个标签页里都改了。这里保留本页的答案，另一页的存为草稿“${copy}”。`,
    conflict_there: (names: string, copy: string) =>
      `“${names}”在两个标签页里都改了。现在是另一页的答案，本页原来的存为草稿“${copy}”。`,
    gone_on: "这是上次打开本页后接着填的答案，比文件里的新。",
    show_given: "看文件里的",
    removed_elsewhere: "这份草稿在另一标签页里被删除了",
    put_back: "这份草稿在另一标签页里被删除了；因为这里有改动，已重新保存",
    saved_again: "已恢复保存，没有丢失",
    show_drafts: "看草稿",
  },

  storage: {
    label: "草稿没有保存",
    short: "草稿没有保存",
    blocked: "浏览器禁止了本机存储，关闭页面后答案会丢失。请存成文件；或退出无痕模式、允许本站存储后，点“再试一次”。",
    blocked_saved: "这个浏览器不让从硬盘打开的网页自己保存，关闭后答案会丢失。请连同答案存成网页，下次打开那个文件。",
    full: "本机存储空间已满，刚才的改动还没有存下。可以继续作答；请先存成文件，清理磁盘或浏览器数据后，点“再试一次”。",
    full_saved:
      "本机存储空间已满，刚才的改动还没有存下。可以继续作答；请先连同答案存成网页，清理磁盘或浏览器数据后，点“再试一次”。",
    failing:
      "本机存储出了故障，刚才的改动还没有存下。可以继续作答；请先存成文件，再点“再试一次”，或换一个浏览器打开它。",
    failing_saved:
      "本机存储出了故障，刚才的改动还没有存下。可以继续作答；请先连同答案存成网页，再点“再试一次”，或用另一个浏览器打开它。",
    save: "存成文件",
    retry: "再试一次",
    trying: "正在重试…",
  },

  misfits: {
    title: (n: number) => `有 ${n} 个答案放不进当前版本`,
    hint: "评估标准或文件有变化，这些答案原样留着，没有计入结果。核对后重新作答，或删除。",
    written_by: (version: string) => `这些答案是用 ${version} 版写的。`,
    changed: (names: string) => `此后有变化的类别：${names}。`,
    raw: "原来的答案",
    fits: "能放进去，但这道题已另行作答",
    take: "用回这个答案",
    take_this: (label: string) => `用回这个答案：${label}`,
    remove: "删除",
    remove_this: (label: string) => `删除：${label}`,
    save: "这些存成文件",
    entries: (n: number) => `${n} 条记录`,
  },
};
