// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A part of a view whose code comes when it is first shown. Without it the rest of the page stands.
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { adviceWords } from "../i18n/advice";

export const advisor = <P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> =>
  part(async () => (await Promise.all([load(), adviceWords()]))[0]);

export function part<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  const loaded = signal<{ View: FunctionComponent<P> } | null>(null);
  const fetch = async () => {
    if (loaded.peek()) return;
    loaded.value = { View: await load() };
  };
  return function Part(properties: P) {
    useEffect(() => void fetch().catch(() => undefined), []);
    const View = loaded.value?.View;
    return View ? <View {...properties} /> : null;
  };
}
