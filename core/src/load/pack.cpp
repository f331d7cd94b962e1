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

}  // namespace

class PackOpening::Loader {
 public:
  explicit Loader(ReadForm forms) : read_form_(forms) {}

  void add_document(const Document& document) {
    auto parsed = json::parse(document.text);
    for (auto& issue : parsed.issues) {
      issue.document = document.name;
      issues_.push_back(std::move(issue));
    }
    if (!parsed.value) return;
    add(document.name, parsed.value->root());
    trees_.push_back(std::move(*parsed.value));
  }

  void add_bundle(std::string_view text) {
    auto parsed = json::parse(text);
    if (!parsed.value) {
      for (auto& issue : parsed.issues) issues_.push_back(std::move(issue));
      next_ = Next::nothing;
      return;
    }
    json::Sink sink{"", &issues_};
    const Cursor at(parsed.value->root(), sink);
    if (at.is_object("partial documents")) {
      if (const auto part = at.get("partial")) partial_ = part->boolean().value_or(false) || partial_;
      if (const auto documents = at.need("documents"); documents && documents->is_map())
        for (const auto& root : documents->node().children) add(root.key, root);
    }
    trees_.push_back(std::move(*parsed.value));
  }

  bool step() {
    switch (next_) {
      case Next::facts:
        read_facts();
        next_ = Next::programme;
        return true;
      case Next::programme:
        if (loaded_ < programmes_.size())
          load_programme(*programmes_[loaded_++]);
        else
          next_ = Next::rest;
        return true;
      case Next::rest:
        read_rest();
        next_ = Next::nothing;
        return true;
      case Next::nothing: break;
    }
    return false;
  }

  Loaded<Pack> take() {
    while (step()) {
    }
    const bool failed = has_errors(issues_);
    return {failed ? std::nullopt : std::optional(std::move(pack_)), std::move(issues_)};
  }

 private:
  enum class Next : std::uint8_t { facts, programme, rest, nothing };

  static constexpr std::array schemas{"xingping/evidence@1", "xingping/facts@1", "xingping/programme@1",
                                      "xingping/category@1", "xingping/form@1"};

  /// Of two documents of one name the first counts.
  void add(std::string_view name, const json::Node& root) {
    if (names_.add(name)) parts_.push_back({&root, {}, ""});
  }

  void read_facts() {
    // By name: the same documents give the same pack in whatever order they came.
    for (const auto place : names_.sorted()) {
      parts_[place].sink = {names_[place], &issues_};
      in_order_.push_back(&parts_[place]);
    }
    for (Part* part : in_order_) find_schema(*part);
    pack_.facts.push_back(load::applicant_type());
    pack_.fact_places.emplace_back();  // in no document
    table_.index.add(pack_.facts[0].id);
    of_schema("xingping/evidence@1", [&](Part& part) { load::read_evidence(root(part), pack_, table_); });
    of_schema("xingping/facts@1", [&](Part& part) { load::read_facts(root(part), table_); });
    of_schema("xingping/facts@1", [&](Part& part) { load::resolve_ratios(root(part), table_); });
    of_schema("xingping/programme@1", [&](Part& part) { programmes_.push_back(&part); });
  }

  void read_rest() {
    if (pack_.programmes.empty()) report("missing-document", "xingping/programme@1");
    of_schema("xingping/category@1", [&](Part& part) { check_owner(part); });
    if (read_form_ != nullptr)
      of_schema("xingping/form@1", [&](Part& part) { read_form_({root(part), table_, partial_}, pack_); });
    remove_repeats();
  }

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

  ReadForm read_form_;
  Next next_ = Next::facts;
  std::vector<json::Tree> trees_;  // what the roots of parts belong to
  Names names_;
  std::vector<Part> parts_;      // by the place of its name; addresses stay from the first step, as cursors point in
  std::vector<Part*> in_order_;  // by name
  std::vector<Part*> programmes_;
  std::size_t loaded_ = 0;  // of these
  bool partial_ = false;    // categories the programmes list may be missing
  Pack pack_;
  Issues issues_;
  load::FactTable table_{pack_.facts, pack_.fact_places, pack_.fact_index, {}, {}};
};

PackOpening::PackOpening(ReadForm forms) : loader_(std::make_unique<Loader>(forms)) {}
PackOpening::~PackOpening() = default;
void PackOpening::add(const Document& document) { loader_->add_document(document); }
void PackOpening::add(std::string_view bundle) { loader_->add_bundle(bundle); }
bool PackOpening::step() { return loader_->step(); }
Loaded<Pack> PackOpening::take() { return loader_->take(); }

Loaded<Pack> load_pack(std::span<const Document> documents, ReadForm forms) {
  PackOpening opening(forms);
  for (const auto& document : documents) opening.add(document);
  return opening.take();
}

Loaded<Pack> load_bundle(std::string_view text, ReadForm forms) {
  PackOpening opening(forms);
  opening.add(text);
  return opening.take();
}

}  // namespace xingping
