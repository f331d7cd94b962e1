// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where the criteria are, and their documents.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "cli.h"
#include "xingping/load_pack.h"

namespace xingping::cli {
namespace {

namespace fs = std::filesystem;

/// Folders of the criteria folder that hold no documents of a pack.
bool is_documents_folder(const fs::path& folder) { return folder.filename() != "schema"; }

bool holds_criteria(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "facts", ignored);
}

/// Where the system does not tell: by the name it was called by, if need be along PATH.
fs::path called(const std::string& program) {
  std::error_code ignored;
  if (program.find('/') != std::string::npos) return fs::canonical(program, ignored);
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (fs::exists(fs::path(folder) / program, ignored)) return fs::canonical(fs::path(folder) / program, ignored);
  return {};
}

/// Beside the program, however it was called: links are followed, and it may have been moved.
std::optional<fs::path> find_beside(const std::string& program) {
  std::error_code ignored;
  fs::path self = fs::read_symlink("/proc/self/exe", ignored);
  if (self.empty()) self = called(program);
  if (self.empty()) return std::nullopt;
  const fs::path home = self.parent_path();
  for (const char* place : {XINGPING_INSTALLED_CRITERIA, XINGPING_SOURCE_CRITERIA})
    if (holds_criteria(home / place)) return (home / place).lexically_normal();
  return std::nullopt;
}

/// The folder that is named, or where they are by themselves; says why there is none.
std::optional<fs::path> find_criteria(const Arguments& arguments, Notice notice) {
  const char* set = std::getenv("XINGPING_CRITERIA");
  const bool by_option = arguments.has("--criteria");
  if (by_option || (set != nullptr && *set != '\0')) {
    const std::string folder = by_option ? arguments.get("--criteria") : set;
    if (holds_criteria(folder)) return folder;
    const std::string where = "`" + folder + "`" + (by_option ? "" : " (XINGPING_CRITERIA)");
    if (notice == Notice::spoken)
      say(arguments.language(), {where + " 里没有评价标准：应有 facts/ 和各项目的文件夹",
                                 "no criteria in " + where + ": it must hold facts/ and a folder for each programme"});
    return std::nullopt;
  }
  auto found = find_beside(arguments.program);
  if (!found && notice == Notice::spoken)
    say(arguments.language(),
        {"程序旁边没有评价标准；请用 --criteria 或 XINGPING_CRITERIA 指明文件夹",
         "no criteria beside the program; name their folder with --criteria or XINGPING_CRITERIA"});
  return found;
}

/// The documents of a folder, named after it: "jiangsu-pool/programme.json".
void add_documents(const fs::path& folder, const fs::path& name, Language language, std::vector<Document>& documents,
                   std::error_code& failed) {
  for (const auto& file : fs::directory_iterator(folder, failed)) {
    if (!file.is_regular_file() || file.path().extension() != ".json") continue;
    // Also what cannot be read: the core says then that it is no JSON.
    auto text = read_file(file.path().string(), language).value_or("");
    documents.push_back({(name / file.path().filename()).generic_string(), std::move(text)});
  }
}

}  // namespace

Loaded<Pack> load_criteria(const Arguments& arguments, const std::vector<std::string>& more, Notice notice) {
  const auto root = find_criteria(arguments, notice);
  if (!root) return {std::nullopt, {}};
  std::vector<Document> documents;
  std::vector<fs::path> folders;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(*root, failed))
    if (entry.is_directory() && is_documents_folder(entry.path())) folders.push_back(entry.path());
  for (const auto& extra : more) {
    // A pack named beside the shipped ones stands in for the one of the same folder name.
    const fs::path folder = (fs::absolute(extra) / "").lexically_normal().parent_path();
    std::erase_if(folders, [&](const fs::path& one) { return one.filename() == folder.filename(); });
    folders.push_back(folder);
  }
  const Language language = arguments.language();
  for (const auto& folder : folders) {
    add_documents(folder, folder.filename(), language, documents, failed);
    if (failed) return {std::nullopt, {make_issue("missing-document", folder.string(), "", {folder.string()})}};
    if (fs::is_directory(folder / "forms", failed))
      add_documents(folder / "forms", folder.filename() / "forms", language, documents, failed);
  }
  return load_pack(documents, read_form);
}

std::vector<CategoryRef> find_categories(const Kit& kit, const std::string& operand) {
  std::vector<CategoryRef> found;
  for (const auto& programme : kit.pack()->programmes)
    for (const auto& category : programme.categories)
      if (operand == programme.id || operand == programme.id + "/" + category.id)
        found.push_back({&programme, &category});
  return found;
}

std::string path_of(CategoryRef which) { return which.programme->id + "/" + which.category->id; }

}  // namespace xingping::cli
