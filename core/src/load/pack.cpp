// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The whole of loading, in the order in which one document needs another: evidence, facts, programmes, categories,
// readings.
#include <algorithm>
#include <array>

#include "json/canonical.h"
#include "load/loader.h"
#include "xingping/compile.h"
#include "xingping/load_pack.h"
#include "xingping/sha256.h"

namespace xingping {
namespace {

using json::Cursor;

struct Part {
  const json::Node* root = nullptr;
  json::Sink sink;
  std::string schema;
};

/// By name: the same documents give the same pack in whatever order they came. Addresses stay, since cursors point in.
struct Parts {
  std::vector<json::Tree> trees;  // what the roots belong to
  Names names;
  std::vector<Part> list;

  /// Of two documents of one name the first counts.
  void add(std::string_view name, const json::Node& root) {
    if (names.add(name)) list.push_back({&root, {}, ""});
  }
};

/// What a document only tells, and its hint for editors, judge nothing.
void write_rules(const json::Node& document, json::Writer& out) {
  out.begin_object();
  for (const auto& child : document.children) {
    if (child.key == "information" || child.key == "$schema") continue;
    out.any_key(child.key);
    json::write_canonical(child, out);
  }
  out.end_object();
}

class PackLoader {
 public:
  PackLoader(Parts parts, bool partial, ReadForm forms)
      : parts_(std::move(parts)), partial_(partial), read_form_(forms) {
    for (const auto place : parts_.names.sorted()) {
      parts_.list[place].sink = {parts_.names[place], &issues_};
      in_order_.push_back(&parts_.list[place]);
    }
  }

  Loaded<Pack> run(Issues earlier) {
    issues_ = std::move(earlier);
    for (Part* part : in_order_) find_schema(*part);
    pack_.facts.push_back(load::applicant_type());
    pack_.fact_places.emplace_back();  // in no document
    table_.index.add(pack_.facts[0].id);
    of_schema("xingping/evidence@1", [&](Part& part) { load::read_evidence(root(part), pack_, table_); });
    of_schema("xingping/facts@1", [&](Part& part) { load::read_facts(root(part), table_); });
    of_schema("xingping/facts@1", [&](Part& part) { load::resolve_ratios(root(part), table_); });
    of_schema("xingping/programme@1", [&](Part& part) { load_programme(part); });
    if (pack_.programmes.empty()) report("missing-document", "xingping/programme@1");
    of_schema("xingping/category@1", [&](Part& part) { check_owner(part); });
    if (read_form_ != nullptr)
      of_schema("xingping/form@1", [&](Part& part) { read_form_({root(part), table_, partial_}, pack_); });
    remove_repeats();
    const bool failed = has_errors(issues_);
    return {failed ? std::nullopt : std::optional(std::move(pack_)), std::move(issues_)};
  }

 private:
  static constexpr std::array schemas{"xingping/evidence@1", "xingping/facts@1", "xingping/programme@1",
                                      "xingping/category@1", "xingping/form@1"};

  static Cursor root(Part& part) { return {*part.root, part.sink}; }

  void report(std::string_view code, std::string_view argument, std::string document = "") {
    issues_.push_back(make_issue(code, std::move(document), "", {argument}));
  }

  void find_schema(Part& part) {
    const Cursor at = root(part);
    if (!at.is_map()) return;
    const auto schema = at.need("schema");
    if (!schema) return;
    part.schema = schema->string().value_or("");
    if (std::find(schemas.begin(), schemas.end(), part.schema) == schemas.end())
      schema->report("wrong-schema", {"xingping/{evidence,facts,programme,category,form}@1", part.schema});
  }

  template <class Visit>
  void of_schema(std::string_view schema, Visit visit) {
    for (Part* part : in_order_)
      if (part->schema == schema) visit(*part);
  }

  /// A category of no loaded programme would otherwise be passed over.
  void check_owner(Part& part) {
    const Cursor at = root(part);
    const auto owner = at.need("programme");
    const auto id = owner ? owner->string() : std::nullopt;
    const bool known = id && std::any_of(pack_.programmes.begin(), pack_.programmes.end(),
                                         [&](const Programme& programme) { return programme.id == *id; });
    if (id && !known) owner->report("unknown-reference", {*id});
  }

  void load_programme(Part& part) {
    const Cursor at = root(part);
    Programme programme;
    load::read_programme(at, programme);
    for (const auto& other : pack_.programmes)
      if (other.id == programme.id) at.report("duplicate-id", {programme.id});
    auto templates = load::read_templates(at);
    json::Writer rules;
    write_rules(*part.root, rules);
    const std::string rules_digest = sha256(rules.take());
    of_schema("xingping/category@1", [&](Part& category) {
      const auto* owner = category.root->find("programme");
      if (owner == nullptr || owner->text != programme.id) return;
      auto& made = programme.categories.emplace_back(load::read_category(root(category), table_, programme, templates));
      load::check_references(root(category), made);
      made.digest = digest(rules_digest, category, made);
      check_listed(root(category), programme);
    });
    load::read_readings(at, table_, programme, partial_);
    for (const auto* shared : {&templates.criteria, &templates.sections})
      for (const auto place : shared->ids.sorted())
        if (const auto& id = shared->ids[place]; !partial_ && !templates.used.contains(id))
          shared->list[place].report("unused-template", {id});
    if (!partial_) load::check_categories(at, programme);
    order_categories(programme);
    if (!has_errors(issues_)) compile_programme(programme);
    pack_.programmes.push_back(std::move(programme));
  }

