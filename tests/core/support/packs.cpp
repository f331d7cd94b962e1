// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/packs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "xingping/load_answers.h"

namespace support {
namespace {

namespace fs = std::filesystem;

const fs::path source_root = XINGPING_SOURCE_DIR;

std::vector<xingping::Document> read_criteria() {
  const fs::path root = source_root / "criteria";
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const auto folder = entry.path().parent_path().filename();
    if (folder == "schema" || folder == "cases" || entry.path().extension() != ".json") continue;
    names.push_back(fs::relative(entry.path(), root).generic_string());
  }
  std::sort(names.begin(), names.end());  // folders list their entries in any order
  std::vector<xingping::Document> documents;
  for (const auto& name : names) documents.push_back({name, read_file("criteria/" + name)});
  return documents;
}

template <class Elements>
std::uint32_t index_of(const Elements& elements, std::string_view id) {
  const auto found =
      std::find_if(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
  REQUIRE_MESSAGE(found != elements.end(), "no element ", std::string(id));
  return static_cast<std::uint32_t>(found - elements.begin());
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(source_root / path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot read ", path);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Json& base_bundle() {
  static const Json bundle = Json::parse(read_file("tests/core/fixtures/base-pack.json"));
  return bundle;
}

Json replace(const std::string& path, const Json& value) {
  return {{"op", "replace"}, {"path", path}, {"value", value}};
}

Json add(const std::string& path, const Json& value) {
  return {{"op", "add"}, {"path", path}, {"value", value}};
}

Json remove(const std::string& path) { return {{"op", "remove"}, {"path", path}}; }

Json patched(const Patch& patch) { return base_bundle().patch(Json(patch)); }

std::string refusal(const Patch& patch) {
  const auto loaded = xingping::load_bundle(patched(patch).dump(), xingping::read_form);
  CHECK(loaded.value.has_value() == !xingping::has_errors(loaded.issues));
  return listed(loaded.issues);
}

xingping::Pack load(const Json& bundle) {
  auto loaded = xingping::load_bundle(bundle.dump(), xingping::read_form);
  REQUIRE_MESSAGE(loaded.issues.empty(), listed(loaded.issues));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

const xingping::Pack& base_pack() {
  static const xingping::Pack pack = load(base_bundle());
  return pack;
}

const std::vector<xingping::Document>& criteria_documents() {
  static const auto documents = read_criteria();
  return documents;
}

const xingping::Pack& criteria() {
  static const xingping::Pack pack = [] {
    auto loaded = xingping::load_pack(criteria_documents(), xingping::read_form);
    REQUIRE_MESSAGE(loaded.issues.empty(), listed(loaded.issues));
    return std::move(*loaded.value);
  }();
  return pack;
}

std::string sheet_text(const Json& answers, std::string_view applicant) {
  Json sheet = {{"schema", "xingping/answers@1"}, {"answers", answers.is_null() ? Json::object() : answers}};
  if (!applicant.empty()) sheet["applicant_type"] = applicant;
  return sheet.dump();
}

xingping::Answers sheet(const xingping::Pack& pack, const Json& answers, std::string_view applicant) {
  auto loaded = xingping::load_answers(pack, sheet_text(answers, applicant));
  REQUIRE_MESSAGE(loaded.issues.empty(), listed(loaded.issues));
  REQUIRE(loaded.value);
  return std::move(*loaded.value);
}

xingping::FactIndex fact(const xingping::Pack& pack, std::string_view id) { return index_of(pack.facts, id); }

std::uint32_t criterion(const xingping::Category& category, std::string_view id) {
  return index_of(category.criteria, id);
}

std::uint32_t group(const xingping::Category& category, std::string_view id) {
  return index_of(category.groups, id);
}

xingping::Day day(std::string_view date) {
  const auto parsed = xingping::parse_date(date);
  REQUIRE(parsed.day);
  return *parsed.day;
}

std::string listed(const xingping::Issues& issues) {
  std::string out;
  for (const auto& issue : issues) {
    if (!out.empty()) out += '\n';
    out += issue.code + ' ' + issue.document + issue.pointer;
  }
  return out;
}

}  // namespace support
