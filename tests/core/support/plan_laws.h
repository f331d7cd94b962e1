// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What must hold of every plan. Each law answers with its first breach in words, or with an empty text.
#pragma once

#include "support/laws.h"
#include "xingping/plan.h"

namespace support {

/// Carried out it gives the level on its day.
[[nodiscard]] std::string gives_its_level(const Case& sheet, std::size_t level, const xingping::Plan& plan);

/// No step, no record, no item of a set and no day of waiting can be spared, and no step goes further than it
/// must. Of the other way: without going the best one's. (A list that several tests read gets no more records
/// than are needed, one by one; that no other records would do with fewer is not claimed, nor anything of a
/// hundred records and more.)
[[nodiscard]] std::string nothing_can_be_spared(const Case& sheet, std::size_t level,
                                                const xingping::Plan& plan,
                                                const xingping::Plan* best = nullptr);

/// A circumstance, a date and a choice without order are never changed; what is there is never taken away; a
/// fact has one step, which changes something.
[[nodiscard]] std::string only_adds(const Case& sheet, const xingping::Plan& plan);

/// What the steps close was a gap and is none any more.
[[nodiscard]] std::string closes_gaps(const Case& sheet, std::size_t level, const xingping::Plan& plan);

/// The other way differs in its way.
[[nodiscard]] std::string goes_elsewhere(const xingping::Plan& best, const xingping::Plan& other);

/// Trying finds nothing with fewer steps, nothing at all where it is impossible, and no way around a blocker.
[[nodiscard]] std::string nothing_is_smaller(const Case& sheet, const xingping::LevelPlan& plan,
                                             std::int64_t trials);

/// Of ways with as many steps none has a smaller relative shortfall, as far as trying can say; `tried` counts
/// the proofs. The search compares in parts of 2^36 with the items of an open set as a part of 2^-12 each and
/// amounts far below that, so that ties go to fewer items and smaller amounts: differences below a hundredth
/// are none.
[[nodiscard]] std::string nothing_is_nearer(const Case& sheet, const xingping::LevelPlan& plan,
                                            std::int64_t trials, int& tried);

}  // namespace support
