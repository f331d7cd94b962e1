// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which criterion and fact each transcribed row is asked through. Written by hand and without thresholds: those come
// from the transcription alone.

import { amount, eitherYes, scale, share, since, whole, yes } from "./case-kinds.mjs";
import { professional } from "./case-map-professional.mjs";

/** Rows printed alike in several tables. */
export const shared = {
  注册资金: amount("registered-capital", "company.registered_capital"),
  注册成立时间: since("established", "company.established_on"),
  员工总数: whole("employees", "company.employees"),
  高新技术企业: yes("high-tech-enterprise", "company.high_tech_enterprise"),
  财务状况: scale("financial-condition", "company.financial_condition_2020", "unsound sound profitable_two_years"),
  "2020年度主营业务收入": amount("revenue", "company.revenue_2020"),
  服务对象覆盖先进制造业集群数量: whole("clusters", "company.clusters_served"),
  "2020年度研发费用占比": share(
    "rd-ratio",
    "company.rd_expense_ratio_2020",
    "company.rd_expense_2020",
    "company.revenue_2020",
  ),
  "参与相关国家/行业标准制修订": yes("standards", "company.standards_participation"),
  相关知识产权: whole("intellectual-property", "company.ip_rights"),
  平台上线运行时间: since("platform-uptime", "platform.launched_on"),
  ITSS运行维护服能力成熟度评估: scale("itss", "platform.itss_level", "none level_4 level_3 level_2 level_1", 2),
  ITSS运行维护服务能力成熟度评估: scale("itss", "platform.itss_level", "none level_4 level_3 level_2 level_1", 2),
  通过云计算服务安全或网络安全等级保护评估: eitherYes(
    "security-assessment",
    "platform.cloud_security_assessed",
    "platform.classified_protection_assessed",
  ),
  运维和安全保障体系: scale(
    "operation-security-system",
    "service.operation_security_system",
    "none initial fairly_mature mature",
  ),
  平台使用说明书: scale("platform-manual", "platform.manual", "none key_functions all_functions scientific"),
  实施计划: scale("implementation-plan", "service.implementation_plan", "none key_links all_links all_links_detailed"),
  客户服务: scale("customer-service", "service.customer_service", "none initial fairly_mature mature"),
  操作手册: scale("operation-manual", "app.operation_manual", "none key_modules all_modules all_modules_detailed"),
  服务评价体系: scale(
    "service-evaluation-system",
    "app.service_evaluation_system",
    "none initial fairly_complete comprehensive",
  ),
  安全评估和管理体系: scale(
    "assessment-management-system",
    "security.assessment_management_system",
    "none initial fairly_mature differentiated",
  ),
  经济和社会价值: scale("economic-social-value", "service.economic_social_value", "none some considerable"),
};

/** 一（二）, which is not in the tables: for each fact an answer with which the condition holds, and one with which it does not. */
export const basicConditions = {
  "province-registration": [{ "company.province_registered_on": ["2020-06-30", "2020-07-01"] }],
  "legal-person": [{ "company.independent_legal_person": [true, false] }],
  "good-credit": [{ "company.good_credit": [true, false] }],
  "economic-strength": [{ "company.economic_strength": [true, false] }],
  "rd-capability": [{ "company.rd_capability": [true, false] }],
  "integration-capability": [{ "company.integration_capability": [true, false] }],
  "financial-management": [{ "company.financial_management": [true, false] }],
  "sound-operation": [{ "company.operation_sound": [true, false] }],
  "sound-finances": [{ "company.financial_condition_2020": ["profitable_two_years", "unsound"] }],
  "own-ip": [{ "company.owns_declared_ip": [true, false] }, { "company.ip_owner_branch_authorised": [false, false] }],
};

/** The one table without the remark “at least one”: all of its sub-classes are needed (READINGS, 000). */
export const needsAll = new Set(["data-collection"]);

/** The sub-classes of a category: official name → group id. */
export const subclassesOf = (category) =>
  Object.fromEntries(Object.entries(professional[category]).map(([name, { id }]) => [name, id]));

/** Group id and entry of a row; a row nobody has mapped is a mistake, not a row to skip. */
export function findEntry(row) {
  const subclass = row.section === "专业要求" ? professional[row.category][row.group] : undefined;
  const entry = subclass?.[row.name] ?? shared[row.name];
  if (!entry) throw new Error(`${row.category}.tsv:${row.line} ${row.name}: not in the map`);
  return { subclass: subclass?.id ?? null, entry };
}
