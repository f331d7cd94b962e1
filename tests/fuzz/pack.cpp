// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Any text as a bundle of criteria: it is refused with located issues or it loads, and what loads can be judged.
#include "fuzz/inputs.h"
#include "xingping/advice_api.h"
#include "xingping/application_api.h"
#include "xingping/load_pack.h"

void fuzz::on_pack(std::string_view text) {
  const xingping::Kit kit(xingping::load_bundle(text, xingping::read_form));
  must_be_json(kit.issues());
  bool refused = false;
  for (const auto& issue : kit.load_issues()) refused |= issue.severity == xingping::Severity::error;
  must(refused == !kit.pack(), "a pack is refused exactly when an issue says why");
  must_be_json(kit.list());
  must_be_json(xingping::forms(kit));
  if (!kit.pack()) return;
  const std::string blank = R"({"schema":"xingping/answers@1","answers":{}})";
  for (const auto& programme : kit.pack()->programmes)
    for (const auto& category : programme.categories) {
      const std::string path = programme.id + "/" + category.id;
      must_be_json(kit.describe(path));
      must_be_json(kit.assess(path, blank, ""));
      must_be_json(xingping::advise(kit, path, blank, ""));
    }
}
