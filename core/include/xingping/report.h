// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The one result object as canonical JSON; see criteria/schema/report.json.
#pragma once

#include <string>
#include <string_view>

#include "xingping/assessment.h"
#include "xingping/issue.h"

namespace xingping {

/// A brief report leaves out of its findings what the description of the category says already: threshold and source.
enum class Detail { full, brief };

struct ReportOptions {
  Detail detail = Detail::full;
  std::string_view advice = {};  // an object whose members the report holds as well; empty for none
};

/// Total, for an assessment of these answers by this category; `issues` are those of reading the sheet, said at the
/// end.
[[nodiscard]] std::string write_report(const Pack& pack, CategoryRef which, const Answers& answers,
                                       const Assessment& assessment, const Issues& issues,
                                       const ReportOptions& options = {});

}  // namespace xingping
