// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A view's code is fetched when the view is opened, beside the criteria it shows.
import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { fail } from "../state/engine";

export interface LazyView {
  /** null until the code is there. */
  component: () => FunctionComponent | null;
  fetch: () => void;
}

export function lazy(load: () => Promise<FunctionComponent>): LazyView {
  const loaded = signal<{ View: FunctionComponent } | null>(null);
  return {
    component: () => loaded.value?.View ?? null,
    fetch: () => {
      if (loaded.peek()) return;
      load().then((View) => {
        loaded.value = { View };
      }, fail);
    },
  };
}
