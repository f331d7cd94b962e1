// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Turns what people type into plain ASCII for the engine. It decides nothing: what is still malformed afterwards, the
// engine rejects.

const fullWidth = /[\uff01-\uff5e]/g;
/** 1,234,567 as in accounts, or 1234,5678 grouped by 万. Anything else with a comma is left for the engine to reject. */
const grouped = /^\d{1,4}([,\u2009' ]\d{3})+(\.\d+)?$|^\d{1,4}([,\u2009' ]\d{4})+(\.\d+)?$/;

export interface Normalised {
  value: string;
  /** The unit written behind the number, when it is one of those allowed. */
  unit: string | null;
}

export function normalise(text: string, units: readonly string[]): Normalised {
  const ascii = text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f\u2009]/g, " ")
    .replace(/[\u3001\u066c]/g, ",")
    .replace(/[\u3002\u00b7](?=\d)/g, ".")
    .trim();
  const unit =
    [...units].sort((a, b) => b.length - a.length).find((name) => name !== "" && ascii.endsWith(name)) ?? null;
  const number = (unit === null ? ascii : ascii.slice(0, -unit.length)).trim();
  return { value: grouped.test(number) ? number.replace(/[,' \u2009]/g, "") : number, unit };
}
