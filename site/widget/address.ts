// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the kit is, and what of the attributes goes into the address of its page, so that it starts in the right
// language and place.

/** A classic script knows its element; a module is asked by a stack where it is running. */
const own =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : (/https?:\/\/[^\s()@]+?xingping-widget\.js/.exec(new Error().stack ?? "")?.[0] ?? "");

/** The folder of the kit, or null when `src` (or where the script came from) is no web address. */
export function kitAddress(element: HTMLElement): string | null {
  try {
    const folder = element.getAttribute("src");
    const url = folder === null ? new URL("./", own) : new URL(folder.replace(/\/*$/, "/"), document.baseURI);
    return /^https?:$/.test(url.protocol) ? new URL("./", url).href : null;
  } catch {
    return null;
  }
}

/** As the page around: `lang` of the element, or of what it stands in. */
export const language = (element: HTMLElement): "zh" | "en" =>
  /^en\b/i.test(element.closest("[lang]")?.getAttribute("lang") ?? "") ? "en" : "zh";

export function themeOf(element: HTMLElement): "light" | "dark" | "auto" {
  const theme = element.getAttribute("theme");
  return theme === "light" || theme === "dark" ? theme : "auto";
}

export function address(element: HTMLElement, base: string): string {
  const url = new URL("embed.html", base);
  // Also where it is empty: then all of it is meant, wherever in it the reader is when the frame is loaded anew.
  for (const name of ["programme", "category"]) url.searchParams.set(name, element.getAttribute(name) ?? "");
  url.searchParams.set("lang", language(element));
  url.searchParams.set("theme", themeOf(element));
  return url.href;
}
