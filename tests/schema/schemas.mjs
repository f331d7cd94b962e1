// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The schemas of criteria/schema, compiled as strictly as the validator can.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

export const criteria = fileURLToPath(new URL("../../criteria", import.meta.url));
export const specimen = fileURLToPath(new URL("specimen", import.meta.url));

export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

const jsonFiles = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();

/** Each schema by its name: "report" → the document of criteria/schema/report.json. */
export const schemas = Object.fromEntries(
  jsonFiles(`${criteria}/schema`).map((path) => [path.match(/([^/]+)\.json$/)[1], readJson(path)]),
);

/** A misspelt keyword, a required name that no property has, a type left open: each is an error here. */
export function makeValidator(options = { strict: true, strictTypes: true, strictTuples: true }) {
  const ajv = new Ajv(options);
  addFormats(ajv);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv;
}

const ajv = makeValidator();

export const validatorOf = (name) => ajv.getSchema(schemas[name].$id);

/** The kind a document names itself: "xingping/facts@1" → "facts". */
export const kindOf = (document) => /^xingping\/([a-z]+)@[12]$/.exec(document.schema)?.[1];

/** Documents of a criteria folder: path below it and content. */
export const documentsIn = (folder) =>
  jsonFiles(folder)
    .filter((path) => !path.startsWith(`${folder}/schema/`))
    .map((path) => ({ name: path.slice(folder.length + 1), document: readJson(path) }));

/** What is wrong with a document, one line each; empty when it is fine. */
export function faults(name, document) {
  const validate = validatorOf(name);
  if (validate(document)) return [];
  return validate.errors.map(
    ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
  );
}
