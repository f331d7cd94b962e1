// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), because crypto.subtle is missing where somebody serves the page by plain http inside a company.

/** The first 32 bits of what follows the point in roots of primes. */
function fractions(root: 2 | 3, count: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let number = 2, at = 0; at < count; number += 1) {
    let prime = true;
    for (let by = 2; by * by <= number && prime; by += 1) prime = number % by !== 0;
    if (!prime) continue;
    const power = root === 2 ? Math.sqrt(number) : Math.cbrt(number);
    found[at++] = Math.floor((power - Math.floor(power)) * 2 ** 32);
  }
  return found;
}
const rounds = fractions(3, 64);
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(((bytes.length + 8) >> 6) * 64 + 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);

  const hash = fractions(2, 8);
  const words = new Uint32Array(64);
  const word = (at: number): number => words[at] as number;
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + at * 4);
    for (let at = 16; at < 64; at += 1) {
      const [early, late] = [word(at - 15), word(at - 2)];
      const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[at] = word(at - 16) + first + word(at - 7) + second;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let at = 0; at < 64; at += 1) {
      const choice = (e & f) ^ (~e & g);
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[at] as number) + word(at)) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, at) => {
      hash[at] = (hash[at] as number) + value;
    });
  }
  return Array.from(hash, (value) => value.toString(16).padStart(8, "0")).join("");
}
