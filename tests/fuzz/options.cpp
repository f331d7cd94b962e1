// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Everything else that comes in beside the answers: paths of categories and forms, options, rows of a summary. The
// input is cut at its line ends.
#include "fuzz/inputs.h"
#include "xingping/advice_api.h"
#include "xingping/application_api.h"

namespace {

std::string_view cut(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return line;
}

}  // namespace

void fuzz::on_options(std::string_view text) {
  std::string_view rest = text;
  const auto path = cut(rest);
  const auto options = cut(rest);
  const auto other = cut(rest);
  const std::string sheet = R"({"schema":"xingping/answers@1","applicant_type":"enterprise","answers":{}})";
  must_be_json(kit().describe(path));
  must_be_json(kit().assess(path, sheet, options));
  must_be_json(kit().assess("ningbo-smart/equipment-retrofit", sheet, options));
  must_be_json(xingping::fill(kit(), path, other, sheet, options));
  must_be_json(xingping::diff(kit(), path, other, ""));
  must_be_json(xingping::summary(kit(), path, rest));
  must_be_json(xingping::summary(kit(), "jiangsu-demo/factory-summary", rest));
}
