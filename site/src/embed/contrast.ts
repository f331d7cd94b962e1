// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Colours as the browser reads them, mixed and compared as WCAG does.

export type Rgb = readonly [number, number, number];

let canvas: CanvasRenderingContext2D | null = null;

/** null for what is no colour by itself, or lets something shine through. */
export function rgb(text: string): Rgb | null {
  canvas ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas || !CSS.supports("color", text)) return null;
  // What the canvas does not understand leaves the former colour standing: tried against two.
  const [one, other] = ["#000000", "#ffffff"].map((former) => {
    if (!canvas) return "";
    canvas.fillStyle = former;
    canvas.fillStyle = text;
    return canvas.fillStyle as string;
  });
  if (one !== other) return null;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : null;
}

export const hex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** So much of `colour` over `ground`, from 0 to 1. */
export const mix = (colour: Rgb, ground: Rgb, share: number): Rgb =>
  [0, 1, 2].map((part) =>
    Math.round((colour[part] ?? 0) * share + (ground[part] ?? 0) * (1 - share)),
  ) as unknown as Rgb;

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
