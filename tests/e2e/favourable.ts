// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An answer sheet that meets a category, worked out by trying: of each fact the value that helps and, where that fails,
// another. The engine itself says what is still unmet.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Answer, AnswerSheet, Description, Engine, Fact, JudgeKit, Report } from "../../wasm/kit.js";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export async function openKit(): Promise<JudgeKit> {
  const { default: factory } = await import(pathToFileURL(root("build/wasm/xingping.mjs")).href);
  const { loadEngine } = await import(pathToFileURL(root("wasm/kit.js")).href);
  const engine: Engine = await loadEngine({ factory, wasmBinary: readFileSync(root("build/wasm/xingping.wasm")) });
  const folders = readdirSync(root("criteria")).filter(
    (name) => name !== "schema" && statSync(join(root("criteria"), name)).isDirectory(),
  );
  const names = folders.flatMap((folder) =>
    readdirSync(join(root("criteria"), folder))
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${folder}/${name}`),
  );
  const read = (name: string) => JSON.parse(readFileSync(join(root("criteria"), name), "utf8")) as unknown;
  return engine.kit([{ documents: Object.fromEntries(names.map((name) => [name, read(name)])) }]);
}

function amount(fact: Fact, value: string): Answer {
  return { value, unit: fact.unit ?? "" };
}

/** Values to try, the likeliest first. */
function candidates(fact: Fact): Answer[] {
  switch (fact.type) {
    case "boolean":
      return [true, false];
    case "quantity":
      return fact.unit === "%"
        ? [amount(fact, "100"), amount(fact, "0")]
        : [amount(fact, "9000000"), amount(fact, "0")];
    case "date":
      return ["2010-01-01", "2017-06-01", "2021-06-01", "2099-01-01"];
    case "choice":
      return [...fact.choices].reverse().map((choice) => choice.id);
    case "set": {
      const all = (held: boolean) => Object.fromEntries(fact.choices.map((choice) => [choice.id, held]));
      return [all(true), ...fact.choices.map((choice) => ({ ...all(false), [choice.id]: true })), all(false)];
    }
    case "records": {
      const fields = fact.fields ?? [];
      const most = Math.max(1, ...fields.map((field) => field.choices.length));
      return [
        Array.from({ length: Math.max(8, most) }, (_, index) =>
          Object.fromEntries(
            fields.map((field) => [
              field.id,
              field.type === "text"
                ? `${index + 1}`
                : field.type === "choice"
                  ? (field.choices[index % field.choices.length]?.id ?? "")
                  : field.type === "date"
                    ? "2018-06-01"
                    : (candidates(field)[0] ?? ""),
            ]),
          ),
        ),
      ];
    }
    case "text":
      return ["x"];
  }
}

/** The sheet that meets the category's highest level, and the level it does reach. */
export function favourable(
  kit: JudgeKit,
  category: string,
): { sheet: AnswerSheet; reached: string | null; top: string } {
  const { facts, levels } = kit.describe(category) as Description;
  const top = levels.at(-1)?.id ?? "";
  const asked = facts.filter((fact) => fact.ratio === null);
  const sheet: AnswerSheet = { schema: "xingping/answers@1", applicant_type: "enterprise", answers: {} };
  for (const fact of asked) sheet.answers[fact.id] = candidates(fact)[0] ?? true;
  const report = () => kit.assess(category, sheet, { brief: true }) as Report;
  const unmet = () => report().levels.reduce((sum, level) => sum + level.unmet + level.unknown, 0);
  let best = unmet();
  for (let round = 0; round < 3 && report().level.guaranteed !== top; round++) {
    for (const fact of facts) {
      const former = sheet.answers[fact.id];
      for (const value of candidates(fact)) {
        const before = sheet.answers[fact.id];
        sheet.answers[fact.id] = value;
        const now = unmet();
        if (now < best) best = now;
        else if (before === undefined) delete sheet.answers[fact.id];
        else sheet.answers[fact.id] = before;
      }
      if (sheet.answers[fact.id] === undefined && former !== undefined) sheet.answers[fact.id] = former;
    }
  }
  return { sheet, reached: report().level.guaranteed, top };
}

/** One sheet for all categories: a favourable answer to every second question that any of them asks. */
export function halfFilled(kit: JudgeKit): AnswerSheet {
  const categories = kit.list().programmes.flatMap(({ id, categories: all }) => all.map((one) => `${id}/${one.id}`));
  const facts = new Map(
    categories.flatMap((id) => (kit.describe(id) as Description).facts).map((one) => [one.id, one]),
  );
  const asked = [...facts.values()].filter((fact) => fact.ratio === null);
  const given = asked.filter((_, index) => index % 2 === 0).map((fact) => [fact.id, candidates(fact)[0] ?? true]);
  return { schema: "xingping/answers@1", applicant_type: "enterprise", answers: Object.fromEntries(given) };
}
