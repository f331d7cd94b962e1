// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The idea in one drawing: steps that are held, the applicant's own mark, and the step still ahead.

const star = "M0-9.2 2.7-3.1 9.3-2.5 4.3 1.9 5.8 8.4 0 5-5.8 8.4-4.3 1.9-9.3-2.5-2.7-3.1z";

export function HeroFigure() {
  const step = (x: number, y: number, count: number, kind: string) => (
    <g transform={`translate(${x} ${y})`}>
      {Array.from({ length: count }, (_, index) => (
        <path
          key={index}
          class={`figure__star figure__star--${kind}`}
          d={star}
          transform={`translate(${index * 22} 0)`}
        />
      ))}
    </g>
  );
  return (
    <svg class="figure" viewBox="0 0 400 190" aria-hidden="true" focusable="false">
      <path class="figure__ground" d="M8 172h384" />
      <path class="figure__ahead" d="M262 92h24V48h98" />
      <path class="figure__held" d="M8 150h22v-22h122V92h110" />
      {step(52, 106, 3, "held")}
      {step(172, 70, 4, "held")}
      {step(294, 26, 5, "ahead")}
      <circle class="figure__mark" cx="262" cy="92" r="8" />
    </svg>
  );
}
