// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "fill/print.h"

namespace xingping {
namespace {

using Kind = FormSource::Kind;

/// The fact, or the field of its records, whose unit an amount has.
const Fact& measured(const FormSource& from, const Filing& filing) {
  const Fact& fact = filing.pack.facts[from.facts.front()];
  return from.field ? fact.fields[*from.field] : fact;
}

std::string print(Micro micro, const FormSource& from, const Filing& filing) {
  return format_quantity(micro, from.unit_name.empty() ? measured(from, filing).unit : from.unit);
}

/// Adds up while it fits; what does not is never printed.
class Sum {
 public:
  void add(Value value) {
    open_ = open_ || !value.known || value.data > max_micro - total_;
    if (!open_) total_ += value.data;
  }
  void leave_open() { open_ = true; }
  [[nodiscard]] std::optional<Micro> total() const { return open_ ? std::nullopt : std::optional(total_); }

 private:
  Micro total_ = 0;
  bool open_ = false;
};

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
  const Answers& answers = filing.answers;
  Sum sum;
  if (!from.field) {
    for (const auto fact : from.facts) sum.add(answers.values[fact]);
  } else if (const Value value = answers.values[from.facts.front()]; value.known) {
    const RecordList& list = answers.records[static_cast<std::size_t>(value.data)];
    for (const auto& record : list.records) sum.add(record[*from.field]);
    if (!list.complete) sum.leave_open();
  } else {
    sum.leave_open();
  }
  const auto total = sum.total();
  return total ? print(*total, from, filing) : "";
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
  if (!from.unit_name.empty()) return from.unit_name;
  const bool amount = from.kind == Kind::sum || from.kind == Kind::fact;
  return amount ? measured(from, filing).unit_name : "";
}

}  // namespace xingping
