// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The bureau's look: the custom properties it set, and what follows from them, put in the place of the tokens. One after
// another, and a colour that something would be hard to read on or in (WCAG AA) is not taken over.
import { effect } from "@preact/signals";
import { type Look, lookNames, looks } from "../../widget/looks";
import { shownTheme } from "../state/preferences";
import { contrast, hex, mix, type Rgb, rgb } from "./contrast";
import { settings, tell } from "./host";

type Colours = Map<string, Rgb>;

const grounds = ["--surface", "--paper", "--surface-sunk", "--surface-hover"];
const inks = ["--ink", "--ink-soft", "--ink-faint", "--primary"];
const marks = ["--met", "--short", "--open", "--waived", "--star-ink"];
/** What stands on what, and the contrast it must keep. */
const pairs: readonly (readonly [on: string, ground: string, least: number])[] = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground, 4.5] as const)),
  ...["--surface", "--paper"].flatMap((ground) => marks.map((mark) => [mark, ground, 4.5] as const)),
  ...["--surface", "--paper"].map((ground) => ["--line-strong", ground, 3] as const),
  ...["--surface", "--paper"].map((ground) => ["--focus", ground, 3] as const),
  ["--on-primary", "--primary", 4.5],
  ["--on-primary", "--primary-strong", 4.5],
  ["--primary", "--primary-soft", 4.5],
  ["--ink", "--primary-soft", 4.5],
];
const used = [...new Set(pairs.flatMap((pair) => pair.slice(0, 2) as string[]))];

const white: Rgb = [255, 255, 255];
const night: Rgb = [12, 25, 48];

/** All tokens that a colour of the bureau changes. */
const following: Partial<Record<Look, (colour: Rgb, now: Colours) => [string, Rgb][]>> = {
  "--xingping-surface": (colour, now) => {
    const ink = now.get("--ink") ?? night;
    return [
      ["--surface", colour],
      ["--surface-sunk", mix(ink, colour, 0.05)],
      ["--surface-hover", mix(ink, colour, 0.08)],
    ];
  },
  "--xingping-paper": (colour) => [["--paper", colour]],
  "--xingping-ink": (colour) => [["--ink", colour]],
  "--xingping-line": (colour) => [["--line", colour]],
  "--xingping-primary": (colour, now) => {
    const ink = now.get("--ink") ?? night;
    return [
      ["--primary", colour],
      ["--primary-strong", mix(colour, ink, 0.7)],
      ["--primary-soft", mix(colour, now.get("--surface") ?? white, 0.1)],
      ["--on-primary", contrast(white, colour) >= contrast(night, colour) ? white : night],
    ];
  },
};

function breach(colours: Colours): string | null {
  for (const [on, ground, least] of pairs) {
    const [one, other] = [colours.get(on), colours.get(ground)];
    const found = one && other ? contrast(one, other) : least;
    if (found < least) return `${on} on ${ground} would have ${found.toFixed(2)}:1, and needs ${least}:1`;
  }
  return null;
}

const isPlain = (text: string) =>
  text.length <= 200 && !/[;{}\\<>]|\b(?:url|var|env|attr|image|image-set)\s*\(/i.test(text);

/** The tokens in place of which others stand, or why not. */
function others(name: Look, wish: string, now: Colours): [string, string][] | string {
  if (!isPlain(wish)) return "a plain value is wanted, without url(), var() and the like";
  if (name === "--xingping-font") {
    return CSS.supports("font-family", wish) ? [[looks[name], wish]] : "it is no list of font families";
  }
  if (name === "--xingping-radius") {
    const [, number = ""] = /^(\d{1,2}(?:\.\d+)?)px$/.exec(wish === "0" ? "0px" : wish) ?? [];
    const radius = Number(number);
    if (number === "" || radius > 24) return "it is no length from 0 to 24px";
    return [
      ["--radius-s", `${radius * 0.75}px`],
      ["--radius", `${radius}px`],
      ["--radius-l", `${radius * 1.5}px`],
    ];
  }
  const colour = rgb(wish);
  if (!colour) return "it is no opaque colour";
  const next = following[name]?.(colour, now) ?? [];
  const all = new Map([...now, ...next]);
  const why = breach(all);
  if (why) return why;
  for (const [token, value] of next) now.set(token, value);
  return next.map(([token, value]) => [token, hex(value)]);
}

/** Grounds first: whether words can be read depends on what they stand on. */
const inOrder: Look[] = [
  "--xingping-surface",
  "--xingping-paper",
  ...lookNames.filter((name) => !["--xingping-surface", "--xingping-paper"].includes(name)),
];

export function keepLook(): void {
  const style = document.documentElement.style;
  let set: string[] = [];
  effect(() => {
    const wishes = settings.value?.look ?? {};
    void shownTheme.value; // what can be read in light may be too faint in dark
    for (const token of set) style.removeProperty(token);
    set = [];
    const tokens = getComputedStyle(document.documentElement);
    const now: Colours = new Map();
    for (const token of used) {
      const colour = rgb(tokens.getPropertyValue(token).trim());
      if (colour) now.set(token, colour);
    }
    const refused: [string, string][] = [];
    for (const name of inOrder) {
      const wish = wishes[name];
      if (wish === undefined) continue;
      const found = others(name, wish, now);
      if (typeof found === "string") {
        refused.push([name, found]);
        console.warn(`xingping: ${name} is not used: ${found}`);
      } else {
        for (const [token, value] of found) style.setProperty(token, value);
        set.push(...found.map(([token]) => token));
      }
    }
    tell({ type: "xingping/refused@1", refused });
  });
}
