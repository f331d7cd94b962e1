// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Any text as a sheet of answers for one of the categories shipped (the first byte says which), which is also what a
// line of `batch` holds. A sheet that is read says the same when it is written down and read again.
#include <nlohmann/json.hpp>

#include "fuzz/inputs.h"
#include "xingping/application_api.h"

void fuzz::on_answers(std::string_view text) {
  using Json = nlohmann::json;
  std::string_view sheet = text;
  const std::string& category = pick(categories(), sheet);
  const std::string report = kit().assess(category, sheet, R"({"brief":true})");
  must_be_json(report);
  must_be_json(xingping::application(kit(), category, sheet, ""));
  const std::string read = kit().read(sheet);
  must_be_json(read);
  const Json answers = Json::parse(read)["answers"];
  if (answers.is_null()) return;
  const std::string written = answers.dump();
  const std::string again = kit().read(written);
  must(Json::parse(again)["answers"] == answers, "a sheet that was read reads the same again");
  must(kit().assess(category, written, R"({"brief":true})").substr(0, 200) == report.substr(0, 200),
       "a sheet that was written down is judged the same");
}
