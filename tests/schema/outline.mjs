// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the outlines of types and of schemas share: a Map from path to the set of what may stand there.

export function put(outline, path, what) {
  if (!outline.has(path)) outline.set(path, new Set());
  outline.get(path).add(what);
  return outline;
}

/** Everything of all of them. */
export function merge(first, ...others) {
  for (const other of others) for (const [path, set] of other) for (const what of set) put(first, path, what);
  return first;
}

/**
 * One of several at `path`: a property that some of the objects among them lack is optional, as is one that is
 * optional in any of them.
 */
export function join(path, outlines) {
  const objects = outlines.filter((outline) => outline.get(path)?.has("object"));
  const bare = (key) => key.slice(path.length).replace(/^(\.[^.?[]+)\?/, "$1");
  const named = (outline) => new Set([...outline.keys()].map((key) => /^\.[^.?[]+/.exec(bare(key))?.[0]));
  const sure = (outline) =>
    new Set([...outline.keys()].map((key) => /^\.([^.?[]+)(?!\?)(?=$|[.[])/.exec(key.slice(path.length))?.[0]));
  const optional = new Set();
  for (const outline of objects)
    for (const name of named(outline))
      if (name && name !== ".*" && !objects.every((other) => sure(other).has(name))) optional.add(name);
  const joined = new Map();
  for (const outline of outlines)
    for (const [key, set] of outline) {
      const name = /^\.[^.?[]+/.exec(bare(key))?.[0];
      const renamed = optional.has(name) ? `${path}${name}?${bare(key).slice(name.length)}` : key;
      for (const what of set) put(joined, renamed, what);
    }
  return joined;
}

/** Any text covers each word that is named beside it. */
const plain = (set) => [...set].filter((what) => !(set.has("string") && what.startsWith('"')));

export const show = (outline) =>
  [...outline].map(([path, set]) => `${path || "."}: ${plain(set).sort().join(" | ")}`).sort();
