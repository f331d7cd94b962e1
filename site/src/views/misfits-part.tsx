// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Most drafts have no answers that do not fit; the list comes when one has.
import { misfits } from "../state/hold";
import { part } from "./part";

const List = part(async () => (await import("./misfits")).Misfits);

export function MisfitsPart() {
  return misfits.value.length > 0 ? <List /> : null;
}
