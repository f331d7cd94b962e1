// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "fuzz/inputs.h"

#include <nlohmann/json.hpp>

#include "support/packs.h"

namespace fuzz {

const xingping::Kit& kit() {
  static const xingping::Kit shipped(xingping::load_pack(support::criteria_documents(), xingping::read_form));
  return shipped;
}

const std::vector<std::string>& categories() {
  static const std::vector<std::string> paths = [] {
    std::vector<std::string> all;
    for (const auto& programme : kit().pack()->programmes)
      for (const auto& category : programme.categories) all.push_back(programme.id + "/" + category.id);
    return all;
  }();
  return paths;
}

void must_hold(const std::string& breach) { must(breach.empty(), breach); }

void must_be_json(const std::string& text) { must(nlohmann::json::accept(text), "what comes out is JSON: " + text); }

void must_be_one_line(const std::string& text) {
  must(text.find_first_of("\r\n") == std::string::npos, "what comes out is one line: " + text);
}

const std::string& pick(const std::vector<std::string>& choices, std::string_view& data) {
  const auto first = data.empty() ? std::size_t{0} : static_cast<unsigned char>(data.front());
  data.remove_prefix(data.empty() ? 0 : 1);
  return choices[first % choices.size()];
}

}  // namespace fuzz
