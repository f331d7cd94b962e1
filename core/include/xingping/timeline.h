// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What comes when: durations that will be complete, and the days that the programme's procedure sets for this
// applicant.
#pragma once

#include <optional>
#include <string>

#include "xingping/outlook.h"

namespace xingping {

/// A day on which time alone changes a status.
struct Due {
  Day day = 0;
  std::vector<FactIndex> facts;         // whose durations are complete
  std::vector<std::uint32_t> criteria;  // whose status changes
  Bounds bounds;                        // from that day, everything else staying as it is
};

/// A day that the procedure sets. `id` names the clause's number in "procedure", or is one of
///   filing_deadline     printed in the document
///   next_round          first day of the round after the one that `as_of` falls into
///   reevaluation_round  first day of the last round that is over before the rating ends
struct Appointment {
  std::string id;
  int years = 0;            // none where it is no period
  std::optional<Day> day;   // none: counted from a day that nobody has given
  bool start_open = false;  // the document does not say from which day it counts
};

struct Timeline {
  std::vector<Due> dues;
  std::vector<Appointment> appointments;
};

/// Both halves of `which` are set. Dues come after `context.as_of`, soonest first.
[[nodiscard]] Timeline make_timeline(CategoryRef which, const Answers& answers, Context context);

}  // namespace xingping
