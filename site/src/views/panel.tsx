// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The right-hand column, and the sheet of the phone: level, what is missing, what hangs on a reading, what to take along.
import { isBlank } from "../state/sheet";
import { Actions } from "./actions";
import { Gaps } from "./gaps";
import { LevelMeter } from "./level-meter";
import { Others } from "./others";
import { advisor } from "./part";
import { ReadingsCard } from "./readings-card";

const Reasons = advisor(async () => (await import("./advice/level-reasons")).LevelReasons);

export function Panel() {
  return (
    <div class="panel">
      <LevelMeter />
      <Gaps />
      {!isBlank.value && <Reasons />}
      <Others />
      <ReadingsCard />
      <Actions />
    </div>
  );
}
