// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which parts of a schema real documents have been through: a property nobody writes is a promise nobody keeps.

import { makeValidator, schemas } from "./schemas.mjs";

// An alternative taken out of its schema is judged by itself, where strictness would miss its surroundings.
const ajv = makeValidator({ strict: false });

const isSchema = (value) => typeof value === "object" && value !== null;

function resolve(schema, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((here, token) => here[token], schema);
}

/** Pointers of all properties and alternatives below, so far as something reaches them. */
function partsOf(schema) {
  const parts = new Set();
  const seen = new Set();
  const visit = (pointer) => {
    const here = resolve(schema, pointer);
    if (!isSchema(here) || seen.has(pointer)) return;
    seen.add(pointer);
    if (here.$ref) visit(here.$ref.slice(1));
    for (const key of Object.keys(here.properties ?? {})) {
      const at = `${pointer}/properties/${key}`;
      if (here.properties[key] !== false) parts.add(at);
      visit(at);
    }
    for (const key of ["oneOf", "anyOf"])
      for (const index of (here[key] ?? []).keys()) {
        parts.add(`${pointer}/${key}/${index}`);
        visit(`${pointer}/${key}/${index}`);
      }
    for (const index of (here.allOf ?? []).keys()) visit(`${pointer}/allOf/${index}`);
    for (const key of ["items", "additionalProperties", "then", "else"]) visit(`${pointer}/${key}`);
  };
  visit("");
  return parts;
}

/** Marks what documents of one schema go through. */
export function makeCoverage(name) {
  const schema = schemas[name];
  const parts = partsOf(schema);
  const reached = new Set();

  const holds = (pointer, value) => ajv.getSchema(`${schema.$id}#${pointer}`)(value);

  function mark(pointer, value) {
    const here = resolve(schema, pointer);
    if (!isSchema(here)) return;
    if (here.$ref) mark(here.$ref.slice(1), value);
    for (const key of ["oneOf", "anyOf"])
      for (const index of (here[key] ?? []).keys()) {
        const at = `${pointer}/${key}/${index}`;
        if (!holds(at, value)) continue;
        reached.add(at);
        mark(at, value);
      }
    for (const index of (here.allOf ?? []).keys()) mark(`${pointer}/allOf/${index}`, value);
    if (here.if) mark(`${pointer}/${holds(`${pointer}/if`, value) ? "then" : "else"}`, value);
    if (Array.isArray(value)) {
      for (const item of value) mark(`${pointer}/items`, item);
      return;
    }
    if (!isSchema(value)) return;
    for (const [key, member] of Object.entries(value)) {
      const known = here.properties && Object.hasOwn(here.properties, key);
      if (known) reached.add(`${pointer}/properties/${key}`);
      mark(known ? `${pointer}/properties/${key}` : `${pointer}/additionalProperties`, member);
    }
  }

  return {
    visit: (document) => mark("", document),
    /** Parts that no document has been through. */
    dead: () => [...parts].filter((part) => !reached.has(part)),
    alive: () => [...reached],
    size: parts.size,
  };
}
