// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Some good answer to every fact a form asks, each text with words of its own, so that it can be found again in print.

const codes = {
  credit_code: "913200001347678904",
  organisation_code: "134767890",
  mobile: "13800138000",
  phone: "025-12345678",
  email: "someone@example.com",
  url: "https://example.com",
};

/** `words`: what stands in a text of free words, by the id of its fact. */
export function answer(fact, words = (id) => `甲${id}乙`) {
  switch (fact.type) {
    case "boolean":
      return true;
    case "quantity":
      return { value: "7", unit: fact.unit };
    case "date":
      return "2018-01-09";
    case "choice":
      return fact.choices.at(-1).id;
    case "set":
      return Object.fromEntries(fact.choices.map((choice, at) => [choice.id, at % 2 === 0]));
    case "records":
      return [Object.fromEntries(fact.fields.map((field) => [field.id, answer(field, words)]))];
    default:
      return codes[fact.format] ?? words(fact.id);
  }
}

/** A sheet that answers every fact of a form and of its category. */
export function fullSheet(facts, evidence = {}, words = undefined) {
  return {
    schema: "xingping/answers@1",
    applicant: { name: "虚构某某公司" },
    applicant_type: "enterprise",
    answers: Object.fromEntries(
      facts.filter(({ id }) => id !== "applicant_type").map((fact) => [fact.id, answer(fact, words)]),
    ),
    evidence,
  };
}
