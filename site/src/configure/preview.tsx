// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The widget itself, with the attributes and custom properties that are chosen.
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { lookNames } from "../../widget/looks";
import { c } from "../i18n/configure";
import { attributes, choice } from "./choice";

/** Custom properties the widget has not taken over. */
export const refused = signal<readonly string[]>([]);

const all = ["programme", "category", "lang", "theme", "height", "show-result", "receive-applications"];

export function Preview() {
  const words = c();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = document.createElement("xingping-assessment");
    element.addEventListener("style-refused", (event) => {
      refused.value = (event as CustomEvent<{ properties: string[] }>).detail.properties;
    });
    place.current?.append(element);
    return () => element.remove();
  }, []);
  useEffect(() => {
    const element = place.current?.querySelector<HTMLElement>("xingping-assessment");
    if (!element) return;
    const said = new Map(attributes.value);
    for (const name of all) {
      const value = said.get(name);
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    for (const name of lookNames) {
      const value = choice.value.look[name];
      if (value === undefined) element.style.removeProperty(name);
      else element.style.setProperty(name, value);
    }
  }, [attributes.value, choice.value.look]);
  return (
    <section class="configure__preview" aria-labelledby="preview-title">
      <h2 id="preview-title" class="section__title">
        {words.preview}
      </h2>
      <p class="actions__hint">{words.preview_hint}</p>
      <div ref={place} />
    </section>
  );
}
