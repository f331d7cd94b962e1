// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What must hold of every assessment of every sheet (DESIGN §2). Each law answers with its first breach in
// words, or with an empty text, so that thousands of sheets cost one assertion each.
#pragma once

#include <string>

#include "support/sheets.h"
#include "xingping/assessment.h"

namespace support {

/// One sheet under judgement.
struct Case {
  const xingping::Pack& pack;
  const xingping::Programme& programme;
  const xingping::Category& category;
  const xingping::Answers& answers;
  xingping::Context context;

  [[nodiscard]] xingping::Assessment assess() const {
    return xingping::assess(pack, category, answers, context);
  }
};

/// Statuses, groups, levels, routes and both bounds are what the slow recursion says.
[[nodiscard]] std::string agrees_with_oracle(const Case& sheet, const xingping::Assessment& assessment);
/// So is every other reading, and it is listed exactly where it changes something.
[[nodiscard]] std::string readings_agree_with_oracle(const Case& sheet,
                                                     const xingping::Assessment& assessment);

/// What was decided before more answers came in is decided the same way after, and the bounds only close in.
[[nodiscard]] std::string decided_stays(const xingping::Assessment& before,
                                        const xingping::Assessment& after);

/// Whoever holds a level holds those below, and what is out of reach below is out of reach above.
[[nodiscard]] std::string levels_are_monotone(const xingping::Assessment& assessment);

/// Working out both bounds alone gives those of the assessment, and of every other reading.
[[nodiscard]] std::string bounds_alone_are_the_same(const Case& sheet,
                                                    const xingping::Assessment& assessment);

/// With every fact settled nothing is unknown, nothing missing, and the bounds meet.
[[nodiscard]] std::string nothing_is_open(const xingping::Assessment& assessment);

/// `missing` names open facts, each once, only where a status is unknown, and answering them decides the
/// criterion.
[[nodiscard]] std::string missing_is_enough(const Case& sheet, const xingping::Assessment& assessment,
                                            const SheetMaker& maker, Random& random);

/// A level that is not met by its tree has gaps, one that is has none; gaps and counts tell the tree's story.
[[nodiscard]] std::string gaps_are_honest(const Case& sheet, const xingping::Assessment& assessment);

}  // namespace support
