// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// forms, export, fill: what goes out from a sheet.
#include <chrono>
#include <iostream>

#include "cli.h"
#include "xingping/application.h"
#include "xingping/application_api.h"
#include "xingping/load_answers.h"

namespace xingping::cli {
namespace {

std::string today() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  return format_date(static_cast<Day>(now.time_since_epoch().count()));
}

class Printer {
 public:
  Printer(const Filing& filing, Language language) : filing_(filing), language_(language) {}

  void print(const FilledForm& form) const {
    std::cout << in(form.form->title, language_) << "  " << filing_.which.programme->edition << "  "
              << in(filing_.which.category->name, language_) << "\n";
    for (const auto& part : form.parts) {
      std::cout << "\n"
                << in(part.part->title, language_) << (part.needed ? "" : say("（不填）", " (left empty)")) << "\n";
      for (const auto& field : part.fields) print(field);
    }
  }

  void print(const std::vector<Attachment>& list) const {
    if (!list.empty()) std::cout << "\n" << say("附件", "Attachments") << "\n";
    for (const auto& one : list) {
      std::cout << "  " << (one.number ? std::to_string(*one.number) : "—") << "  " << in(one.label, language_);
      if (!one.file.empty()) std::cout << "  " << one.file;
      if (one.status == Proof::Status::missing) std::cout << say("  （缺）", "  (missing)");
      if (one.status == Proof::Status::not_needed) std::cout << say("  （不需要）", "  (not needed)");
      std::cout << "\n";
    }
  }

  void print(const std::vector<Blocker>& list) const {
    std::cout << "\n"
              << (list.empty() ? say("可以报送了", "Ready to go out") : say("还不能报送", "Not ready yet")) << "\n";
    for (const auto& blocker : list)
      std::cout << (blocker.severity == Severity::error ? "  ✗ " : "  ! ") << in(blocker.message, language_) << "  ["
                << blocker.code << "]\n";
  }

 private:
  [[nodiscard]] const char* say(const char* zh, const char* en) const { return language_ == Language::zh ? zh : en; }

  void print(const FilledField& field) const {
    using Status = FilledField::Status;
    const bool open = field.status == Status::open;
    std::cout << (open ? (field.field->required ? "  ? " : "  · ")
                       : (field.status == Status::too_long ? "  ✗ " : "    "))
              << in(field.field->label, language_) << say("：", ": ");
    if (!field.boxes.empty())
      for (const auto& box : field.boxes) std::cout << (box.ticked.value_or(false) ? "☑" : "□") << box.print << " ";
    else if (field.value)
      std::cout << *field.value << (field.unit.empty() ? "" : " ") << field.unit;
    else
      std::cout << (open ? "____" : "") << field.unit;
    if (field.length) {
      std::cout << "  (" << *field.length;
      if (field.field->limit) std::cout << "/" << *field.field->limit;
      std::cout << ")";
    }
    std::string from;
    for (const auto fact : field.facts) from += (from.empty() ? "" : " ") + filing_.pack.facts[fact].id;
    if (!from.empty()) std::cout << "  ← " << from;
    std::cout << "\n";
    if (field.rows) print(*field.rows);
  }

  static void print(const std::vector<Row>& rows) {
    for (const auto& row : rows) {
      std::cout << "      –";
      for (const auto& [name, value] : row)
        if (!value.empty()) std::cout << " " << name << "=" << value;
      std::cout << "\n";
    }
  }

  const Filing& filing_;
  Language language_;
};

}  // namespace

int run_forms(const Kit& kit, const Arguments& arguments) {
  if (arguments.has("--json")) {
    std::cout << forms(kit) << "\n";
    return done;
  }
  for (const auto& form : kit.pack()->forms) {
    std::size_t fields = 0;
    for (const auto& part : form.parts) fields += part.fields.size();
    std::cout << form.programme << "/" << form.id << "  " << in(form.title, arguments.language()) << "  ("
              << form.clause << ")  " << fields << (arguments.language() == Language::zh ? " 栏  " : " fields  ");
    for (const auto& category : form.categories) std::cout << category << " ";
    std::cout << "\n";
  }
  return done;
}

int run_export(const Kit& kit, const Arguments& given) {
  Arguments arguments = given;
  if (!arguments.has("--created-on")) arguments.options["--created-on"] = today();
  const auto sheet = read_file(arguments.operands[1], arguments.language());
  if (!sheet) return bad_input;
  const std::string made = application(kit, arguments.operands[0], *sheet, options_of(arguments));
  std::cout << made << "\n";
  // What was written may have gone straight into a file, so it is said here as well.
  const auto issues = load_answers(*kit.pack(), *sheet).issues;
  print_issues(issues, arguments.language(), arguments.operands[1]);
  if (find_category(*kit.pack(), arguments.operands[0]).category != nullptr)
    print_issues(kit.read_options(arguments.operands[0], options_of(arguments)).issues, arguments.language());
  return is_failure(made) || has_errors(issues) ? bad_input : done;
}

int run_fill(const Kit& kit, const Arguments& arguments) {
  const std::string& path = arguments.operands[0];
  const Form* form = find_form(*kit.pack(), path);
  const std::string category = arguments.get("--category", form == nullptr ? "" : form->categories.front());
  const std::string options = options_of(arguments);
  const auto sheet = read_file(arguments.operands[1], arguments.language());
  if (!sheet) return bad_input;
  const std::string filled = fill(kit, path, category, *sheet, options);
  const auto answers = load_answers(*kit.pack(), *sheet);
  if (arguments.has("--json")) {
    std::cout << filled << "\n";
    return is_failure(filled) || has_errors(answers.issues) ? bad_input : done;
  }
  print_issues(answers.issues, arguments.language(), arguments.operands[1]);
  const auto which = find_category(*kit.pack(), form->programme + "/" + category);
  const auto read = kit.read_options(form->programme + "/" + category, options);
  print_issues(read.issues, arguments.language());
  if (is_failure(filled)) return bad_input;
  const auto assessment = assess(*kit.pack(), *which.category, *answers.value, read.value->context);
  const Filing filing{
      *kit.pack(),           which, *answers.value, assessment, target_of(*which.programme, read.value->target),
      read.value->created_on};
  const auto attachments = list_attachments(filing);
  const auto made = fill(*form, filing, attachments);
  const Printer printer(filing, arguments.language());
  printer.print(made);
  printer.print(attachments);
  printer.print(find_blockers({made}, filing, attachments));
  return has_errors(answers.issues) ? bad_input : done;
}

}  // namespace xingping::cli
