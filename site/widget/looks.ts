// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The custom properties a bureau may set on the element, and the token of styles/tokens.css each stands for. What follows
// from them (a soft primary, hover, the colour of words on it) is worked out in the page, which also refuses what would
// be hard to read.

export const looks = {
  "--xingping-primary": "--primary",
  "--xingping-surface": "--surface",
  "--xingping-paper": "--paper",
  "--xingping-ink": "--ink",
  "--xingping-line": "--line",
  "--xingping-font": "--font-text",
  "--xingping-radius": "--radius",
} as const;

export type Look = keyof typeof looks;
export const lookNames = Object.keys(looks) as Look[];
