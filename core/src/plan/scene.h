// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From a solution of the search to the steps of a plan: what they close, what has to be waited for, which way they go.
#pragma once

#include "plan/search.h"
#include "view.h"
#include "xingping/plan.h"

namespace xingping::plan {

/// A category and a sheet on the day that is asked for.
struct Scene {
  const Pack& pack;
  const Category& category;
  const Answers& answers;
  Context today;
  const View& view;
};

[[nodiscard]] bool is_gap(const Category& category, const View& view, std::uint32_t criterion, std::size_t level);

/// Whether the level holds on a day once the plan is carried out, and none of the nodes to be avoided.
[[nodiscard]] bool gives(const Scene& scene, const Plan& plan, Day on, std::size_t level,
                         const std::vector<NodeIndex>& avoided);

/// The plan that the solution of a day comes to, without anything the level would hold without.
[[nodiscard]] Plan write_plan(const Scene& scene, const Solution& solution, Day on, std::size_t level,
                              const std::vector<NodeIndex>& avoided);

}  // namespace xingping::plan
