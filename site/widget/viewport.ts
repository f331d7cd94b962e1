// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How high the frame is. By default a window of its own that scrolls within and is no higher than the screen, so that
// what sticks to an edge, and a dialog in the middle, is where the reader looks. With height="content" the frame is as
// high as what it shows, and the page in it is told which part of it is in sight.
import type { ToPage } from "./protocol.ts";

// In pixels: the host's rem may be anything.
const usual = "clamp(480px, 100vh - 64px, 900px)";
/** Room for a dialog, however little there is to show. */
const least = 480;
/** Between the edge of the screen and a place the reader is led to; a sticky head of the host takes its part. */
const margin = 80;

export class Viewport {
  #content = 0;
  #tall = false;
  #next = 0;
  #told = "";
  readonly #element: HTMLElement;
  readonly #frame: HTMLIFrameElement;
  readonly #post: (message: ToPage) => void;

  constructor(element: HTMLElement, frame: HTMLIFrameElement, post: (message: ToPage) => void) {
    this.#element = element;
    this.#frame = frame;
    this.#post = post;
    // Whatever scrolls around the element.
    addEventListener("scroll", this.#soon, { capture: true, passive: true });
    addEventListener("resize", this.#soon);
    this.place();
  }

  end(): void {
    removeEventListener("scroll", this.#soon, { capture: true });
    removeEventListener("resize", this.#soon);
    cancelAnimationFrame(this.#next);
  }

  contentIs(height: number): void {
    this.#content = height;
    this.place();
  }

  /** A page that has just been loaded knows nothing yet. */
  startOver(): void {
    this.#content = 0;
    this.#told = "";
    this.place();
  }

  /** Gives the frame its height, and the page in it its bounds. */
  place(): void {
    const wanted = this.#element.getAttribute("height") ?? "";
    const most = this.#element.getAttribute("max-height") ?? "";
    const style = this.#frame.style;
    const follows = wanted === "content";
    const height = follows ? `${Math.max(this.#content, least)}px` : CSS.supports("height", wanted) ? wanted : usual;
    if (style.height !== height) style.height = height;
    style.maxHeight = CSS.supports("max-height", most) ? most : "none";
    // Held below its content it scrolls within, as by default.
    this.#tall = follows && this.#frame.clientHeight >= this.#content;
    this.#tellSeen();
  }

  /** Scrolls the host until a place of the frame's window is in sight. */
  show(top: number, height: number): void {
    const above = this.#frame.getBoundingClientRect().top + top;
    const room = innerHeight - 2 * margin;
    const below = above + Math.min(height, room);
    const by = above < margin ? above - margin : below > innerHeight - margin ? below - innerHeight + margin : 0;
    if (by === 0) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollBy({ top: by, behavior: calm ? "instant" : "smooth" });
  }

  readonly #soon = (): void => {
    cancelAnimationFrame(this.#next);
    this.#next = requestAnimationFrame(() => this.#tellSeen());
  };

  #tellSeen(): void {
    const box = this.#frame.getBoundingClientRect();
    const top = Math.max(0, Math.round(-box.top));
    const bottom = Math.min(box.height, Math.round(innerHeight - box.top));
    const seen = this.#tall && bottom > top ? { top, height: bottom - top } : null;
    if (this.#tall && !seen) return; // out of sight: it is told when it comes back
    const told = JSON.stringify(seen);
    if (told === this.#told) return;
    this.#told = told;
    this.#post({ type: "xingping/seen@1", seen });
  }
}
