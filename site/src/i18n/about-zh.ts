// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words of the page about the tool.

export const about = {
  title: "关于星评",
  lead: "星评帮助企业在申报工业互联网项目之前，对照官方评估标准自己评一遍。",
  what: "它做什么",
  what_text: [
    "按文件的要求逐项提问，给出两个边界：按现有答案已经达到的等级（或是否符合），和未答各项如都满足时最高可达的等级。",
    "每一项都显示门槛、本单位的数值、还差多少，并写明出处。",
    "结果是自评，供准备材料参考；以主管部门的评审为准。",
  ],
  offline: "打开过一次后，没有网络也能用全部功能，还可以装成应用。有新版本时会先问你，存好草稿才更新。",
  privacy: "隐私",
  privacy_text: [
    "计算在浏览器里完成。页面打开后不向任何服务器发送数据，也不使用统计、广告或第三方字体。",
    "草稿保存在本机浏览器里，可以有好几份；可以存成文件带走，也可以随时清空。",
  ],
  bureaus: "给主管部门",
  bureaus_text: "自评可以放进你们自己的网页：粘贴两行代码，选好项目、语言和配色。答案仍只在申请人的浏览器里。",
  bureaus_widget: "生成嵌入代码",
  sources: "依据的文件",
  sources_lead: "逐个展开，看文件里的其他规定、附注和条款理解。",
  information: "文件里的其他规定",
  kinds: {
    purpose: "目的",
    procedure: "程序",
    deadline: "期限",
    duty: "义务",
    support: "支持",
    quota: "名额",
    priority: "优先",
    edition: "版本",
    slip: "文件笔误",
  } as Record<string, string>,
  notes: "附注",
  readings: "条款理解",
  readings_lead: "文件有含糊之处时，这里写明采用的理解和另一种可能。标有“计入”的，两种理解都会计算。",
  weighs: "计入",
  versions: "版本",
  kit: "程序版本",
  digest: "标准数据指纹",
  digest_text: "导出的申请写明它。指纹相同，评估所依据的标准就一字不差。",
  number_none: "未注明文号",
};
