// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "load/form_source.h"
#include "xingping/load_pack.h"

namespace xingping::load {
namespace {

class FormReader {
 public:
  FormReader(const FormScope& scope, const Programme& programme) : scope_(scope), programme_(programme) {}

  Form read(const Cursor& at) {
    form_.programme = programme_.id;
    form_.id = need_id(at);
    if (const auto kind = at.need("kind"))
      form_.kind = static_cast<Form::Kind>(kind->word("application summary").value_or(0));
    at.need_text("title", form_.title);
    if (const auto source = at.need("source"); source && source->is_object("clause"))
      source->need_words("clause", form_.clause);
    const auto categories = at.need("categories");
    if (categories && categories->is_empty_array()) categories->report("empty-list");
    json::each(categories, [&](const Cursor& entry) { take_category(entry, form_.categories); });
    const auto parts = at.need("parts");
    if (parts && parts->is_empty_array()) parts->report("empty-list");
    json::each(parts, [&](const Cursor& entry) { read_part(entry); });
    return std::move(form_);
  }

 private:
  /// Whether the programme lists it; of a part of a bundle, too.
  [[nodiscard]] bool is_category(std::string_view id) const {
    return std::any_of(programme_.groups.begin(), programme_.groups.end(), [&](const CategoryGroup& group) {
      return std::find(group.categories.begin(), group.categories.end(), id) != group.categories.end();
    });
  }

  void take_category(const Cursor& at, std::vector<std::string>& into) {
    const auto id = at.string();
    if (!id) return;
    const auto& within = form_.categories;
    const bool fits =
        &into == &within ? is_category(*id) : std::find(within.begin(), within.end(), *id) != within.end();
    if (!fits) at.report("unknown-category", {*id});
    into.emplace_back(*id);
  }

  void read_part(const Cursor& at) {
    if (!at.is_object("id title depth categories page fields blocks")) return;
    FormPart part;
    part.id = take_id(at, parts_);
    at.need_text("title", part.title);
    if (const auto depth = at.need("depth")) part.depth = depth->integer(0, 3).value_or(0);
    if (const auto page = at.get("page")) static_cast<void>(page->word("cover new"));
    if (const auto only = at.get("categories"); only && only->is_empty_array()) only->report("empty-list");
    json::each(at.get("categories"), [&](const Cursor& entry) { take_category(entry, part.categories); });
    json::each(at.need("fields"), [&](const Cursor& entry) { read_field(entry, part); });
    // What is printed is the printers' own affair.
    if (const auto blocks = at.need("blocks")) static_cast<void>(blocks->is_array());
    form_.parts.push_back(std::move(part));
  }

  static std::string take_id(const Cursor& at, Names& taken) {
    const auto id = at.need("id");
    auto read = id ? read_id(*id) : std::nullopt;
    if (read && !taken.add(*read)) id->report("duplicate-id", {*read});
    return read.value_or("");
  }

  void read_field(const Cursor& at, FormPart& part) {
    if (!at.is_object("id label help required limit options from")) return;
    FormField field;
    field.id = take_id(at, fields_);
    at.need_text("label", field.label);
    at.get_text("help", field.help);
    at.get_flag("required", field.required);
    const auto from = at.need("from");
    auto source = from ? read_form_source(*from, scope_) : std::nullopt;
    if (!source) return;  // said already
    field.from = std::move(*source);
    read_limit(at, field);
    read_options(at, field);
    note_facts(field);
    part.fields.push_back(std::move(field));
  }

  [[nodiscard]] const Fact* fact_of(const FormSource& source) const {
    return source.kind == FormSource::Kind::fact ? &scope_.pack.facts[source.facts.front()] : nullptr;
  }

  void read_limit(const Cursor& at, FormField& field) {
    const auto limit = at.get("limit");
    if (!limit) return;
    const Fact* fact = fact_of(field.from);
    if (fact == nullptr || fact->type != FactType::text)
      limit->report("unknown-key", {"limit"});
    else if (const auto most = limit->integer(1, static_cast<int>(max_text)))
      field.limit = static_cast<std::size_t>(*most);
  }

  void read_options(const Cursor& at, FormField& field) {
    using Kind = FormSource::Kind;
    const auto options = at.get("options");
    const Kind kind = field.from.kind;
    if (!options) {
      if (kind == Kind::options) at.report("missing-key", {"options"});
      return;
    }
    const Fact* fact = fact_of(field.from);
    const bool boxed = fact != nullptr && (fact->type == FactType::boolean || fact->type == FactType::choice ||
                                           fact->type == FactType::set);
    if (!boxed && kind != Kind::options && kind != Kind::category && kind != Kind::target) {
      options->report("unknown-key", {"options"});
      return;
    }
    if (options->is_empty_array()) options->report("empty-list");
    json::each(options, [&](const Cursor& entry) {
      if (auto option = read_form_option(entry, field.from, form_.categories, programme_, scope_))
        field.options.push_back(std::move(*option));
    });
  }

  void note(FactIndex fact) {
    if (fact != applicant_type_fact && std::find(form_.facts.begin(), form_.facts.end(), fact) == form_.facts.end())
      form_.facts.push_back(fact);
  }

  void note_facts(const FormField& field) {
    for (const auto fact : field.from.facts) {
      note(fact);
      if (const auto& ratio = scope_.pack.facts[fact].ratio) {
        note(ratio->numerator);
        note(ratio->denominator);
      }
    }
    for (const auto& option : field.options)
      for (const auto fact : option.facts) note(fact);
  }

  const FormScope& scope_;
  const Programme& programme_;
  Form form_;
  Names parts_;
  Names fields_;
};

}  // namespace
}  // namespace xingping::load

namespace xingping {

void read_form(const FormDocument& document, Pack& pack) {
  const auto& at = document.at;
  if (!at.is_object("$schema schema programme id kind title source categories parts")) return;
  const auto owner = at.need("programme");
  const auto id = owner ? owner->string() : std::nullopt;
  if (!id) return;
  const auto found = std::find_if(pack.programmes.begin(), pack.programmes.end(),
                                  [&](const Programme& programme) { return programme.id == *id; });
  if (found == pack.programmes.end()) {
    owner->report("unknown-reference", {*id});
    return;
  }
  Form form = load::FormReader({pack, document.table, document.partial}, *found).read(at);
  if (find_form(pack, form.programme + "/" + form.id) != nullptr) at.report("duplicate-id", {form.id});
  pack.forms.push_back(std::move(form));
}

const char* name_of(Form::Kind kind) {
  constexpr std::array names{"application", "summary"};
  return names[static_cast<std::size_t>(kind)];
}

const Form* find_form(const Pack& pack, std::string_view path) {
  for (const auto& form : pack.forms)
    if (path == form.programme + "/" + form.id) return &form;
  return nullptr;
}

}  // namespace xingping
