// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "load/sheet.h"

#include <algorithm>

#include "load/texts.h"
#include "load/values.h"

namespace xingping::load {
namespace {

using json::Cursor;

class SheetReader {
 public:
  explicit SheetReader(const Pack& pack) : pack_(pack) { answers_.values.resize(pack.facts.size()); }

  Answers read(const SheetPlaces& places) {
    if (places.name) answers_.applicant_name = read_text(*places.name, TextFormat::line).value_or("");
    if (places.type) answers_.values[applicant_type_fact] = read_value(*places.type, pack_.facts[0], answers_);
    if (const auto& answers = places.answers; answers && answers->is_map())
      for (std::size_t i = 0; i < answers->size(); ++i) {
        const Cursor entry = answers->child(i);
        const auto fact = find(entry);
        if (!fact) continue;
        answers_.values[*fact] = read_value(entry, pack_.facts[*fact], answers_);
        if (pack_.facts[*fact].ratio && answers_.values[*fact].known) ratios_.push_back(*fact);
      }
    if (const auto& evidence = places.evidence; evidence && evidence->is_map())
      for (std::size_t i = 0; i < evidence->size(); ++i) read_evidence(evidence->child(i));
    json::each(places.history, [&](const Cursor& entry) { read_event(entry); });
    for (const auto ratio : ratios_) check_ratio(ratio, *places.answers);
    return std::move(answers_);
  }

 private:
  /// The applicant type has its own key and is not a fact among the answers.
  std::optional<FactIndex> find(const Cursor& entry) {
    const auto found = pack_.fact_index.find(entry.node().key, entry.node().hash);
    if (found && *found != applicant_type_fact) return found;
    entry.report("unknown-fact", {entry.node().key});
    return std::nullopt;
  }

  void read_evidence(const Cursor& entry) {
    const auto fact = find(entry);
    if (!fact || !entry.is_array()) return;
    std::vector<Proof> proofs;
    for (std::size_t i = 0; i < entry.size(); ++i)
      if (auto proof = read_proof(entry.child(i))) proofs.push_back(std::move(*proof));
    answers_.evidence.emplace_back(*fact, std::move(proofs));
  }

  /// A bare kind means that it is there.
  std::optional<Proof> read_proof(const Cursor& at) {
    Proof proof;
    std::optional<Cursor> kind = at;
    std::optional<std::size_t> status = 0;
    if (at.kind() == json::Kind::object) {
      if (!at.is_object("kind status note file")) return std::nullopt;
      kind = at.need("kind");
      const auto said = at.need("status");
      status = said ? said->word("have missing not_needed") : std::nullopt;
      if (const auto note = at.get("note")) proof.note = read_text(*note, TextFormat::paragraph).value_or("");
      if (const auto file = at.get("file")) proof.file = read_text(*file, TextFormat::line).value_or("");
    }
    const auto id = kind ? kind->string() : std::nullopt;
    if (!id || !status) return std::nullopt;
    const bool known = std::any_of(pack_.evidence.begin(), pack_.evidence.end(),
                                   [&](const EvidenceKind& one) { return one.id == *id; });
    if (!known) {
      kind->report("unknown-evidence", {*id});
      return std::nullopt;
    }
    proof.kind = *id;
    proof.status = static_cast<Proof::Status>(*status);
    return proof;
  }

  /// Ids with `strokes` strokes between them; the empty text when there is something else.
  static std::string read_path(const Cursor& at, std::ptrdiff_t strokes) {
    const auto path = at.string();
    if (!path) return "";
    const bool safe = std::all_of(path->begin(), path->end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
    });
    const bool parted = !path->empty() && path->front() != '/' && path->back() != '/' &&
                        std::count(path->begin(), path->end(), '/') == strokes;
    if (safe && parted) return std::string(*path);
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
  void check_ratio(FactIndex index, const Cursor& answers) {
    constexpr Micro rounding = micro_per_base / 100;
    const Fact& fact = pack_.facts[index];
    const auto& [numerator, denominator] = *fact.ratio;
    if (!ratio_known(*fact.ratio, answers_.values)) return;
    const Micro worked_out = ratio_percent(answers_.values[numerator].data, answers_.values[denominator].data);
    const Micro difference = worked_out - answers_.values[index].data;
    if (difference >= -rounding && difference <= rounding) return;
    const Text& above = pack_.facts[numerator].label;
    const Text& below = pack_.facts[denominator].label;
    if (const auto entry = answers.get(fact.id))
      entry->report("inconsistent-answers", {above.zh, below.zh}, {above.en, below.en});
  }

  const Pack& pack_;
  Answers answers_;
  std::vector<FactIndex> ratios_;  // that are given
};

}  // namespace

Answers read_sheet(const Pack& pack, const SheetPlaces& places) { return SheetReader(pack).read(places); }

}  // namespace xingping::load
