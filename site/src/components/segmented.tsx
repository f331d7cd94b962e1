// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A few exclusive choices side by side: a real radio group, so arrow keys and screen readers work as always.
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Option<T extends string> {
  value: T;
  label: ComponentChildren;
  /** How the chosen option looks: yes, no and not sure must not look alike. */
  tone?: "yes" | "no" | "open";
}

interface Properties<T extends string> {
  legend: string;
  options: Option<T>[];
  value: T;
  onChange: (value: T) => void;
  describedBy?: string | undefined;
}

export function Segmented<T extends string>({ legend, options, value, onChange, describedBy }: Properties<T>) {
  const name = useId();
  return (
    <fieldset class="segmented" aria-describedby={describedBy}>
      <legend class="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={`segmented__option segmented__option--${option.tone ?? "plain"}`}>
          <input
            class="segmented__input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class="segmented__label">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
