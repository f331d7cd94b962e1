// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The outline of a schema, to be held against the outline of a type.

import { join, merge, put } from "./outline.mjs";

const typeWords = { integer: "number", number: "number", string: "string", boolean: "boolean", null: "null" };

/** A definition within itself is named "↺" and not entered again. */
export function outlineOfSchema(root) {
  const outlineOf = (schema, path, within) => {
    if (schema.$ref) {
      const name = schema.$ref.replace("#/$defs/", "");
      if (within.includes(name)) return put(new Map(), path, "↺");
      return outlineOf(root.$defs[name], path, [...within, name]);
    }
    const outline = new Map();
    if ("const" in schema) return put(outline, path, JSON.stringify(schema.const));
    if (schema.enum) return schema.enum.reduce((all, word) => put(all, path, JSON.stringify(word)), outline);
    if (schema.properties || schema.propertyNames) {
      put(outline, path, "object");
      for (const [key, inner] of Object.entries(schema.properties ?? {})) {
        const mark = schema.required?.includes(key) ? "" : "?";
        merge(outline, outlineOf(inner, `${path}.${key}${mark}`, within));
      }
      if (typeof schema.additionalProperties === "object")
        merge(outline, outlineOf(schema.additionalProperties, `${path}.*`, within));
      return outline;
    }
    if (schema.oneOf)
      return join(
        path,
        schema.oneOf.map((branch) => outlineOf(branch, path, within)),
      );
    if (schema.type === "array")
      return merge(put(outline, path, "array"), outlineOf(schema.items, `${path}[]`, within));
    return put(outline, path, typeWords[schema.type] ?? "anything");
  };
  return outlineOf(root, "", []);
}
