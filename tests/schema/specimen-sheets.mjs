// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Answer sheets for the specimen pack that between them make the engine write everything it can write.

const sheet = (rest) => ({ schema: "xingping/answers@1", ...rest });

export const sheets = {
  nothing: sheet({ answers: {} }),
  everything: sheet({
    $schema: "../../../criteria/schema/answers.json",
    applicant: { name: "样本厂" },
    applicant_type: "enterprise",
    answers: {
      "maker.licensed": true,
      "maker.trusted": true,
      "maker.staff": "30",
      "maker.calls": { value: 12, unit: "万次" },
      "maker.revenue_2020": { value: "1.5", unit: "亿元" },
      "maker.rd_2020": 2000,
      "maker.founded_on": "2001-02-03",
      "maker.grade": "best",
      "maker.region": "north",
      "maker.abilities": ["design", "repair"],
      "maker.sites": [
        { name: "东厂", safe: true, staff: 60, opened: "2012-03-01", size: "large", lines: ["cutting", "welding"] },
        { name: "西厂 2", staff: { value: "0.005", unit: "万人" }, lines: { welding: true } },
        {},
      ],
      "maker.credit_code": "91320000MA1ABCDE1A",
      "maker.organisation_code": "D2143569-X",
      "maker.mobile": "13800000000",
      "maker.phone": "025-83000000",
      "maker.email": "office@example.com",
      "maker.website": "https://example.com",
      "maker.about": "一家做机器的厂，说得太长。\n还有一行。",
      "maker.contact": " 王某 ",
    },
    history: [
      { category: "specimen/everything", event: "rated", level: "basic", on: "2020-03-04" },
      { category: "specimen/everything", event: "removed", on: "2019-05-06" },
    ],
    evidence: {
      "maker.licensed": ["business_licence"],
      "maker.revenue_2020": [
        { kind: "audit_report", status: "have", note: "第 3 页\n第 4 页", file: "审计报告.pdf" },
        { kind: "business_licence", status: "not_needed" },
      ],
    },
  }),
  tooLittle: sheet({
    applicant_type: "public_institution",
    answers: {
      "maker.licensed": false,
      "maker.trusted": false,
      "maker.staff": "3",
      "maker.calls": { value: "1200", unit: "万次" },
      "maker.revenue_2020": "100",
      "maker.rd_2020": "1",
      "maker.founded_on": "2020-06-30",
      "maker.grade": "none",
      "maker.region": "north",
      "maker.abilities": { design: false, repair: true, sales: false },
      "maker.sites": [{ name: "only one", safe: true, staff: "3", size: "small", lines: [] }],
    },
  }),
  // A ratio that contradicts its amounts is a warning, a fact nobody asks for an error; the rest still counts.
  contradictory: sheet({
    applicant_type: "enterprise",
    answers: {
      "maker.revenue_2020": "999",
      "maker.rd_2020": "10",
      "maker.rd_ratio_2020": "50",
      "maker.licensed": false,
      "maker.sites": { records: [{ safe: false, opened: "2015-05-05" }], more: true },
      "maker.unheard_of": true,
    },
  }),
};

/** A case file that uses what the generated ones have no need of. */
export const cases = {
  schema: "xingping/cases@1",
  bases: {
    known: { applicant_type: "enterprise", answers: sheets.everything.answers },
    young: { base: "known", applicant_type: null },
  },
  cases: [
    {
      name: "years are asked from recognition on",
      category: "specimen/everything",
      base: "young",
      applicant_type: "public_institution",
      as_of: "2020-12-31",
      stage: "recognition",
      answers: { "maker.founded_on": null, "maker.staff": 12 },
      expect: { guaranteed: "basic", reachable: "full" },
    },
  ],
};
