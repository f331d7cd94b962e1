// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The maps: what each row of a second transcription is in the criteria, and the answers that put it to the test.
// Written by hand from the source; what a map says is in tests/packs/README.md.

import { readdirSync, readFileSync } from "node:fs";
import { readClauses } from "./clauses.mjs";

const folder = new URL("maps/", import.meta.url);

const mapKeys = ["category", "stages", "obligations", "meets", "rows"];
const rowKeys = [
  "row",
  "what",
  "criterion",
  "unit",
  "decides",
  "as_of",
  "at",
  "short",
  "open",
  "ways",
  "none",
  "lacks",
];
const placeKeys = ["row", "what", "information", "reading", "within"];
const tests = ["short", "open", "ways", "none", "lacks"];

/** Categories that have a map, as `programme/category`. */
export const mapped = readdirSync(folder)
  .flatMap((programme) =>
    readdirSync(new URL(programme, folder)).map((name) => `${programme}/${name.replace(".json", "")}`),
  )
  .sort();

function close(object, keys, where) {
  const strange = Object.keys(object).filter((key) => !keys.includes(key));
  if (strange.length > 0) throw new Error(`${where}: unknown key \`${strange.join("`, `")}\``);
}

/**
 * What an entry is about: `x`, `group:x` or `route:x`, as [{kind, id}, …]. Of `category` only the level is told: what
 * binds several criteria together.
 */
export const targetsOf = ({ criterion = [] }) =>
  [criterion]
    .flat()
    .filter((word) => word !== "category")
    .map((word) => {
      const [, kind = "criterion", id] = /^(?:(group|route):)?(.+)$/.exec(word);
      return { kind, id };
    });

const areAnswers = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function checkEntry(entry, category) {
  const where = `maps/${category}.json ${entry.row ? `row ${entry.row}` : `\`${entry.what}\``}`;
  const homes = ["criterion", ...placeKeys.slice(2)].filter((key) => entry[key] !== undefined);
  if (homes.length !== 1) throw new Error(`${where}: exactly one of criterion, ${placeKeys.slice(2).join(", ")}`);
  if (typeof entry.what !== "string") throw new Error(`${where}: no \`what\``);
  close(entry, homes[0] === "criterion" ? rowKeys : placeKeys, where);
  if (homes[0] === "criterion" && !tests.some((key) => entry[key]))
    throw new Error(`${where}: nothing is put to the test; one of ${tests.join(", ")}`);
  const sheets = ["at", "short", "open", "none"].filter((key) => entry[key] !== undefined).map((key) => entry[key]);
  const lists = ["ways", "lacks"].filter((key) => entry[key] !== undefined).map((key) => entry[key]);
  if (!lists.every(Array.isArray) || ![...sheets, ...lists.flat()].every(areAnswers))
    throw new Error(`${where}: an answer sheet is {fact: answer, …}`);
}

/** The map of a category; one that does not fit the second transcription is an error. */
export function readMap(category) {
  const map = JSON.parse(readFileSync(new URL(`${category}.json`, folder), "utf8"));
  const where = `maps/${category}.json`;
  close(map, mapKeys, where);
  if (map.category !== category) throw new Error(`${where}: is about \`${map.category}\``);
  for (const entry of map.rows) checkEntry(entry, category);
  const clauses = readClauses(category);
  for (const { row, what } of clauses) {
    const [entry, ...more] = map.rows.filter((one) => one.row === row);
    if (!entry || more.length > 0) throw new Error(`${where}: row ${row} stands there ${entry ? "twice" : "nowhere"}`);
    if (entry.what !== what) throw new Error(`${where}: row ${row} is \`${what}\`, not \`${entry.what}\``);
  }
  const lost = map.rows.find(({ row }) => row !== undefined && !clauses.some((one) => one.row === row));
  if (lost) throw new Error(`${where}: the transcription has no row ${lost.row}`);
  const rows = map.rows.map((entry) => ({ ...entry, clause: clauses.find(({ row }) => row === entry.row) }));
  return { stages: {}, obligations: {}, ...map, rows };
}

/** What the map says of a criterion that is not simply required at application. */
export function wordOf(lists, id, usual) {
  return Object.keys(lists).find((word) => lists[word].includes(id)) ?? usual;
}
