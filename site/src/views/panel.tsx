// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The right-hand column, and the sheet of the phone: level, what is missing, what hangs on a reading, what to take along.
import { Actions } from "./actions";
import { Gaps } from "./gaps";
import { LevelMeter } from "./level-meter";
import { Others } from "./others";
import { ReadingsCard } from "./readings-card";

export function Panel() {
  return (
    <div class="panel">
      <LevelMeter />
      <Gaps />
      <Others />
      <ReadingsCard />
      <Actions />
    </div>
  );
}
