// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
//
// The way of an applicant: a category answered to three stars, question by question.

export const category = "jiangsu-pool/supporting-service";
const yes = [
  "legal-person",
  "good-credit",
  "economic-strength",
  "rd-capability",
  "integration-capability",
  "financial-management",
  "sound-operation",
  "training-management-system",
];

export const level = ".level__held";

export async function answerToThreeStars(page) {
  const at = (row) => `#at-${row}`;
  await page.shows("h1", "工业互联网配套服务商");
  await page.press(".applicant__types label", "事业单位");
  await page.fill(`${at("province-registration")} input[type=date]`, "2020-06-30");
  await page.fill(`${at("established")} input[type=date]`, "2019-06-30");
  await page.press(".alternative", "工业互联网人才培训");
  await page.fill(`${at("training-experience")} input[type=date]`, "2020-06-30");
  for (const row of yes) await page.press(`${at(row)} label`, "是");
  await page.press(`${at("own-ip")} label`, "是");
  await page.press(`${at("sound-finances")} label`, "财务状况良好");
  await page.press(`${at("training-directions")} button`, "数据采集与管理");
  await page.press(`${at("training-directions")} button`, "工控安全");
  await page.press(`${at("customer-service")} label`, "成熟完善");
  await page.shows(level, "还没有达到星级");
  await page.press(`${at("economic-social-value")} label`, "较大");
  await page.shows(level, "已达到三星");
}
