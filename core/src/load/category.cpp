// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "load/loader.h"

namespace xingping::load {
namespace {

/// A criterion and the shared row it takes over: what it says itself wins.
struct Layered {
  Cursor own;
  std::optional<Cursor> shared;

  /// The layer that says `key`; the criterion itself when neither does, so that the issue lands there.
  [[nodiscard]] const Cursor& of(std::string_view key) const {
    return own.get(key) || !shared || !shared->get(key) ? own : *shared;
  }
  [[nodiscard]] std::optional<Cursor> get(std::string_view key) const { return of(key).get(key); }
  [[nodiscard]] std::optional<Cursor> need(std::string_view key) const { return of(key).need(key); }
};

class CategoryReader {
 public:
  CategoryReader(const FactTable& table, const Programme& programme, Templates& templates)
      : table_(table), programme_(programme), templates_(templates) {}

  Category read(const Cursor& at) {
    if (!at.is_object("$schema schema programme id name summary source comparative sections routes"))
      return std::move(category_);
    category_.id = need_id(at);
    at.need_text("name", category_.name);
    at.need_text("summary", category_.summary);
    category_.source = read_source(at.need("source"), {});
    at.get_text("comparative", category_.comparative);
    const auto sections = at.need("sections");
    if (sections && sections->is_empty_array()) sections->report("empty-list");
    json::each(sections, [&](const Cursor& entry) {
      if (const auto section = read_member(entry, {}, category_.source)) category_.sections.push_back(*section);
    });
    json::each(at.get("routes"), [&](const Cursor& entry) { read_route(entry); });
    for (auto& criterion : category_.criteria) note_facts(criterion);
    for (const auto& group : category_.groups)
      if (group.requires_too) {
        std::vector<FactIndex> facts;
        collect_facts(*group.requires_too, table_.facts, facts);
        for (const auto fact : facts) add_fact(fact);
      }
    for (auto& route : category_.routes) {
      collect_facts(route.when, table_.facts, route.facts);
      for (const auto fact : route.facts) add_fact(fact);
    }
    return std::move(category_);
  }

 private:
  /// A group where it stands, or a shared section taken over.
  std::optional<std::uint32_t> read_member(const Cursor& at, const std::vector<std::string>& above,
                                           const xingping::Source& inherited) {
    const auto use = at.kind() == json::Kind::object ? at.get("use") : std::nullopt;
    if (!use) return read_group(at, above, inherited);
    if (!at.is_object("use")) return std::nullopt;
    const auto shared = find_shared(*use, templates_.sections);
    if (!shared) return std::nullopt;
    const std::string_view id = use->node().text;
    if (std::find(using_.begin(), using_.end(), id) != using_.end()) {
      use->report("cyclic-reference", {id});
      return std::nullopt;
    }
    using_.push_back(id);
    const auto group = read_group(*shared, above, inherited);
    using_.pop_back();
    return group;
  }

  std::optional<Cursor> find_shared(const Cursor& use, const Templates::Rows& among) {
    const auto id = use.string();
    if (!id) return std::nullopt;
    const auto found = among.ids.find(*id);
    if (!found) {
      use.report("unknown-reference", {*id});
      return std::nullopt;
    }
    templates_.used.add(*id);
    return among.list[*found];
  }

