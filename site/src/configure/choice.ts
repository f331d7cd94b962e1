// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a bureau has chosen, and the lines that say so on its page.
import { computed, signal } from "@preact/signals";
import type { Look } from "../../widget/looks";

export interface Choice {
  programme: string;
  category: string;
  /** "" = as the page around. */
  lang: "" | "zh" | "en";
  theme: "auto" | "light" | "dark";
  height: "" | "content";
  shows_result: boolean;
  receives: boolean;
  look: Partial<Record<Look, string>>;
  /** Holds the script to the version of today. */
  pinned: boolean;
}

export const choice = signal<Choice>({
  programme: "",
  category: "",
  lang: "",
  theme: "auto",
  height: "",
  shows_result: false,
  receives: false,
  look: {},
  pinned: false,
});
export function choose(change: Partial<Choice>): void {
  choice.value = { ...choice.value, ...change };
}

export const kit = new URL("./", document.baseURI);
const script = new URL("xingping-widget.js", kit).href;

/** "sha384-…" of the script as it is served now; null while it is worked out, or where the browser does not do that. */
export const integrity = signal<string | null>(null);
export async function fingerprint(): Promise<void> {
  const bytes = await (await fetch(script)).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  integrity.value = `sha384-${btoa(String.fromCharCode(...hash))}`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Name and value; an empty value is an attribute without one. Defaults are left out. */
export const attributes = computed<[string, string][]>(() => {
  const { programme, category, lang, theme, height, shows_result, receives } = choice.value;
  const all: [string, string, boolean][] = [
    ["programme", programme, programme !== ""],
    ["category", category, category !== ""],
    ["lang", lang, lang !== ""],
    ["theme", theme, theme !== "auto"],
    ["height", height, height !== ""],
    ["show-result", "", shows_result],
    ["receive-applications", "", receives],
  ];
  return all.filter(([, , said]) => said).map(([name, value]) => [name, value]);
});

export const elementLines = computed(() => {
  const held =
    choice.value.pinned && integrity.value !== null ? ` integrity="${integrity.value}" crossorigin="anonymous"` : "";
  const said = attributes.value.map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`));
  return `<script async src="${script}"${held}></script>\n<xingping-assessment${said.join("")}></xingping-assessment>`;
});

/** null when the kit's own look is kept. */
export const styleLines = computed(() => {
  const look = Object.entries(choice.value.look);
  if (look.length === 0) return null;
  return `xingping-assessment {\n${look.map(([name, value]) => `  ${name}: ${value};\n`).join("")}}`;
});

export const frameLines = computed(() => {
  const { programme, category, lang, theme } = choice.value;
  const page = new URL("embed.html", kit);
  const asked: [string, string][] = [
    ["programme", programme],
    ["category", category],
    ["lang", lang || "zh"],
    ["theme", theme],
  ];
  for (const [name, value] of asked) if (value !== "") page.searchParams.set(name, value);
  const title = lang === "en" ? "Xingping self-assessment" : "星评自评";
  return [
    `<iframe src="${escaped(page.href)}" title="${title}"`,
    `  width="100%" height="800" allow="clipboard-write" referrerpolicy="no-referrer"`,
    `  sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  ].join("\n");
});

export const policyLine = `script-src ${kit.origin}; frame-src ${kit.origin}`;
