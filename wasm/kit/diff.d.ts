// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What changed from one edition to another.
import type { ByLevel, Issue, Obligation, Source, Stage, Status, Text } from "./common.js";
import type { Condition } from "./pack.js";

export interface ChangeSide {
  path: string[];
  name: Text;
  statement: Text;
  obligation: Obligation;
  stage: Stage;
  levels: ByLevel<Condition | null>;
  /** Only when answers were given. */
  status?: ByLevel<Status>;
  source: Source;
}

export interface DiffEnd {
  programme: string;
  edition: string;
  category: string;
  name: Text;
  as_of: string;
  level?: { guaranteed: string | null; reachable: string | null };
}

export interface Diff {
  schema: "xingping/diff@1";
  categories: {
    from: DiffEnd;
    to: DiffEnd;
    unchanged: number;
    changes: {
      kind: "added" | "removed" | "changed" | "moved";
      criterion: string;
      differs: string[];
      from: ChangeSide | null;
      to: ChangeSide | null;
    }[];
  }[];
  issues: Issue[];
}