  /// Parents come before members in Category::groups.
  std::optional<std::uint32_t> read_group(const Cursor& at, const std::vector<std::string>& above,
                                          const xingping::Source& inherited) {
    if (!at.is_object("id name combine remark requires source groups criteria")) return std::nullopt;
    const auto index = static_cast<std::uint32_t>(category_.groups.size());
    category_.groups.emplace_back();
    category_.group_places.push_back(at.place());
    Group group;
    if (const auto id = at.need("id")) group.id = take_id(*id, read_id(*id).value_or(""));
    at.need_text("name", group.name);
    if (const auto combine = at.get("combine")) group.combine = read_combine(*combine);
    at.get_text("remark", group.remark);
    if (const auto too = at.get("requires")) group.requires_too = read_condition(*too, table_.scope, std::nullopt);
    group.source = read_source(at.get("source"), inherited);
    auto path = above;
    path.push_back(group.name.zh);
    json::each(at.get("groups"), [&](const Cursor& entry) {
      if (const auto member = read_member(entry, path, group.source)) group.groups.push_back(*member);
    });
    json::each(at.get("criteria"), [&](const Cursor& entry) {
      if (const auto member = read_criterion(entry, path, group.source)) group.criteria.push_back(*member);
    });
    if (!group.groups.empty() && !group.criteria.empty()) at.report("mixed-group", {group.id});
    for (const auto* members : {"groups", "criteria"})
      if (const auto list = at.get(members); list && list->is_empty_array() && at.get("groups") && at.get("criteria"))
        list->report("empty-list");
    if (group.groups.empty() && group.criteria.empty()) at.report("empty-group", {group.id});
    if (const auto combine = at.get("combine")) check_combine(*combine, group.combine, group, category_);
    category_.groups[index] = std::move(group);
    return index;
  }

  std::optional<std::uint32_t> read_criterion(const Cursor& at, const std::vector<std::string>& above,
                                              const xingping::Source& inherited) {
    if (!at.is_object(criterion_keys)) return std::nullopt;
    Layered layers{at, std::nullopt};
    if (const auto use = at.get("use")) {
      layers.shared = find_shared(*use, templates_.criteria);
      if (!layers.shared) return std::nullopt;
    }
    Criterion criterion;
    if (const auto id = layers.need("id")) criterion.id = take_id(at, read_id(*id).value_or(""));
    layers.of("name").need_text("name", criterion.name);
    layers.of("domain").get_text("domain", criterion.domain);
    layers.of("statement").need_text("statement", criterion.statement);
    if (const auto obligation = layers.get("obligation"))
      criterion.obligation =
          static_cast<Obligation>(obligation->word("required encouraged optional described").value_or(0));
    if (const auto stage = layers.get("stage"))
      criterion.stage = static_cast<Stage>(stage->word("application acceptance recognition").value_or(0));
    criterion.fact = read_fact_name(layers.get("fact"));
    criterion.levels.resize(programme_.levels.size());
    const bool fact_missing = layers.get("fact") && !criterion.fact;  // said already
    if (const auto levels = layers.need("levels"); levels && !fact_missing)
      criterion.levels = read_levels(*levels, table_.scope, programme_.levels, criterion.fact);
    if (const auto exempt = layers.get("exempt_when"); exempt && exempt->kind() != json::Kind::null)
      criterion.exempt_when = read_condition(*exempt, table_.scope, std::nullopt);
    criterion.evidence = read_evidence_ids(layers.get("evidence"), table_);
    criterion.path = above;
    if (criterion.domain) criterion.path.push_back(criterion.domain->zh);
    criterion.path.push_back(criterion.name.zh);
    criterion.source = read_source(layers.get("source"), inherited);
    if (const auto notes = layers.get("notes")) criterion.source.notes = read_notes(*notes);
    if (criterion.source.row.empty())
      for (const auto& name : criterion.path)
        criterion.source.row.append(criterion.source.row.empty() ? "" : " · ").append(name);
    category_.criteria.push_back(std::move(criterion));
    category_.criterion_places.push_back(at.place());
    return static_cast<std::uint32_t>(category_.criteria.size() - 1);
  }

  std::optional<FactIndex> read_fact_name(const std::optional<Cursor>& at) {
    const auto id = at ? at->string() : std::nullopt;
    if (!id) return std::nullopt;
    const auto found = table_.index.find(*id);
    if (!found) at->report("unknown-fact", {*id});
    return found;
  }

  std::vector<std::string> read_notes(const Cursor& at) {
    auto notes = at.strings();
    for (const auto& note : notes) {
      const bool known = std::any_of(programme_.notes.begin(), programme_.notes.end(),
                                     [&](const Note& one) { return one.id == note; });
      if (!known) at.report("unknown-reference", {note});
    }
    return notes;
  }

