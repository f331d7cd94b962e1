// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/load_answers.h"

#include <algorithm>

#include "json/cursor.h"
#include "xingping/date.h"

namespace xingping {
namespace {

using json::Cursor;
using json::Kind;

constexpr json::Limits sheet_limits{4'000'000, 8};
constexpr std::size_t max_records = 1000;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? "" : ", ").append(word);
  return out;
}

void report_number(const Cursor& at, ParseError error, const std::string& text) {
  switch (error) {
    case ParseError::none: break;
    case ParseError::malformed: at.report("malformed-number", {text}); break;
    case ParseError::too_precise: at.report("number-too-precise", {text}); break;
    case ParseError::out_of_range: at.report("number-out-of-range", {text}); break;
  }
}

Value read_quantity(const Cursor& at, const Fact& fact) {
  Unit unit = fact.unit;
  std::optional<Cursor> number = at;
  if (at.kind() == Kind::object) {
    if (!at.is_object("value unit")) return {};
    number = at.need("value");
    const auto named = at.need("unit");
    const auto name = named ? named->string() : std::nullopt;
    if (!name) return {};
    const auto found = find_unit(*name);
    if (!found || found->dimension != fact.unit.dimension) {
      named->report("unknown-unit", {*name, joined(units_beside(fact.unit_name))});
      return {};
    }
    unit = *found;
  }
  if (!number) return {};
  if (number->kind() != Kind::number && number->kind() != Kind::string) {
    number->report_type(Kind::number);
    return {};
  }
  const std::string& text = number->node().text;
  const auto parsed = parse_quantity(text, unit);
  report_number(*number, parsed.error, text);
  if (parsed.error != ParseError::none) return {};
  if (parsed.micro < 0) {
    number->report("number-out-of-range", {text});
    return {};
  }
  if (fact.integer && parsed.micro % micro_per_base != 0) {
    number->report("number-not-whole", {text});
    return {};
  }
  return {parsed.micro, true};
}

Value read_date(const Cursor& at) {
  const auto text = at.string();
  if (!text) return {};
  const auto date = parse_date(*text);
  if (!date.day) at.report(date.well_formed ? "impossible-date" : "malformed-date", {*text});
  return {date.day.value_or(0), date.day.has_value()};
}

Value read_choice(const Cursor& at, const Fact& fact) {
  const auto id = at.string();
  if (!id) return {};
  const auto choice = find_choice(fact, *id);
  if (!choice) at.report("unknown-choice", {*id});
  return {static_cast<std::int64_t>(choice.value_or(0)), choice.has_value()};
}

Value read_set(const Cursor& at, const Fact& fact) {
  const std::uint32_t all = all_choices(fact);
  std::uint32_t there = 0;
  std::uint32_t absent = 0;
  if (at.kind() == Kind::array) {
    for (std::size_t i = 0; i < at.size(); ++i) {
      const Cursor entry = at.child(i);
      const auto id = entry.string();
      const auto choice = id ? find_choice(fact, *id) : std::nullopt;
      if (id && !choice) entry.report("unknown-choice", {*id});
      if (!choice) return {};
      if (((there >> *choice) & 1U) != 0) entry.report("duplicate-choice", {*id});
      there |= 1U << *choice;
    }
    return make_set(there, all & ~there);
  }
  if (!at.is_map()) return {};
  for (std::size_t i = 0; i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    const auto choice = find_choice(fact, entry.node().key);
    if (!choice) {
      entry.report("unknown-choice", {entry.node().key});
      continue;
    }
    if (const auto is_there = entry.boolean()) (*is_there ? there : absent) |= 1U << *choice;
  }
  return make_set(there, absent);
}

Value read_value(const Cursor& at, const Fact& fact, Answers& into);

Value read_text(const Cursor& at, Answers& into) {
  auto text = at.string();
  if (!text) return {};
  into.texts.push_back(std::move(*text));
  return {static_cast<std::int64_t>(into.texts.size()) - 1, true};
}

std::vector<Value> read_record(const Cursor& at, const Fact& fact, Answers& into) {
  std::vector<Value> record(fact.fields.size());
  for (std::size_t i = 0; at.is_map() && i < at.size(); ++i) {
    const Cursor entry = at.child(i);
    bool known = false;
    for (std::size_t field = 0; field < fact.fields.size(); ++field) {
      if (fact.fields[field].id != entry.node().key) continue;
      known = true;
      record[field] = read_value(entry, fact.fields[field], into);
    }
    if (!known) entry.report("unknown-fact", {fact.id + "." + entry.node().key});
  }
  return record;
}

/// An array is the whole list; {"records": […], "more": true} may go on.
Value read_records(const Cursor& at, const Fact& fact, Answers& into) {
  RecordList list;
  std::optional<Cursor> entries = at;
  if (at.kind() == Kind::object) {
    if (!at.is_object("records more")) return {};
    entries = at.need("records");
    bool more = false;
    at.get_flag("more", more);
    list.complete = !more;
  }
  if (!entries || !entries->is_array()) return {};
  if (entries->size() > max_records) {
    entries->report("number-out-of-range", {std::to_string(entries->size())});
    return {};
  }
  for (std::size_t i = 0; i < entries->size(); ++i) list.records.push_back(read_record(entries->child(i), fact, into));
  into.records.push_back(std::move(list));
  return {static_cast<std::int64_t>(into.records.size()) - 1, true};
}

Value read_value(const Cursor& at, const Fact& fact, Answers& into) {
  switch (fact.type) {
    case FactType::boolean: {
      const auto truth = at.boolean();
      return {truth.value_or(false) ? 1 : 0, truth.has_value()};
    }
    case FactType::quantity: return read_quantity(at, fact);
    case FactType::date: return read_date(at);
    case FactType::choice: return read_choice(at, fact);
    case FactType::set: return read_set(at, fact);
    case FactType::records: return read_records(at, fact, into);
    case FactType::text: return read_text(at, into);
  }
  return {};
}

