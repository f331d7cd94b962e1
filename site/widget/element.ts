// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// <xingping-assessment>: the kit's own page embed.html in a frame, and the conversation with it. The frame is what keeps
// the answers from the scripts of the page around, and the styles of that page from the kit.
import { address, kitAddress, language, themeOf } from "./address.ts";
import { lookNames } from "./looks.ts";
import { connect, readToElement, type ToElement, type ToPage } from "./protocol.ts";
import { css } from "./styles.ts";
import { Viewport } from "./viewport.ts";
import { words } from "./words.ts";

const attributes = ["programme", "category", "lang", "theme", "height", "max-height", "src", "show-result"] as const;
/** Attributes that are there or not. */
const switches: Record<string, string> = { showResult: "show-result", receiveApplications: "receive-applications" };
const texts: Record<string, string> = {
  programme: "programme",
  category: "category",
  theme: "theme",
  height: "height",
  maxHeight: "max-height",
  src: "src",
};
/** Milliseconds after which a frame that says nothing counts as failed; should it speak later, it is shown. */
const patience = 20_000;
/** Milliseconds after which a frame that is loaded is shown, whether it has spoken or not. */
const shyness = 3000;

const make = <K extends keyof HTMLElementTagNameMap>(name: K, part: string): HTMLElementTagNameMap[K] => {
  const element = document.createElement(name);
  element.setAttribute("part", part);
  element.className = `note ${part}`;
  return element;
};

export class XingpingAssessment extends HTMLElement {
  // `style` and `class` may change the custom properties.
  static observedAttributes = [...attributes, "receive-applications", "style", "class"];

  readonly #box = document.createElement("div");
  readonly #result = make("p", "result");
  readonly #loading = make("p", "loading");
  readonly #error = make("p", "error");
  #frame: HTMLIFrameElement | null = null;
  #port: MessagePort | null = null;
  #viewport: Viewport | null = null;
  #base = "";
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #planned = false;
  #last = "";

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.#box.className = "box";
    this.#result.setAttribute("role", "status");
    this.#loading.setAttribute("role", "status");
    this.#error.setAttribute("role", "alert");
    this.#box.append(this.#result, this.#loading, this.#error);
    this.#result.hidden = this.#error.hidden = this.#loading.hidden = true;
    root.append(this.#box);
  }

