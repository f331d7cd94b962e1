// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Exact decimals for the tests, written apart from the core on purpose: they check it.

const places = 6n;
const one = 10n ** places;

/** Decimal text as millionths. */
export function toMicro(text) {
  const found = /^(\d+)(?:\.(\d{1,6}))?$/.exec(text);
  if (!found) throw new Error(`not a decimal: \`${text}\``);
  return BigInt(found[1]) * one + BigInt((found[2] ?? "").padEnd(Number(places), "0"));
}

export function fromMicro(micro) {
  const fraction = String(micro % one)
    .padStart(Number(places), "0")
    .replace(/0+$/, "");
  return `${micro / one}${fraction && `.${fraction}`}`;
}

/** How many of the comparison unit one of these is, as a power of ten. */
const units = {
  元: ["万元", -4],
  万元: ["万元", 0],
  亿元: ["万元", 4],
  GB: ["TB", -3],
  TB: ["TB", 0],
  PB: ["TB", 3],
  "MB/s": ["GB/s", -3],
  "GB/s": ["GB/s", 0],
  "TB/日": ["PB/日", -3],
  "PB/日": ["PB/日", 0],
};

/** {value, unit} in the unit in which quantities of its kind are compared. */
export function normalise({ value, unit }) {
  const [base, exponent] = units[unit] ?? [unit, 0];
  const micro = toMicro(value);
  const scale = 10n ** BigInt(Math.abs(exponent));
  return { value: fromMicro(exponent < 0 ? micro / scale : micro * scale), unit: base };
}

/** The next smaller number that still exists: one less of a thing one counts, else one millionth. */
export function justBelow({ value, unit }, whole) {
  return { value: fromMicro(toMicro(value) - (whole ? one : 1n)), unit };
}
