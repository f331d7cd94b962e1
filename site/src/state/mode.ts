// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// How a category is worked on: its whole table, one question at a time, a copy to try things in, or what comes when.
import { signal } from "@preact/signals";

export const modes = ["table", "ask", "what_if", "when"] as const;
export type Mode = (typeof modes)[number];
export const mode = signal<Mode>("table");
