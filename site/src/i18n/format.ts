// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How numbers, amounts, dates and times are written. Works on decimal text, so nothing is rounded on the way.
import type { Quantity } from "../kit";
import { spoken } from "./spoken";

const english: Record<string, string> = {
  年: "years",
  人: "people",
  件: "rights",
  个: "",
  种: "kinds",
  类: "kinds",
  "个/秒": "per second",
  家: "enterprises",
  次: "times",
  单: "orders",
  项: "items",
  台: "units",
  套: "sets",
  "台/套": "units",
  "TB/日": "TB/day",
  "PB/日": "PB/day",
};

const nbsp = "\u00a0";

/** Amounts of money in English are written out in RMB: Chinese counts in ten thousands, English does not. */
const moneyZeros: Record<string, number> = { 元: 0, 万元: 4, 亿元: 8 };

/** The decimal point moved to the right, exactly. */
function shift(value: string, places: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const digits = fraction.padEnd(places, "0");
  const rest = digits.slice(places).replace(/0+$/, "");
  const front = (whole + digits.slice(0, places)).replace(/^(-?)0+(?=\d)/, "$1");
  return rest === "" ? front : `${front}.${rest}`;
}

export function number(value: string): string {
  const [whole = "", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A worked-out share to two places, except where that would make it look like a round number it is not. */
export function derived({ value, unit }: Quantity): string {
  const [whole = "0", fraction = ""] = value.split(".");
  if (fraction.length <= 2) return quantity({ value, unit });
  const rounded = Number(`${whole}.${fraction}`).toFixed(2);
  return rounded.endsWith("0") ? quantity({ value, unit }) : quantity({ value: rounded, unit });
}

/** Number and unit stay on one line. */
export function quantity({ value, unit }: Quantity): string {
  if (unit === "%") return `${number(value)}%`;
  if (spoken() === "zh") return `${number(value)}${nbsp}${unit}`.trim();
  const zeros = moneyZeros[unit];
  if (zeros !== undefined) return `RMB${nbsp}${number(shift(value, zeros))}`;
  return `${number(value)}${nbsp}${unitName(unit)}`.trim();
}

/** A unit by itself, as in a select. */
export function unitName(unit: string): string {
  if (spoken() === "zh") return unit;
  const names: Record<string, string> = { 元: "RMB", 万元: "RMB 10k (万元)", 亿元: "RMB 100m (亿元)" };
  const plain = names[unit] ?? english[unit];
  if (plain !== undefined) return plain;
  const counted = /^(万|亿)(.+)$/.exec(unit);
  if (!counted) return unit;
  return `${counted[1] === "万" ? "10k" : "100m"} ${unitName(counted[2] ?? "")}`.trim();
}

/** "2021-06-30" → 2021年6月30日, 30 June 2021. */
export function date(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  if (spoken() === "zh") return `${year}年${month}月${day}日`;
  const names = "January February March April May June July August September October November December".split(" ");
  return `${day} ${names[month - 1] ?? ""} ${year}`;
}

export function time(milliseconds: number): string {
  const then = new Date(milliseconds);
  const sameDay = then.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(spoken() === "zh" ? "zh-CN" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(sameDay ? {} : { month: "short", day: "numeric" }),
  }).format(then);
}
