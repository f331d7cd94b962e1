// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The ways of working on a category: a switch, and what the others show in the table's place.
import { Segmented } from "../components/segmented";
import { UndoBar } from "../components/undo-bar";
import { t } from "../i18n";
import { type Mode, mode, modes } from "../state/mode";
import { advisor } from "./part";

export const ModeSwitch = () => (
  <div class="modes">
    <Segmented
      legend={t().modes.legend}
      value={mode.value}
      options={modes.map((one) => ({ value: one, label: t().modes[one] }))}
      onChange={(next: Mode) => {
        mode.value = next;
      }}
    />
    <UndoBar />
  </div>
);

const views = {
  ask: advisor(async () => (await import("./advice/ask")).Ask),
  what_if: advisor(async () => (await import("./advice/what-if")).WhatIf),
  when: advisor(async () => (await import("./advice/when")).When),
};

export function ModeView({ of }: { of: Exclude<Mode, "table"> }) {
  const View = views[of];
  return <View key={of} />;
}
