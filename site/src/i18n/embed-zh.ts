// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the page inside a page of somebody else.

export const embed = {
  whole: "完整网站",
  whole_hint: "在新标签页打开完整网站。这里的答案不会跟过去，可以先存成文件。",
  new_tab: "（新标签页）",
  local: "答案只存本机",
  local_hint: (host: string) => `答案只存在本机浏览器里，${host} 读不到；它只得知评估结果的等级和已答题数。`,
  hand_over: (host: string) => `把申请数据交给 ${host}`,
  hand_over_hint: (host: string) => `现在显示的这个网页会收到。不按这个按钮，${host} 收不到任何答案。`,
  agree: {
    title: (host: string) => `交给 ${host}？`,
    what: "交出的是这个类别的申请数据，包括：",
    parts: ["单位名称和全部答案", "评估结果和差距", "申报表里填好的内容", "证明材料的名称（不含文件本身）"],
    after: (host: string) => `交出之后由 ${host} 处理，星评管不到，也收不回来。`,
    confirm: "同意并交出",
  },
  handed: (host: string) => `申请数据已交给 ${host}`,
};
