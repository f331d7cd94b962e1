// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "fill/print.h"

#include "records.h"

namespace xingping {
namespace {

using Kind = FormSource::Kind;

/// The fact, or the field of its records, whose unit an amount has.
const Fact& measured(const FormSource& from, const Filing& filing) {
  const Fact& fact = filing.pack.facts[from.facts.front()];
  return from.field ? fact.fields[*from.field] : fact;
}

const std::string& unit_name(const FormSource& from, const Filing& filing) {
  return from.unit_name.empty() ? measured(from, filing).unit_name : from.unit_name;
}

std::string print(Micro micro, const FormSource& from, const Filing& filing) {
  const Unit& unit = from.unit_name.empty() ? measured(from, filing).unit : from.unit;
  return format_quantity(micro, unit) + (from.with_unit ? unit_name(from, filing) : "");
}

/// How many records there are, or what they add up to, once no further answer could change it.
std::optional<std::int64_t> settled(const FormSource& from, const Filing& filing) {
  const Program& program = from.records;
  const Node& node = program.nodes.list[static_cast<std::size_t>(program.routes.front())];
  const Tally found = tally(node, program, filing.answers, filing.assessment.context);
  if (found.sure != found.possible || found.possible == max_micro) return std::nullopt;
  return found.sure;
}

/// Of several facts; open while one of them is, or where it is more than is ever printed.
std::optional<Micro> add_up(const std::vector<FactIndex>& facts, const std::vector<Value>& values) {
  Micro total = 0;
  for (const auto fact : facts) {
    if (!values[fact].known || values[fact].data > max_micro - total) return std::nullopt;
    total += values[fact].data;
  }
  return total;
}

std::string print_value(const Fact& field, Value value, const Answers& answers) {
  if (!value.known) return "";
  switch (field.type) {
    case FactType::boolean: return value.data != 0 ? "是" : "否";
    case FactType::quantity: return format_quantity(value.data, field.unit);
    case FactType::date: return format_date(static_cast<Day>(value.data));
    case FactType::choice: return field.choices[static_cast<std::size_t>(value.data)].label.zh;
    case FactType::text: return answers.texts[static_cast<std::size_t>(value.data)];
    case FactType::records: break;
    case FactType::set: {
      std::string there;
      for (std::size_t i = 0; i < field.choices.size(); ++i)
        if (((items_there(value) >> i) & 1U) != 0)
          there.append(there.empty() ? "" : "、").append(field.choices[i].label.zh);
      return there;
    }
  }
  return "";
}

}  // namespace

std::string print_quantity(const FormSource& from, const Filing& filing) {
  constexpr Micro hundredth = micro_per_base / 100;
  const auto& values = filing.answers.values;
  const FactIndex index = from.facts.front();
  const Fact& fact = filing.pack.facts[index];
  if (values[index].known) return print(values[index].data, from, filing);
  if (!fact.ratio || !ratio_known(*fact.ratio, values)) return "";
  const Micro percent = ratio_percent(values[fact.ratio->numerator].data, values[fact.ratio->denominator].data);
  return print(percent / hundredth * hundredth, from, filing);
}

std::string print_sum(const FormSource& from, const Filing& filing) {
  const auto total = from.field ? settled(from, filing) : add_up(from.facts, filing.answers.values);
  return total ? print(*total, from, filing) : "";
}

std::string print_count(const FormSource& from, const Filing& filing) {
  const auto number = settled(from, filing);
  return number ? std::to_string(*number) : "";
}

std::string print_least(const FormSource& from, const Filing& filing) {
  const Program& program = from.records;
  const Node& node = program.nodes.list[static_cast<std::size_t>(program.routes.front())];
  const auto found = least(node, program, filing.answers, filing.assessment.context);
  return found ? print(*found, from, filing) : "";
}

std::vector<Row> print_rows(const Fact& records, const RecordList& list, const Answers& answers) {
  std::vector<Row> rows;
  for (const auto& record : list.records) {
    Row row;
    for (std::size_t i = 0; i < records.fields.size(); ++i)
      row.emplace_back(records.fields[i].id, print_value(records.fields[i], record[i], answers));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string unit_of(const FormSource& from, const Filing& filing) {
  if (from.with_unit) return "";
  if (from.kind == Kind::count) return from.unit_name;
  const bool amount = from.kind == Kind::sum || from.kind == Kind::least || from.kind == Kind::fact;
  return amount ? unit_name(from, filing) : "";
}

}  // namespace xingping