  connectedCallback(): void {
    // Properties that were set before the script came.
    for (const name of [...Object.keys(texts), ...Object.keys(switches)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
    dark.addEventListener("change", this.#update);
    this.#update();
  }

  disconnectedCallback(): void {
    dark.removeEventListener("change", this.#update);
    this.#drop();
  }

  /** Moved with moveBefore(): the frame lives on. */
  connectedMoveCallback(): void {
    this.#viewport?.place();
  }

  attributeChangedCallback(): void {
    if (this.#planned || !this.isConnected) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      if (this.isConnected) this.#update();
    });
  }

  /** Reads the custom properties again: no browser tells when a style sheet has changed them. */
  refresh(): void {
    if (this.isConnected) this.#update();
  }

  get #words() {
    return words[language(this)];
  }

  readonly #update = (): void => {
    const base = kitAddress(this);
    this.#box.classList.toggle("dark", themeOf(this) === "dark" || (themeOf(this) === "auto" && dark.matches));
    this.#loading.textContent = this.#words.loading;
    if (base === null) {
      this.#drop();
      this.#fail(this.#words.nowhere);
      return;
    }
    if (!this.#frame || base !== this.#base) this.#open(base);
    if (this.#frame) this.#frame.title = this.#words.title;
    this.#viewport?.place();
    this.#say();
    this.#result.hidden = !this.hasAttribute("show-result") || this.#result.textContent === "";
  };

  #open(base: string): void {
    this.#drop();
    this.#base = base;
    const frame = document.createElement("iframe");
    frame.setAttribute("part", "frame");
    // The frame may not lead the page around away; what it opens stands on its own.
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
    );
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    frame.src = address(this, base);
    frame.addEventListener("load", () => this.#connect(frame));
    this.#frame = frame;
    this.#viewport = new Viewport(this, frame, (message) => this.#post(message));
    this.#error.hidden = true;
    this.#loading.hidden = false;
    this.#waiting = setTimeout(() => this.#fail(this.#words.failed), patience);
    this.#box.append(frame);
  }

  #drop(): void {
    clearTimeout(this.#waiting);
    this.#port?.close();
    this.#viewport?.end();
    this.#frame?.remove();
    this.#port = this.#viewport = this.#frame = null;
    this.#loading.hidden = this.#result.hidden = true;
    this.#result.textContent = "";
  }

  /** With every page that is loaded into the frame anew. Only a page of the kit's origin is handed the channel. */
  #connect(frame: HTMLIFrameElement): void {
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#last = "";
    port1.onmessage = ({ data }) => {
      const message = readToElement(data);
      if (message && this.#port === port1) this.#hear(message);
    };
    frame.contentWindow?.postMessage({ type: connect }, new URL(this.#base).origin, [port2]);
    this.#say();
    this.#viewport?.startOver();
    // A page that does not talk to this site, or is not there, is not to be hidden.
    setTimeout(() => {
      if (this.#port === port1) this.#loading.hidden = true;
    }, shyness);
  }

  #post(message: ToPage): void {
    this.#port?.postMessage(message);
  }

  #say(): void {
    const style = getComputedStyle(this);
    const look: Record<string, string> = {};
    for (const name of lookNames) {
      const value = style.getPropertyValue(name).trim();
      if (value) look[name] = value;
    }
    const settings: ToPage = {
      type: "xingping/settings@1",
      programme: this.getAttribute("programme") ?? "",
      category: this.getAttribute("category") ?? "",
      lang: language(this),
      theme: themeOf(this),
      look,
      receives: this.hasAttribute("receive-applications"),
    };
    const told = JSON.stringify(settings);
    if (!this.#port || told === this.#last) return;
    this.#last = told;
    this.#post(settings);
  }

  #fail(why: string): void {
    this.#loading.hidden = true;
    this.#error.textContent = `${why} `;
    if (this.#base && this.#frame) {
      const link = document.createElement("a");
      link.href = this.#base;
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = this.#words.open;
      this.#error.append(link);
    }
    this.#error.hidden = false;
  }

  #hear(message: ToElement): void {
    switch (message.type) {
      case "xingping/hello@1":
        clearTimeout(this.#waiting);
        this.#loading.hidden = this.#error.hidden = true;
        this.#viewport?.place();
        return;
      case "xingping/height@1":
        this.#viewport?.contentIs(message.height);
        return;
      case "xingping/place@1":
        this.#viewport?.show(message.top, message.height);
        return;
      case "xingping/assessment@1":
        this.#result.textContent = message.words;
        this.#result.hidden = !this.hasAttribute("show-result");
        this.#tell("assessment-change", message.assessment);
        return;
      case "xingping/refused@1":
        for (const [name, why] of message.refused) console.warn(`xingping-assessment: ${name} is not used: ${why}`);
        this.#tell("style-refused", { properties: message.refused.map(([name]) => name) });
        return;
      case "xingping/application@1":
        this.#export(message.application);
    }
  }

  #export(text: string): void {
    if (!this.hasAttribute("receive-applications")) return;
    try {
      // A key of this name could change the prototype of what a careless page merges it into.
      const application: unknown = JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value));
      this.#tell("application-export", { application });
    } catch {
      // No application, then.
    }
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

const dark = matchMedia("(prefers-color-scheme: dark)");

for (const [property, attribute] of Object.entries(texts)) {
  Object.defineProperty(XingpingAssessment.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(attribute) ?? "";
    },
    set(this: HTMLElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, String(value));
    },
  });
}
for (const [property, attribute] of Object.entries(switches)) {
  Object.defineProperty(XingpingAssessment.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.hasAttribute(attribute);
    },
    set(this: HTMLElement, value: unknown) {
      this.toggleAttribute(attribute, Boolean(value));
    },
  });
}
