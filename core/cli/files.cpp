// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli.h"
#include "xingping/load_pack.h"

namespace xingping::cli {
namespace {

namespace fs = std::filesystem;

/// Folders of the criteria folder that hold no documents of a pack.
bool is_documents_folder(const fs::path& folder) { return folder.filename() != "schema"; }

std::optional<fs::path> find_criteria(const Arguments& arguments) {
  std::error_code ignored;
  std::vector<fs::path> places;
  if (arguments.has("--criteria")) {
    places.emplace_back(arguments.get("--criteria"));
  } else {
    if (const char* set = std::getenv("XINGPING_CRITERIA")) places.emplace_back(set);
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    places.push_back(program.parent_path() / XINGPING_INSTALLED_CRITERIA);
    places.emplace_back(XINGPING_CRITERIA_DIR);
  }
  for (const auto& place : places)
    if (fs::is_directory(place / "facts", ignored)) return place;
  std::cerr << "xingping: no criteria found in `" << places.front().string()
            << "`; name their folder with --criteria\n";
  return std::nullopt;
}

/// The documents of a folder, named after it: "jiangsu-pool/programme.json".
void add_documents(const fs::path& folder, const fs::path& name, std::vector<Document>& documents,
                   std::error_code& failed) {
  for (const auto& file : fs::directory_iterator(folder, failed)) {
    if (!file.is_regular_file() || file.path().extension() != ".json") continue;
    if (auto text = read_file(file.path().string()))
      documents.push_back({(name / file.path().filename()).generic_string(), std::move(*text)});
  }
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::error_code ignored;
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path, ignored)) {
    std::cerr << "xingping: cannot read `" << path << "`\n";
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(in), {});
}

Loaded<Pack> load_criteria(const Arguments& arguments, const std::vector<std::string>& more) {
  const auto root = find_criteria(arguments);
  if (!root) return {std::nullopt, {make_issue("missing-document", "", "", {"criteria/facts"})}};
  std::vector<Document> documents;
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(*root))
    if (entry.is_directory() && is_documents_folder(entry.path())) folders.push_back(entry.path());
  for (const auto& extra : more) {
    // A pack named beside the shipped ones stands in for the one of the same folder name.
    const fs::path folder = (fs::absolute(extra) / "").lexically_normal().parent_path();
    std::erase_if(folders, [&](const fs::path& one) { return one.filename() == folder.filename(); });
    folders.push_back(folder);
  }
  for (const auto& folder : folders) {
    std::error_code failed;
    add_documents(folder, folder.filename(), documents, failed);
    if (failed) return {std::nullopt, {make_issue("missing-document", folder.string(), "", {folder.string()})}};
    if (fs::is_directory(folder / "forms", failed))
      add_documents(folder / "forms", folder.filename() / "forms", documents, failed);
  }
  return load_pack(documents, read_form);
}

void print_issues(const Issues& issues, Language language) {
  for (const auto& issue : issues) {
    const bool error = issue.severity == Severity::error;
    std::cerr << (issue.document.empty() ? "" : issue.document + "#") << (issue.pointer.empty() ? "/" : issue.pointer)
              << ": " << (language == Language::en ? (error ? "error" : "warning") : (error ? "错误" : "提醒")) << " ["
              << issue.code << "] " << in(issue.message, language) << "\n";
  }
}

std::vector<CategoryRef> find_categories(const Kit& kit, const std::string& operand) {
  std::vector<CategoryRef> found;
  for (const auto& programme : kit.pack()->programmes)
    for (const auto& category : programme.categories)
      if (operand == programme.id || operand == programme.id + "/" + category.id)
        found.push_back({&programme, &category});
  if (found.empty())
    std::cerr << "xingping: there is no programme or category `" << operand << "`; see `xingping list`\n";
  return found;
}

std::string path_of(CategoryRef which) { return which.programme->id + "/" + which.category->id; }

}  // namespace xingping::cli
