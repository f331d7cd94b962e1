// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Changes that change nothing, by construction. Every other change that no case notices is a gap in the cases.

const lowestAsked = "no level asks for a rank below the lowest one named, so the steps under it may stand in any order";

const noDates = "no condition of this programme reads a date";

export const equivalent = [
  { programme: "jiangsu-pool", what: "app.cloud_honours: city a step lower", reason: lowestAsked },
  { programme: "jiangsu-pool", what: "app.innovation_honours: city a step lower", reason: lowestAsked },
  { programme: "jiangsu-pool", what: "platform.itss_level: level_4 a step lower", reason: lowestAsked },
  { programme: "jiangsu-guide", what: "on 2021-12-30", reason: noDates },
  { programme: "jiangsu-guide", what: "on 2022-01-01", reason: noDates },
  { programme: "miit-cross", what: "on 2018-04-16", reason: noDates },
  { programme: "miit-cross", what: "on 2018-04-18", reason: noDates },
];
