// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The answers to one fact that a category can tell apart: one for each stretch in which every test says the same.
#pragma once

#include <optional>
#include <vector>

#include "xingping/evaluate.h"
#include "xingping/pack.h"

namespace xingping {

struct Trial {
  Value value;                        // of an amount or a date: the first of its stretch
  std::optional<RecordList> records;  // instead, of a list of records
};

/// From the least to the most; what is already known of a set or a list stays in it.
[[nodiscard]] std::vector<Trial> trials(const Program& program, const Pack& pack, FactIndex fact,
                                        const Answers& answers, Context context);

/// Lays a trial over a sheet and takes it off again when it goes out of scope.
class Laid {
 public:
  Laid(Answers& answers, FactIndex fact, const Trial& trial);
  ~Laid();
  Laid(const Laid&) = delete;
  Laid& operator=(const Laid&) = delete;

 private:
  Answers& answers_;
  FactIndex fact_;
  Value before_;
  bool listed_;
};

}  // namespace xingping
