// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/summary.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "json/cursor.h"
#include "write/write.h"

namespace xingping {
namespace {

constexpr json::Limits limits{64'000'000, 3};

/// Spreadsheets read these as the start of a formula, the wide ones too; white space before them does not help.
bool is_formula(std::string_view cell) {
  constexpr std::array<std::string_view, 8> starts{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const auto text = trimmed(cell);
  const bool begins =
      std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
  return begins || cell.starts_with('\t') || cell.starts_with('\r') || cell.starts_with('\n');
}

void write_cell(std::string& out, std::string_view cell) {
  const std::string guarded = (is_formula(cell) ? "'" : "") + std::string(cell);
  const bool plain = guarded.find_first_of("\",\r\n") == std::string::npos && guarded == trimmed(guarded);
  if (plain) {
    out += guarded;
    return;
  }
  out += '"';
  for (const char c : guarded) out.append(c == '"' ? 2 : 1, c);
  out += '"';
}

}  // namespace

std::vector<const FormField*> columns_of(const Form& form) {
  std::vector<const FormField*> columns;
  for (const auto& part : form.parts)
    for (const auto& field : part.fields) columns.push_back(&field);
  return columns;
}

Loaded<std::vector<Cells>> read_summary(const Form& form, std::string_view rows) {
  const auto columns = columns_of(form);
  auto parsed = json::parse(rows, limits);
  if (!parsed.value) return {std::nullopt, std::move(parsed.issues)};
  Issues issues;
  json::Sink sink{"", &issues};
  const json::Cursor at(parsed.value->root(), sink);
  if (!at.is_array()) return {std::nullopt, std::move(issues)};
  std::vector<Cells> table;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const auto row = at.child(i);
    Cells cells = row.strings();
    if (cells.size() != columns.size()) {
      if (row.kind() == json::Kind::array) row.report("number-out-of-range", {std::to_string(row.size())});
      continue;
    }
    table.push_back(std::move(cells));
  }
  number_rows(form, table);
  return {std::move(table), std::move(issues)};
}

void number_rows(const Form& form, std::vector<Cells>& rows) {
  const auto columns = columns_of(form);
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < columns.size(); ++column)
      if (columns[column]->from.kind == FormSource::Kind::number) rows[row][column] = std::to_string(row + 1);
}

std::string write_summary(const Form& form, const std::vector<Cells>& rows, const Issues& issues) {
  json::Writer out;
  out.begin_object().member_word("schema", "xingping/summary@1").member_word("form", form.id);
  out.member_word("programme", form.programme).member("title", form.title).key("columns").begin_array();
  for (const auto* column : columns_of(form)) out.value(column->label);
  out.end_array().key("rows").begin_array();
  for (const auto& row : rows) {
    out.begin_array();
    for (const auto& cell : row) out.value(cell);
    out.end_array();
  }
  out.end_array().member("csv", write_csv(form, rows));
  write::issues(out, issues);
  out.end_object();
  return out.take();
}

std::string write_csv(const Form& form, const std::vector<Cells>& rows) {
  std::string out = "\xEF\xBB\xBF";
  Cells head;
  for (const auto* column : columns_of(form)) head.push_back(column->label.zh);
  const auto write_row = [&](const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out += ',';
      write_cell(out, cells[i]);
    }
    out += "\r\n";
  };
  write_row(head);
  for (const auto& row : rows) write_row(row);
  return out;
}

}  // namespace xingping
