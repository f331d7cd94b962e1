// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// JSON as criteria/ writes it: on one line what fits, two spaces of indent otherwise.

const width = 110;

const inline = (value) => {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, entry]) => `${JSON.stringify(key)}: ${inline(entry)}`)
    .join(", ")}}`;
};

/** `used` is what already stands on the line. */
export function printJson(value, indent = "", used = 0) {
  const line = inline(value);
  if (value === null || typeof value !== "object" || indent.length + used + line.length <= width) return line;
  const deeper = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((entry) => deeper + printJson(entry, deeper))
    : Object.entries(value).map(([key, entry]) => {
        const name = `${JSON.stringify(key)}: `;
        return deeper + name + printJson(entry, deeper, name.length);
      });
  const [before, after] = Array.isArray(value) ? "[]" : "{}";
  return `${before}\n${entries.join(",\n")}\n${indent}${after}`;
}