class SheetReader {
 public:
  explicit SheetReader(const Pack& pack) : pack_(pack) { answers_.values.resize(pack.facts.size()); }

  Answers read(const Cursor& at) {
    if (const auto applicant = at.get("applicant"); applicant && applicant->is_object("name"))
      if (const auto name = applicant->get("name")) answers_.applicant_name = name->string().value_or("");
    if (const auto type = at.get("applicant_type"))
      answers_.values[applicant_type_fact] = read_choice(*type, pack_.facts[applicant_type_fact]);
    if (const auto answers = at.need("answers"); answers && answers->is_map())
      for (std::size_t i = 0; i < answers->size(); ++i) {
        const Cursor entry = answers->child(i);
        if (const auto fact = find(entry)) answers_.values[*fact] = read_value(entry, pack_.facts[*fact], answers_);
      }
    if (const auto evidence = at.get("evidence"); evidence && evidence->is_map())
      for (std::size_t i = 0; i < evidence->size(); ++i) read_evidence(evidence->child(i));
    json::each(at.get("history"), [&](const Cursor& entry) { read_event(entry); });
    if (const auto answers = at.get("answers")) check_ratios(*answers);
    return std::move(answers_);
  }

 private:
  /// The applicant type has its own key and is not a fact among the answers.
  std::optional<FactIndex> find(const Cursor& entry) {
    const auto found = find_fact(pack_, entry.node().key);
    if (found && *found != applicant_type_fact) return found;
    entry.report("unknown-fact", {entry.node().key});
    return std::nullopt;
  }

  void read_evidence(const Cursor& entry) {
    const auto fact = find(entry);
    if (!fact || !entry.is_array()) return;
    std::vector<std::string> kinds;
    for (std::size_t i = 0; i < entry.size(); ++i) {
      const auto id = entry.child(i).string();
      if (!id) continue;
      bool known = false;
      for (const auto& kind : pack_.evidence) known = known || kind.id == *id;
      if (known)
        kinds.push_back(*id);
      else
        entry.child(i).report("unknown-evidence", {*id});
    }
    answers_.evidence.emplace_back(*fact, std::move(kinds));
  }

  /// Ids with `strokes` strokes between them; the empty text when there is something else.
  static std::string read_path(const Cursor& at, std::ptrdiff_t strokes) {
    auto path = at.string();
    if (!path) return "";
    const bool safe = std::all_of(path->begin(), path->end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
    });
    const bool parted = !path->empty() && path->front() != '/' && path->back() != '/' &&
                        std::count(path->begin(), path->end(), '/') == strokes;
    if (safe && parted) return std::move(*path);
    at.report("malformed-id", {*path});
    return "";
  }

  /// {"category": "programme/category", "event": "rated" | "removed", "level"?, "on"}.
  void read_event(const Cursor& entry) {
    if (!entry.is_object("category event level on")) return;
    Event event;
    const auto category = entry.need("category");
    const auto kind = entry.need("event");
    const auto on = entry.need("on");
    if (!category || !kind || !on) return;
    // The sheet may speak of programmes that are not loaded here, so an unknown one is kept.
    event.category = read_path(*category, 1);
    const auto word = kind->word("rated removed");
    const Value day = read_date(*on);
    if (const auto level = entry.get("level")) event.level = read_path(*level, 0);
    if (!word || !day.known || event.category.empty()) return;
    event.kind = static_cast<Event::Kind>(*word);
    event.on = static_cast<Day>(day.data);
    answers_.history.push_back(std::move(event));
  }

  /// A ratio given beside its two amounts stands, but a contradiction is said. Rounding to the printed decimals is
  /// none.
  void check_ratios(const Cursor& answers) {
    constexpr Micro rounding = micro_per_base / 100;
    for (FactIndex i = 0; i < pack_.facts.size(); ++i) {
      const auto& ratio = pack_.facts[i].ratio;
      if (!ratio || !answers_.values[i].known || !ratio_known(*ratio, answers_.values)) continue;
      const Micro worked_out =
          ratio_percent(answers_.values[ratio->numerator].data, answers_.values[ratio->denominator].data);
      const Micro difference = worked_out - answers_.values[i].data;
      if (difference >= -rounding && difference <= rounding) continue;
      const Text& above = pack_.facts[ratio->numerator].label;
      const Text& below = pack_.facts[ratio->denominator].label;
      if (const auto entry = answers.get(pack_.facts[i].id))
        entry->report("inconsistent-answers", {above.zh, below.zh}, {above.en, below.en});
    }
  }

  const Pack& pack_;
  Answers answers_;
};

}  // namespace

Loaded<Answers> load_answers(const Pack& pack, std::string_view text) {
  auto parsed = json::parse(text, sheet_limits);
  if (!parsed.value) return {std::nullopt, std::move(parsed.issues)};
  Issues issues;
  json::Sink sink{"", &issues};
  const Cursor at(*parsed.value, sink);
  if (!at.is_object("$schema schema applicant applicant_type answers evidence history"))
    return {std::nullopt, std::move(issues)};
  const auto schema = at.need("schema");
  const auto word = schema ? schema->string() : std::nullopt;
  if (word && *word != "xingping/answers@1") schema->report("wrong-schema", {"xingping/answers@1", *word});
  if (!word || *word != "xingping/answers@1") return {std::nullopt, std::move(issues)};
  auto answers = SheetReader(pack).read(at);
  return {std::move(answers), std::move(issues)};
}

}  // namespace xingping
