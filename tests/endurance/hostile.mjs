// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Inputs that nobody means well with, drawn from a fixed seed.

/** 0 … 1. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const deep = (depth, open, close) => open.repeat(depth) + close.repeat(depth);
const bits = [
  ...['"', "\\", "{", "}", "[", "]", ",", ":", "\0", "\u0001", "\ud800", "\udfff", "\ufeff", "\u2028", "\u202e"],
  ...[
    "\\u0000",
    "\\ud800",
    '"__proto__":',
    '"constructor":',
    '"answers":',
    "null",
    "true",
    "1e999999999",
    "-0",
    "1E400",
  ],
  ...["9".repeat(400), "0.0000000000000000001", "9223372036854775808", "/*", "NaN", "𠮷", "\r\n", "é".repeat(300)],
];

/** Whole texts that break readers. */
const classics = [
  ...["", " ", "null", "[]", "0", '"', "{", "\ufeff{}", '{"answers":null}', '{"answers":{"":{}}}'],
  ...[deep(100_000, "[", "]"), deep(100_000, '{"a":', "}"), "[".repeat(300_000), '{"a":'.repeat(50_000)],
  ...[`"${"a".repeat(1_000_000)}"`, `{"answers":{"${"k".repeat(300_000)}":true}}`, `[${"1,".repeat(200_000)}1]`],
  `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":${i}`).join()}}`,
  `{${'"same":1,'.repeat(20_000)}"same":1}`,
  '{"schema":"xingping/answers@1","__proto__":{"answers":{}},"constructor":{"prototype":{"x":1}}}',
];

/** `count` texts: the classics, then sound ones after a few cuts, repeats and strange bits. */
export function hostileTexts(count, sound, seed = 20_261_128) {
  const next = dice(seed);
  const below = (most) => Math.floor(next() * most);
  const out = classics.slice(0, count);
  while (out.length < count) {
    let text = sound[below(sound.length)];
    for (let change = 1 + below(6); change > 0; change -= 1) {
      const [at, length] = [below(text.length + 1), below(40)];
      const kind = below(5);
      if (kind === 0) text = text.slice(0, at);
      else if (kind === 1) text = text.slice(0, at) + text.slice(at + length);
      else if (kind === 2)
        text = text.slice(0, at) + text.slice(at, at + length).repeat(1 + below(50)) + text.slice(at);
      else text = text.slice(0, at) + bits[below(bits.length)] + text.slice(kind === 3 ? at : at + length);
    }
    out.push(text);
  }
  return out;
}
