// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The element's own styles, constructed, so that a policy without 'unsafe-inline' allows them. Where the host's style
// sheet and these both say !important, the ones in the shadow root win: what would make the frame vanish or shift is
// fixed, while width, margin, border and background stay the host's.

export const css = `
:host {
  display: block !important;
  position: relative !important;
  float: none !important;
  height: auto !important;
  min-width: min(100%, 320px) !important;
  min-height: 0 !important;
  max-height: none !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  filter: none !important;
  clip-path: none !important;
  mask: none !important;
  transform: none !important;
  translate: none !important;
  rotate: none !important;
  scale: none !important;
  zoom: 1 !important;
  pointer-events: auto !important;
}
:host([hidden]) { display: none !important }
.box { all: initial; display: block; position: relative; font: 400 15px/1.6 system-ui, sans-serif }
.box > [hidden] { display: none }
iframe { display: block; width: 100%; border: 0; border-radius: var(--xingping-radius, 8px); color-scheme: inherit }
.note {
  box-sizing: border-box; margin: 0; padding: 24px; border-radius: var(--xingping-radius, 8px);
  background: #f4f6f9; color: #15233b; text-align: center;
}
.loading { position: absolute; inset: 0; padding-top: 64px; pointer-events: none }
.result { margin-bottom: 8px; padding: 10px 16px; font-weight: 600; text-align: start }
a { color: #134583 }
.dark .note { background: #161e2c; color: #e9eef6 }
.dark a { color: #93bdf6 }
`;
