// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An answer sheet in dense form: one value per fact of the pack.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "xingping/date.h"
#include "xingping/fact.h"

namespace xingping {

/// boolean 0/1 · quantity micro · date Day · choice index · set: low half the items that are there, high half those
/// that are not · records, text: place in Answers.
/// An unknown value is neither no nor zero. A set is known as soon as one item is.
struct Value {
  std::int64_t data = 0;
  bool known = false;
};

[[nodiscard]] constexpr std::uint32_t items_there(Value set) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(set.data));
}
[[nodiscard]] constexpr std::uint32_t items_absent(Value set) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(set.data) >> 32U);
}
[[nodiscard]] constexpr Value make_set(std::uint32_t there, std::uint32_t absent) {
  return {static_cast<std::int64_t>((std::uint64_t{absent} << 32U) | there), (there | absent) != 0};
}

/// The records given for one fact, each with one value per field.
struct RecordList {
  std::vector<std::vector<Value>> records;
  bool complete = true;  // no further records than these
};

/// What has happened to the applicant in a programme before.
struct Event {
  enum class Kind { rated, removed };
  Kind kind = Kind::rated;
  std::string category;  // "programme/category"
  std::string level;     // id, when rated
  Day on = 0;
};

/// A document that proves an answer. The file itself never enters; its name is kept.
struct Proof {
  enum class Status { have, missing, not_needed };
  std::string kind;
  Status status = Status::have;
  std::string note;
  std::string file;
};

struct Answers {
  std::vector<Value> values;  // by FactIndex; index 0 is the applicant type
  std::vector<RecordList> records;
  std::vector<std::string> texts;
  std::string applicant_name;
  std::vector<std::pair<FactIndex, std::vector<Proof>>> evidence;
  std::vector<Event> history;
};

[[nodiscard]] const char* name_of(Proof::Status status);

/// Whether the fact needs no more asking: answered, with every item of a set decided and every field of a complete list
/// of records (but for texts, which are never judged), or worked out from known amounts.
[[nodiscard]] bool is_settled(const Fact& fact, FactIndex index, const Answers& answers);

/// The amounts of a ratio that can be worked out; false when one is unknown or the denominator is not positive.
[[nodiscard]] constexpr bool ratio_known(Value numerator, Value denominator) {
  return numerator.known && denominator.known && denominator.data > 0;
}
[[nodiscard]] bool ratio_known(const Ratio& ratio, const std::vector<Value>& values);

}  // namespace xingping
