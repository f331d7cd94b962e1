// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// verify, summary: the bureau's desk.
#include <algorithm>
#include <iostream>

#include "cli.h"
#include "encoding.h"
#include "xingping/summary.h"
#include "xingping/verify.h"

namespace xingping::cli {
namespace {

/// Criteria of one folder.
struct Edition {
  std::string folder;  // as named; empty where it is the only one
  Kit kit;
};

/// One for each --criteria; empty when one of them cannot be loaded, which is said.
std::vector<Edition> load_editions(const Arguments& arguments) {
  std::vector<Edition> editions;
  const auto folders = arguments.criteria.empty() ? std::vector<std::string>{""} : arguments.criteria;
  for (const auto& folder : folders) {
    Arguments one = arguments;
    if (!folder.empty()) one.options["--criteria"] = folder;
    Edition& made = editions.emplace_back(Edition{folders.size() > 1 ? folder : "", Kit(load_criteria(one))});
    if (made.kit.pack()) continue;
    print_issues(made.kit.load_issues(), arguments.language());
    return {};
  }
  return editions;
}

struct Verified {
  const Edition* edition = nullptr;
  Verification verification;
};

/// By every edition that has the category; by the first when none has.
std::vector<Verified> verify_all(const std::vector<Edition>& editions, const std::string& text) {
  std::vector<Verified> all;
  all.reserve(editions.size());
  for (const auto& edition : editions) all.push_back({&edition, verify(*edition.kit.pack(), text)});
  std::vector<Verified> fitting;
  for (auto& one : all)
    if (one.verification.verdict != Verdict::unreadable) fitting.push_back(std::move(one));
  if (fitting.empty()) fitting.push_back(std::move(all.front()));
  return fitting;
}

class Printer {
 public:
  explicit Printer(Language language) : zh_(language == Language::zh) {}

  void head() const {
    std::cout << (zh_ ? "文件\t申报单位\t类别\t版本\t申报等级\t所载\t复核\t结论\n"
                      : "file\tapplicant\tcategory\tedition\ttarget\tstated\tfound\tverdict\n");
  }

  void line(const std::string& file, const Verified& verified) const {
    const Verification& one = verified.verification;
    const auto shown = [](const std::optional<std::string>& text) { return printable(text.value_or("—")); };
    std::cout << printable(file) << "\t" << printable(one.name) << "\t"
              << (one.programme.empty() ? "—" : printable(one.programme + "/" + one.category)) << "\t"
              << shown(one.edition.stated);
    if (one.edition.found && one.edition.found != one.edition.stated) std::cout << " → " << *one.edition.found;
    std::cout << "\t" << shown(one.target) << "\t" << shown(one.guaranteed.stated) << "\t"
              << shown(one.guaranteed.found) << "\t" << verdict(one.verdict);
    if (!verified.edition->folder.empty()) std::cout << "  (" << verified.edition->folder << ")";
    std::cout << "\n";
    if (one.verdict == Verdict::unreadable) return;
    if (one.digest.stated && one.digest.stated != one.digest.found)
      std::cout << (zh_ ? "    校验值不符：文件导出后改动过\n"
                        : "    the digest does not fit: changed after it was exported\n");
    if (one.pack.stated != one.pack.found)
      std::cout << (zh_ ? "    评价标准不是同一份\n" : "    judged by other criteria than these\n");
    for (const auto& difference : one.differences) print(difference);
  }

 private:
  [[nodiscard]] const char* verdict(Verdict verdict) const {
    switch (verdict) {
      case Verdict::agrees: return zh_ ? "一致" : "agrees";
      case Verdict::differs: return zh_ ? "不一致" : "differs";
      case Verdict::unreadable: break;
    }
    return zh_ ? "无法读取" : "unreadable";
  }

  void print(const Difference& from) const {
    std::cout << "    " << from.pointer;
    for (const auto* name : {&from.criterion, &from.level, &from.form, &from.field})
      if (*name) std::cout << "  " << printable(**name);
    std::cout << (zh_ ? "：所载 " : ": stated ") << printable(from.stated.value_or("—"))
              << (zh_ ? "，复核 " : ", found ") << printable(from.found.value_or("—")) << "\n";
  }

