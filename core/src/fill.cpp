// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/fill.h"

#include <algorithm>
#include <array>

#include "characters.h"
#include "fill/boxes.h"
#include "fill/print.h"

namespace xingping {
namespace {

using Status = FilledField::Status;
using Origin = FilledField::Origin;
using Kind = FormSource::Kind;

class Filler {
 public:
  Filler(const Filing& filing, const std::vector<Attachment>& attachments)
      : filing_(filing), attachments_(attachments) {}

  [[nodiscard]] FilledField fill(const FormField& field) const {
    FilledField out = start(field);
    switch (field.from.kind) {
      case Kind::fact: fill_fact(out); break;
      case Kind::count: settle(out, print_count(field.from, filing_)); break;
      case Kind::sum: settle(out, print_sum(field.from, filing_)); break;
      case Kind::least: settle(out, print_least(field.from, filing_)); break;
      case Kind::name: settle(out, filing_.answers.applicant_name); break;
      case Kind::category: settle(out, filing_.which.category->name.zh); break;
      case Kind::created_on: settle(out, filing_.created_on ? format_date(*filing_.created_on) : ""); break;
      case Kind::target: settle(out, filing_.target ? level(*filing_.target).name.zh : ""); break;
      case Kind::fixed: settle(out, field.from.fixed); break;
      case Kind::number: settle(out, "1"); break;
      case Kind::options: break;
      case Kind::attachments: fill_attachments(out); break;
    }
    tick(out);
    return out;
  }

  /// A blank that is not asked for here.
  [[nodiscard]] FilledField leave(const FormField& field) const {
    FilledField out = start(field);
    out.status = Status::not_needed;
    if (field.from.kind == Kind::fixed) out.value = field.from.fixed;
    out.boxes = open_boxes(field, filing_);
    return out;
  }

 private:
  [[nodiscard]] const Level& level(std::size_t index) const { return filing_.which.programme->levels[index]; }
  [[nodiscard]] const Fact& fact(const FilledField& of) const {
    return filing_.pack.facts[of.field->from.facts.front()];
  }

  [[nodiscard]] FilledField start(const FormField& field) const {
    FilledField out;
    out.field = &field;
    out.facts = field.from.facts;
    out.unit = unit_of(field.from, filing_);
    out.origin = field.from.kind == Kind::fact    ? Origin::fact
                 : field.from.kind == Kind::name  ? Origin::fact
                 : field.from.kind == Kind::fixed ? Origin::fixed
                                                  : Origin::derived;
    if (field.from.kind == Kind::options) out.facts = facts_of_boxes(field, filing_);
    return out;
  }

  /// An empty text is an open blank.
  static void settle(FilledField& out, std::string value) {
    if (value.empty()) return;
    out.value = std::move(value);
    out.status = Status::filled;
  }

  void fill_fact(FilledField& out) const {
    const Fact& asked = fact(out);
    const FactIndex index = out.facts.front();
    const Value value = filing_.answers.values[index];
    switch (asked.type) {
      case FactType::quantity: {
        settle(out, print_quantity(out.field->from, filing_));
        if (value.known || !asked.ratio) break;
        out.facts = {index, asked.ratio->numerator, asked.ratio->denominator};
        out.origin = Origin::derived;
        break;
      }
      case FactType::text: {
        if (value.known) fill_text(out, filing_.answers.texts[static_cast<std::size_t>(value.data)]);
        break;
      }
      case FactType::records: {
        if (value.known) fill_records(out, filing_.answers.records[static_cast<std::size_t>(value.data)]);
        break;
      }
      case FactType::date: {
        if (value.known) settle(out, format_date(static_cast<Day>(value.data)));
        break;
      }
      default: break;  // its boxes say it
    }
  }

  void fill_text(FilledField& out, const std::string& text) const {
    const auto& part = out.field->from.characters;
    settle(out, part ? slice(text, part->first, part->second) : text);
    if (fact(out).format != TextFormat::paragraph && !out.field->limit) return;
    out.length = count_visible(out.value.value_or(""));
    if (out.field->limit && *out.length > *out.field->limit) out.status = Status::too_long;
  }

  /// A list that may go on and holds nothing yet says nothing.
  void fill_records(FilledField& out, const RecordList& list) const {
    if (list.records.empty() && !list.complete) return;
    out.rows = print_rows(fact(out), list, filing_.answers);
    out.status = Status::filled;
  }

  /// Open while something is wanted and nothing is there; what is still missing is a warning elsewhere.
  void fill_attachments(FilledField& out) const {
    out.rows.emplace();
    bool wanted = false;
    for (const auto& one : attachments_) {
      wanted = wanted || one.status != Proof::Status::not_needed;
      if (!one.number) continue;
      out.rows->push_back({{"number", std::to_string(*one.number)}, {"label", one.label.zh}, {"file", one.file}});
    }
    out.status = out.rows->empty() && wanted ? Status::open : Status::filled;
  }

  /// Boxes decide the field: one that is ticked, or all of them decided.
  void tick(FilledField& out) const {
    out.boxes = tick_boxes(*out.field, filing_);
    if (out.boxes.empty()) return;
    std::string ticked;
    bool decided = true;
    for (const auto& box : out.boxes) {
      decided = decided && box.ticked.has_value();
      if (box.ticked.value_or(false)) ticked.append(ticked.empty() ? "" : "、").append(box.print);
    }
    const bool filled = !ticked.empty() || decided;
    out.status = filled ? Status::filled : Status::open;
    out.value = ticked.empty() ? std::nullopt : std::optional(std::move(ticked));
  }

  const Filing& filing_;
  const std::vector<Attachment>& attachments_;
};

bool is_needed(const FormPart& part, const Category& category) {
  const auto& only = part.categories;
  return only.empty() || std::find(only.begin(), only.end(), category.id) != only.end();
}

}  // namespace

FilledForm fill(const Form& form, const Filing& filing, const std::vector<Attachment>& attachments) {
  const Filler filler(filing, attachments);
  FilledForm out{&form, {}};
  for (const auto& part : form.parts) {
    FilledPart filled{&part, is_needed(part, *filing.which.category), {}};
    for (const auto& field : part.fields)
      filled.fields.push_back(filled.needed ? filler.fill(field) : filler.leave(field));
    out.parts.push_back(std::move(filled));
  }
  return out;
}

std::vector<Attachment> list_attachments(const Filing& filing) {
  std::vector<FactIndex> more;
  for (const auto* form : forms_of(filing.pack, filing.which, Form::Kind::application))
    more.insert(more.end(), form->facts.begin(), form->facts.end());
  return list_attachments(filing.pack, *filing.which.category, filing.answers, filing.assessment,
                          filing.target.value_or(0), more);
}

bool takes(const Form& form, CategoryRef which) {
  return form.programme == which.programme->id &&
         std::find(form.categories.begin(), form.categories.end(), which.category->id) != form.categories.end();
}

std::vector<const Form*> forms_of(const Pack& pack, CategoryRef which, Form::Kind kind) {
  std::vector<const Form*> forms;
  for (const auto& form : pack.forms)
    if (form.kind == kind && takes(form, which)) forms.push_back(&form);
  return forms;
}

const char* name_of(FilledField::Status status) {
  constexpr std::array names{"filled", "open", "too_long", "not_needed"};
  return names[static_cast<std::size_t>(status)];
}

const char* name_of(FilledField::Origin origin) {
  constexpr std::array names{"fact", "derived", "fixed"};
  return names[static_cast<std::size_t>(origin)];
}

}  // namespace xingping
