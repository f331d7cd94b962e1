// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Names of facts, criteria and groups of the category on screen, for putting conditions into words.
import { pick } from "../i18n";
import type { Names } from "../i18n/condition";
import { criteria, facts, groupPaths } from "./report";

export const names: Names = {
  fact: (id) => facts.value.get(id),
  element: (id) => {
    const found = criteria.value.get(id) ?? groupPaths.value.get(id)?.at(-1);
    return found ? pick(found.name) : id;
  },
};