  /// Each category stands in exactly one official group.
  static void check_listed(const Cursor& at, const Programme& programme) {
    const std::string& id = programme.categories.back().id;
    std::ptrdiff_t listed = 0;
    for (const auto& group : programme.groups)
      listed += std::count(group.categories.begin(), group.categories.end(), id);
    if (listed == 1) return;
    if (const auto place = at.get("id")) place->report(listed == 0 ? "unknown-category" : "duplicate-id", {id});
  }

  /// Categories stand in the order of the official groups.
  static void order_categories(Programme& programme) {
    std::vector<Category> ordered;
    for (const auto& group : programme.groups)
      for (const auto& id : group.categories) {
        const auto found = std::find_if(programme.categories.begin(), programme.categories.end(),
                                        [&](const Category& one) { return one.id == id; });
        if (found == programme.categories.end()) continue;
        ordered.push_back(std::move(*found));
        programme.categories.erase(found);
      }
    programme.categories = std::move(ordered);
  }

  void compile_programme(Programme& programme) {
    const std::size_t levels = programme.levels.size();
    for (auto& category : programme.categories) {
      category.program = compiled(category, levels);
      for (std::size_t reading = 0; reading < programme.readings.size(); ++reading) {
        if (!concerns(programme.readings[reading], category)) continue;
        const OtherWay meanwhile(category, programme.readings[reading]);
        category.variants.push_back({reading, compiled(category, levels)});
      }
    }
  }

  Program compiled(const Category& category, std::size_t levels) {
    auto made = compile(category, pack_.facts, levels);
    for (auto& issue : made.issues) issues_.push_back(std::move(issue));
    return std::move(*made.value);
  }

  /// The same whatever other documents are loaded. `rules`: the digest of the programme.
  std::string digest(std::string_view rules, const Part& owner, const Category& category) {
    json::Writer out;
    out.begin_array().word(rules);
    write_rules(*owner.root, out);
    std::vector<char> used(pack_.facts.size());
    for (const auto fact : category.facts) used[fact] = 1;
    of_schema("xingping/facts@1", [&](Part& part) {
      const auto* facts = part.root->find("facts");
      if (facts == nullptr) return;
      for (const auto& fact : facts->children)
        if (const auto* id = fact.find("id"))
          if (const auto index = table_.index.find(id->text); index && used[*index] != 0)
            json::write_canonical(fact, out);
    });
    out.end_array();
    return sha256(out.take());
  }

  /// A faulty shared row would be reported once for each category that takes it over.
  void remove_repeats() {
    Names seen;
    std::erase_if(issues_, [&](const Issue& issue) {
      return !seen.add(issue.code + '\n' + issue.document + '\n' + issue.pointer + '\n' + issue.message.en);
    });
  }

  Parts parts_;
  std::vector<Part*> in_order_;  // by name
  bool partial_;                 // categories the programmes list may be missing
  ReadForm read_form_;
  Pack pack_;
  Issues issues_;
  load::FactTable table_{pack_.facts, pack_.fact_places, pack_.fact_index, {}, {}};
};

}  // namespace

Loaded<Pack> load_pack(std::span<const Document> documents, ReadForm forms) {
  Parts parts;
  Issues issues;
  for (const auto& document : documents) {
    auto parsed = json::parse(document.text);
    for (auto& issue : parsed.issues) {
      issue.document = document.name;
      issues.push_back(std::move(issue));
    }
    if (!parsed.value) continue;
    parts.add(document.name, parsed.value->root());
    parts.trees.push_back(std::move(*parsed.value));
  }
  return PackLoader(std::move(parts), false, forms).run(std::move(issues));
}

Loaded<Pack> load_bundle(std::string_view text, ReadForm forms) {
  auto parsed = json::parse(text);
  if (!parsed.value) return {std::nullopt, std::move(parsed.issues)};
  Issues issues;
  json::Sink sink{"", &issues};
  const Cursor at(parsed.value->root(), sink);
  Parts parts;
  bool partial = false;
  const auto add = [&](const Cursor& bundle) {
    if (!bundle.is_object("partial documents")) return;
    if (const auto part = bundle.get("partial")) partial = part->boolean().value_or(false) || partial;
    if (const auto documents = bundle.need("documents"); documents && documents->is_map())
      for (const auto& root : documents->node().children) parts.add(root.key, root);
  };
  if (at.kind() == json::Kind::array)
    json::each(at, add);
  else
    add(at);
  parts.trees.push_back(std::move(*parsed.value));
  return PackLoader(std::move(parts), partial, forms).run(std::move(issues));
}

CategoryRef find_category(const Pack& pack, std::string_view path) {
  for (const auto& programme : pack.programmes) {
    if (!path.starts_with(programme.id + "/")) continue;
    const auto id = path.substr(programme.id.size() + 1);
    for (const auto& category : programme.categories)
      if (category.id == id) return {&programme, &category};
  }
  return {};
}

std::optional<FactIndex> find_fact(const Pack& pack, std::string_view id) { return pack.fact_index.find(id); }

std::optional<std::size_t> find_level(const Programme& programme, std::string_view id) {
  for (std::size_t i = 0; i < programme.levels.size(); ++i)
    if (programme.levels[i].id == id) return i;
  return std::nullopt;
}

const char* name_of(Obligation obligation) {
  constexpr std::array names{"required", "encouraged", "optional", "described"};
  return names[static_cast<std::size_t>(obligation)];
}

}  // namespace xingping
