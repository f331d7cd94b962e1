// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The members of a report that give advice: plan, next questions, outlook, reasons, timeline.
#pragma once

#include "write/write.h"
#include "xingping/explain.h"
#include "xingping/outlook.h"
#include "xingping/plan.h"
#include "xingping/timeline.h"

namespace xingping::write {

/// Appends the members to an open object. `target`: the level that next questions are for; none for all.
void advice(Writer& out, const Pack& pack, CategoryRef which, const Answers& answers, Context context,
            std::optional<std::size_t> target);

}  // namespace xingping::write
