// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The words in the language chosen; read t() inside a component and it follows the switch.
import { computed } from "@preact/signals";
import type { Text } from "../kit";
import { language } from "../state/preferences";
import { en } from "./en";
import { zh } from "./zh";

type Shape<T> = {
  [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string | readonly unknown[] | Record<string, string>
      ? T[K]
      : Shape<T[K]>;
};
/** A missing or surplus key in a language is a compile error. */
export type Dictionary = Shape<typeof zh>;

const dictionary = computed<Dictionary>(() => (language.value === "zh" ? zh : en));

export const t = () => dictionary.value;

/** A message of the engine, which puts the input into backticks; people read quotation marks. */
export const message = (text: Text): string =>
  pick(text).replace(/`([^`]*)`/g, (_, input: string) => t().quoted(input));

/** A text from the criteria. */
export const pick = (text: Text): string => text[language.value];
