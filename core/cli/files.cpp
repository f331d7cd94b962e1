// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Reading what a command is given, and saying what is wrong with it.
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "cli.h"
#include "encoding.h"

namespace xingping::cli {
namespace {

// Several times what the core reads of anything; a device without an end stops here.
constexpr std::size_t most_bytes = 64'000'000;

/// Null when there is more than we read.
std::optional<std::string> read_all(std::istream& in) {
  std::string text;
  std::string part(1U << 16U, '\0');
  while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
    text.append(part, 0, static_cast<std::size_t>(in.gcount()));
    if (text.size() > most_bytes) return std::nullopt;
  }
  return text;
}

std::optional<Text> why_unreadable(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  const Text denied{"没有读取权限", "permission denied"};
  if (failed == std::errc::permission_denied) return denied;
  if (!std::filesystem::exists(status)) return Text{"没有这个文件", "there is no such file"};
  if (std::filesystem::is_directory(status)) return Text{"这是文件夹，不是文件", "it is a folder, not a file"};
  errno = 0;
  if (std::ifstream(path, std::ios::binary)) return std::nullopt;
  const std::string why = std::generic_category().message(errno);
  return errno == EACCES ? denied : Text{why, why};
}

/// What to do about text that is none, or null.
std::optional<Text> why_no_text(const std::string& path, std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return Text{"是空的", "it is empty"};
  const auto convert = [&](const std::string& encoding) {
    const std::string command = "iconv -f " + encoding + " -t UTF-8 " + (path == "-" ? "" : printable(path));
    return Text{
        "编码像是 " + encoding + "，应为 UTF-8；请另存为 UTF-8，或用 `" + command + "` 转换",
        "it looks like " + encoding + " and must be UTF-8; save it as UTF-8, or convert it with `" + command + "`"};
  };
  switch (guess_encoding(text)) {
    case Encoding::utf8: return std::nullopt;
    case Encoding::utf16: return convert("UTF-16");
    case Encoding::gb18030: return convert("GB18030");
    case Encoding::archive:
      return Text{"这是 Word、Excel 或压缩文件，不是 JSON", "it is a Word, Excel or zip file, not JSON"};
    case Encoding::pdf: return Text{"这是 PDF，不是 JSON", "it is a PDF, not JSON"};
    case Encoding::unknown: break;
  }
  const std::string line = std::to_string(first_bad_line(text));
  return Text{"第 " + line + " 行有不是 UTF-8 的字节", "line " + line + " has bytes that are no UTF-8"};
}

}  // namespace

void say(Language language, const Text& sentence) { std::cerr << "xingping: " << in(sentence, language) << "\n"; }

std::optional<std::string> read_file(const std::string& path, Language language) {
  const bool standard_input = path == "-";
  const auto complain = [&](const Text& why) {
    const std::string named = "`" + printable(path) + "`";
    say(language, {"无法读取" + (standard_input ? "标准输入" : " " + named) + "：" + why.zh,
                   "cannot read " + (standard_input ? "standard input" : named) + ": " + why.en});
    return std::nullopt;
  };
  if (!standard_input)
    if (const auto why = why_unreadable(path)) return complain(*why);
  std::ifstream file;
  if (!standard_input) file.open(path, std::ios::binary);
  auto text = read_all(standard_input ? std::cin : file);
  if (!text) return complain({"超过 64 MB", "it is larger than 64 MB"});
  if (const auto why = why_no_text(path, *text)) complain(*why);  // the core says where, in JSON too
  return text;
}

void print_issues(const Issues& issues, Language language, const std::string& file) {
  for (const auto& issue : issues) {
    const bool error = issue.severity == Severity::error;
    std::string place = issue.pointer.empty() ? "/" : issue.pointer;
    if (issue.document == "options") {  // which were given as words
      place = "--" + place.substr(1);
      for (char& c : place) c = c == '_' ? '-' : c;
    } else if (const std::string& document = issue.document.empty() ? file : issue.document; !document.empty()) {
      place.insert(0, document + "#");
    }
    std::cerr << printable(place) << ": "
              << (language == Language::en ? (error ? "error" : "warning") : (error ? "错误" : "提醒")) << " ["
              << issue.code << "] " << printable(in(issue.message, language)) << "\n";
  }
}

}  // namespace xingping::cli
