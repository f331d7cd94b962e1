// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A document with one thing wrong, in every way that shape can be wrong: a value of another kind, a member gone, a
// member too many. One of each kind for each kind of place is enough, since places of one kind are read by one reader.

const values = [null, true, 7, "7", "zzz?", "", [], {}, 1.5, "2020-02-30", ["x"]];

const outOfRange = [-1, 0, 11, 33, 101, 1001];

/** Keys that have a meaning elsewhere in the pack, each with a value that would be good there. */
const misplaced = {
  fact: "maker.trusted",
  is: true,
  min: "5 人",
  among: ["repair"],
  of: [],
  ref: "trusted",
  use: "revenue",
  groups: [],
  criterion: "staff",
  group: "skills",
  route: "shortcut",
  combine: "any",
  move_to: "skills",
  when: { fact: "maker.trusted" },
  where: {},
  sum: "staff",
  count: 1,
  not: {},
  if: {},
  else: {},
  until: "as_of",
};

const isContainer = (value) => typeof value === "object" && value !== null;

/** Texts and conditions have one reader each, wherever they stand; everything else is read where it stands. */
function placeOf(path, container) {
  const [parent, grandparent] = [path.at(-1), path.at(-2)];
  if (Object.hasOwn(container, "zh")) return "text";
  const listed = typeof parent === "number" && ["all", "any", "of"].includes(grandparent);
  const whole = ["exempt_when", "requires", "when"];
  const within = ["not", "if", "then", "else", "where"];
  if (path.includes("where") && (listed || within.includes(parent))) return "condition of a record";
  if (listed || whole.includes(parent) || within.includes(parent) || grandparent === "levels")
    return path.some((token) => whole.includes(token)) ? "condition" : "condition of a row";
  return path.map((token) => (typeof token === "number" ? "/#" : `/${token}`)).join("");
}

const isMixable = (place) => /^condition|\/(encoding|criteria|groups|sections)\/#$/.test(place);

function* strays(object, place) {
  const keys = Object.keys(object);
  yield ["zzz", 1];
  yield ["", 1];
  yield [keys.join(" "), 1];
  if (keys.length > 0) yield [keys[0].slice(0, -1), 1];
  if (isMixable(place)) yield* Object.entries(misplaced);
}

/** Changes as { path, what, change(container, key) }; the path names what is changed, added or dropped. */
function* changes(value, path = []) {
  if (path.length > 0)
    for (const other of typeof value === "number" ? [...values, ...outOfRange] : values)
      if (JSON.stringify(other) !== JSON.stringify(value))
        yield { path, what: `= ${JSON.stringify(other)}`, change: (at, key) => (at[key] = structuredClone(other)) };
  if (!isContainer(value)) return;
  const list = Array.isArray(value);
  for (const [name, member] of Object.entries(value)) {
    const inner = [...path, list ? Number(name) : name];
    if (list) {
      yield { path: inner, what: "drop", change: (at, key) => at.splice(key, 1) };
      yield { path: inner, what: "twice", change: (at, key) => at.splice(key, 0, at[key]) };
    } else {
      yield { path: inner, what: "drop", change: (at, key) => delete at[key] };
    }
    yield* changes(member, inner);
  }
  if (list) return;
  for (const [name, good] of strays(value, placeOf(path, value)))
    if (!Object.hasOwn(value, name))
      yield { path: [...path, name], what: "stray", change: (at, key) => (at[key] = structuredClone(good)) };
}

/** Every mutant of a document: { place, what, document }. */
export function mutantsOf(original) {
  const seen = new Set();
  const mutants = [];
  for (const { path, what, change } of changes(original)) {
    const [above, last] = [path.slice(0, -1), path.at(-1)];
    const container = above.reduce((here, token) => here[token], original);
    const place = `${placeOf(above, container)}/${typeof last === "number" ? "#" : last}`;
    // What a condition or an override may hold depends on what else it holds, and so does what may be missing.
    const depends = what === "drop" || /^condition|\/encoding\//.test(place);
    const key = [place, what, depends && !Array.isArray(container) ? Object.keys(container) : ""].join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    const document = structuredClone(original);
    change(
      above.reduce((here, token) => here[token], document),
      last,
    );
    mutants.push({ place, what, document });
  }
  return mutants;
}