  bool zh_;
};

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : printable(text)) out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  return out + "\"";
}

/// The lines of one summary form.
struct Table {
  const Form* form = nullptr;
  std::vector<Cells> rows;
};

void add_line(std::vector<Table>& tables, const SummaryLine& line) {
  auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& one) { return one.form == line.form; });
  if (found == tables.end()) found = tables.insert(tables.end(), {line.form, {}});
  found->rows.push_back(line.cells);
}

void print_table(const Table& table, Language language) {
  std::cout << in(table.form->title, language) << "\n";
  const auto print_row = [](const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) std::cout << (i > 0 ? "\t" : "") << printable(cells[i]);
    std::cout << "\n";
  };
  Cells head;
  for (const auto* column : columns_of(*table.form)) head.push_back(in(column->label, language));
  print_row(head);
  for (const auto& row : table.rows) print_row(row);
}

}  // namespace

int run_verify(const Arguments& arguments) {
  const auto editions = load_editions(arguments);
  if (editions.empty()) return bad_input;
  const Printer printer(arguments.language());
  const bool json = arguments.has("--json");
  bool failed = false;
  bool first = true;
  if (json)
    std::cout << "[";
  else
    printer.head();
  for (const auto& file : arguments.operands) {
    const auto text = read_file(file, arguments.language());
    failed = failed || !text;
    if (!text) continue;
    for (const auto& verified : verify_all(editions, *text)) {
      failed = failed || verified.verification.verdict == Verdict::unreadable;
      if (json) {
        std::cout << (first ? "" : ",") << "{\"file\":" << quoted(file);
        if (!verified.edition->folder.empty()) std::cout << ",\"criteria\":" << quoted(verified.edition->folder);
        std::cout << ",\"verification\":" << write_verification(verified.verification) << "}";
        first = false;
        continue;
      }
      printer.line(file, verified);
      std::cout.flush();
      print_issues(verified.verification.issues, arguments.language(), file);
    }
  }
  if (json) std::cout << "]\n";
  return failed ? bad_input : done;
}

int run_summary(const Kit& kit, const Arguments& arguments) {
  std::vector<Table> tables;
  const std::string wanted = arguments.get("--form");
  bool failed = false;
  for (const auto& file : arguments.operands) {
    const auto text = read_file(file, arguments.language());
    failed = failed || !text;
    if (!text) continue;
    const auto one = verify(*kit.pack(), *text);
    std::size_t lines = 0;
    for (const auto& line : one.summary) {
      if (!wanted.empty() && line.form->programme + "/" + line.form->id != wanted) continue;
      add_line(tables, line);
      ++lines;
    }
    if (lines > 0) continue;
    failed = true;
    const std::string named = "`" + printable(file) + "`";
    say(arguments.language(), {named + " 不在任何汇总表里", named + " stands in no summary table"});
    print_issues(one.issues, arguments.language(), file);
  }
  if (tables.empty()) return bad_input;
  if (arguments.has("--csv") && tables.size() > 1) {
    const std::string count = std::to_string(tables.size());
    say(arguments.language(), {"这些属于 " + count + " 张汇总表；请用 --form 指明一张",
                               "these belong in " + count + " tables; name one with --form"});
    return wrong_usage;
  }
  if (arguments.has("--json")) std::cout << "[";
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Table& table = tables[i];
    number_rows(*table.form, table.rows);
    if (arguments.has("--json"))
      std::cout << (i > 0 ? "," : "") << write_summary(*table.form, table.rows, {});
    else if (arguments.has("--csv"))
      std::cout << write_csv(*table.form, table.rows);
    else
      print_table(table, arguments.language());
  }
  if (arguments.has("--json")) std::cout << "]\n";
  return failed ? bad_input : done;
}

}  // namespace xingping::cli
