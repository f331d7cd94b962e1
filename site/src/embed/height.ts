// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// In a frame that is as high as the page, the page has no edges of its own: it says how high it is, keeps what sticks and
// what opens within the part in sight (styles/embed.css), and asks the page around to scroll where the focus goes.
import { effect } from "@preact/signals";
import { seen } from "../state/host";
import { tell } from "./host";

/** A height that comes back this soon, in milliseconds, would go to and fro for ever: then the greater one stays. */
const restless = 500;

export function tellHeight(): void {
  let [last, before, at] = [0, 0, 0];
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    if (height === before && height < last && performance.now() - at < restless) return;
    [before, last, at] = [last, height, performance.now()];
    tell({ type: "xingping/height@1", height });
  };
  new ResizeObserver(measure).observe(document.body);
  // Nothing is observed while the frame is out of sight; a browser then draws nothing, but does answer when asked.
  let planned = false;
  new MutationObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      planned = false;
      measure();
    }, 100);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
}

export function keepInSight(): void {
  const root = document.documentElement;
  effect(() => {
    root.toggleAttribute("data-tall", seen.value !== null);
    root.style.setProperty("--seen-top", `${seen.value?.top ?? 0}px`);
    if (seen.value) root.style.setProperty("--seen-height", `${seen.value.height}px`);
    else root.style.removeProperty("--seen-height");
    dispatchEvent(new Event("scroll")); // for whoever follows what is being read
  });
  // Whatever leads the reader to a place puts the focus there.
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    const dialog = target.closest("dialog");
    if (!seen.peek() && !dialog) return;
    requestAnimationFrame(() => {
      const { top, height } = (dialog ?? target).getBoundingClientRect();
      tell({ type: "xingping/place@1", top, height });
    });
  });
}
