// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the fuzzers found once stays mended, and the least of every kind of input is borne, without a fuzzer
// at hand.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "fuzz/inputs.h"
#include "support/packs.h"

void fuzz::must(bool holds, std::string_view what) {
  INFO(std::string(what));
  REQUIRE(holds);
}

TEST_CASE("inputs of the fuzzers") {
  const std::map<std::string, void (*)(std::string_view)> inputs{{"pack", fuzz::on_pack},
                                                                 {"answers", fuzz::on_answers},
                                                                 {"line", fuzz::on_line},
                                                                 {"options", fuzz::on_options},
                                                                 {"application", fuzz::on_application},
                                                                 {"structure", fuzz::on_structure}};
  for (const auto& input : inputs) {
    INFO(input.first);
    for (const std::string_view least : {"", "{}", "0{}", "[[[[", "\xff\xfe{"}) input.second(least);
  }
  const std::string findings = XINGPING_SOURCE_DIR "/tests/fuzz/findings";
  if (!std::filesystem::exists(findings)) return;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(findings)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path().string());
    inputs.at(entry.path().parent_path().filename())(
        support::read_file(std::filesystem::relative(entry.path(), XINGPING_SOURCE_DIR)));
  }
}