  void read_route(const Cursor& at) {
    if (!at.is_object("id level name statement when source")) return;
    Route route;
    if (const auto id = at.need("id")) route.id = take_id(*id, read_id(*id).value_or(""));
    if (const auto level = at.need("level")) {
      const auto word = level->string().value_or("");
      const auto found = find_level(programme_, word);
      if (!found) level->report("unknown-level", {word});
      route.level = found.value_or(0);
    }
    at.need_text("name", route.name);
    at.need_text("statement", route.statement);
    if (const auto when = at.need("when"))
      if (auto condition = read_condition(*when, table_.scope, std::nullopt)) route.when = std::move(*condition);
    route.source = read_source(at.get("source"), category_.source);
    category_.routes.push_back(std::move(route));
  }

  /// Sections, groups, criteria and routes share one name space, so that a reference means one thing.
  std::string take_id(const Cursor& at, std::string id) {
    if (!id.empty() && !taken_.add(id)) at.report("duplicate-id", {id});
    return id;
  }

  void add_fact(FactIndex fact) {
    auto& facts = category_.facts;
    if (fact != applicant_type_fact && std::find(facts.begin(), facts.end(), fact) == facts.end())
      facts.push_back(fact);
  }

  void note_facts(Criterion& criterion) {
    for (const auto& level : criterion.levels)
      if (level) collect_facts(*level, table_.facts, criterion.facts);
    if (criterion.exempt_when) collect_facts(*criterion.exempt_when, table_.facts, criterion.facts);
    // The applicant type is asked once for the whole sheet.
    std::erase(criterion.facts, applicant_type_fact);
    for (const auto fact : criterion.facts) add_fact(fact);
  }

  const FactTable& table_;
  const Programme& programme_;
  Templates& templates_;
  Category category_;
  Names taken_;
  std::vector<std::string_view> using_;  // shared sections being taken over
};

}  // namespace

xingping::Source read_source(const std::optional<Cursor>& at, const xingping::Source& inherited) {
  xingping::Source source{inherited.clause, "", {}};
  if (!at || !at->is_object("clause row")) return source;
  if (const auto clause = at->get("clause")) source.clause = clause->string().value_or("");
  if (source.clause.empty()) at->report("missing-key", {"clause"});
  if (const auto row = at->get("row")) source.row = row->string().value_or("");
  return source;
}

Combine read_combine(const Cursor& at) {
  if (at.kind() == json::Kind::string) {
    const auto word = at.word("all any");
    return {word == std::size_t{1} ? Op::any : Op::all, 0};
  }
  Combine combine{Op::at_least, 1};
  if (!at.is_object("at_least")) return combine;
  if (const auto count = at.need("at_least")) combine.at_least = count->integer(1, 1000).value_or(1);
  return combine;
}

void check_combine(const Cursor& at, const Combine& combine, const Group& group, const Category& category) {
  if (combine.op != Op::at_least) return;
  const auto most = static_cast<std::size_t>(combine.at_least);
  const auto impossible = [&](std::size_t members) {
    at.report("impossible-count", {std::to_string(combine.at_least), std::to_string(members)});
  };
  if (most > group.groups.size() + group.criteria.size())
    return impossible(group.groups.size() + group.criteria.size());
  if (group.criteria.empty()) return;
  // Only what is required counts, level by level; where nothing is, the group holds.
  for (std::size_t level = 0; level < category.criteria[group.criteria.front()].levels.size(); ++level) {
    std::size_t members = 0;
    for (const auto member : group.criteria) {
      const Criterion& criterion = category.criteria[member];
      members += criterion.obligation == Obligation::required && criterion.levels[level] ? 1U : 0U;
    }
    if (members > 0 && most > members) return impossible(members);
  }
}

Category read_category(const Cursor& document, const FactTable& table, const Programme& programme,
                       Templates& templates) {
  return CategoryReader(table, programme, templates).read(document);
}

void check_references(const Cursor& at, const Category& category) {
  const auto named = [](const auto& elements, std::string_view id) {
    return std::any_of(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
  };
  if (at.kind() != json::Kind::object && at.kind() != json::Kind::array) return;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const auto& node = entry.node();
    if (node.key == "ref" && node.kind == json::Kind::string && !named(category.groups, node.text) &&
        !named(category.criteria, node.text))
      entry.report("unknown-reference", {node.text});
    check_references(entry, category);
  }
}

}  // namespace xingping::load
