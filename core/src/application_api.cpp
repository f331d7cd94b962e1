// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/application_api.h"

#include "request.h"
#include "xingping/application.h"

namespace xingping {

std::string application(const Kit& kit, std::string_view category, std::string_view answers, std::string_view options) {
  const Judged judged = judge(kit, category, answers, options);
  if (judged.failure) return *judged.failure;
  if (!judged.options.created_on) return write_issues({make_issue("missing-key", "options", "", {"created_on"})});
  return write_application(*kit.pack(), judged.which, judged.answers, judged.assessment,
                           {judged.options.created_on, judged.options.target}, judged.issues);
}

}  // namespace xingping
