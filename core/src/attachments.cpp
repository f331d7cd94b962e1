// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/attachments.h"

#include <algorithm>

namespace xingping {
namespace {

template <class List, class Item>
void add_new(List& list, const Item& item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

class Collector {
 public:
  Collector(const Pack& pack, const Category& category, const Answers& answers)
      : pack_(pack), category_(category), answers_(answers) {}

  /// What the sheet has for the facts of a criterion.
  void take(std::uint32_t criterion) {
    for (const auto fact : category_.criteria[criterion].facts)
      take_proofs(fact, [&](Attachment& one) { add_new(one.criteria, criterion); });
  }

  void take_other(FactIndex fact) {
    take_proofs(fact, [](Attachment&) {});
  }

  /// What a criterion asks to see: whatever is there of that kind, else it is missing.
  void want(std::uint32_t criterion) {
    for (const auto& kind : kinds_of(category_.criteria[criterion])) {
      const auto found = std::find_if(list_.begin(), list_.end(), [&](const Attachment& one) {
        return one.kind == kind && std::find(one.criteria.begin(), one.criteria.end(), criterion) != one.criteria.end();
      });
      if (found != list_.end()) continue;
      const auto same =
          std::find_if(list_.begin(), list_.end(), [&](const Attachment& one) { return one.kind == kind; });
      add_new((same != list_.end() ? *same : add(kind, "")).criteria, criterion);
    }
  }

  std::vector<Attachment> finish() {
    for (auto& one : list_) std::sort(one.criteria.begin(), one.criteria.end());
    const auto place = [&](const Attachment& one) {
      return one.criteria.empty() ? category_.criteria.size() : one.criteria.front();
    };
    std::stable_sort(list_.begin(), list_.end(),
                     [&](const Attachment& a, const Attachment& b) { return place(a) < place(b); });
    std::size_t number = 0;
    for (auto& one : list_)
      if (one.status == Proof::Status::have) one.number = ++number;
    return std::move(list_);
  }

 private:
  template <class Note>
  void take_proofs(FactIndex fact, Note note) {
    for (const auto& [proven, proofs] : answers_.evidence) {
      if (proven != fact) continue;
      for (const auto& proof : proofs) {
        const auto found = std::find_if(list_.begin(), list_.end(), [&](const Attachment& one) {
          return one.kind == proof.kind && one.file == proof.file;
        });
        Attachment& one = found != list_.end() ? *found : add(proof.kind, proof.file);
        merge(one, proof);
        add_new(one.facts, fact);
        note(one);
      }
    }
  }

  /// What is there once is there; what is missing somewhere is not needless.
  static void merge(Attachment& one, const Proof& proof) {
    if (one.facts.empty() || proof.status < one.status) one.status = proof.status;
    if (!proof.note.empty()) add_new(one.notes, proof.note);
  }

  Attachment& add(const std::string& kind, const std::string& file) {
    Attachment& one = list_.emplace_back();
    one.kind = kind;
    one.file = file;
    for (const auto& known : pack_.evidence)
      if (known.id == kind) one.label = known.label;
    return one;
  }

  /// What the criterion itself asks for, and whatever proves those of its facts that nothing proves yet.
  [[nodiscard]] std::vector<std::string> kinds_of(const Criterion& criterion) const {
    std::vector<std::string> kinds = criterion.evidence;
    for (const auto fact : criterion.facts)
      if (!is_proven(fact))
        for (const auto& kind : pack_.facts[fact].evidence) add_new(kinds, kind);
    return kinds;
  }

  [[nodiscard]] bool is_proven(FactIndex fact) const {
    return std::any_of(list_.begin(), list_.end(), [&](const Attachment& one) {
      return one.status == Proof::Status::have &&
             std::find(one.facts.begin(), one.facts.end(), fact) != one.facts.end();
    });
  }

  const Pack& pack_;
  const Category& category_;
  const Answers& answers_;
  std::vector<Attachment> list_;
};

}  // namespace

std::vector<Attachment> list_attachments(const Pack& pack, const Category& category, const Answers& answers,
                                         const Assessment& assessment, std::size_t level,
                                         const std::vector<FactIndex>& more) {
  Collector collector(pack, category, answers);
  const auto& gaps = assessment.gaps[level];
  // All that is there first, so that nothing is called missing that a later criterion has.
  for (std::uint32_t i = 0; i < category.criteria.size(); ++i) collector.take(i);
  for (const auto fact : more) collector.take_other(fact);
  for (std::uint32_t i = 0; i < category.criteria.size(); ++i) {
    const bool stands = std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.criterion == i; });
    const bool required = category.criteria[i].obligation == Obligation::required;
    if (required && (stands || assessment.findings[i].status[level] == Status::met)) collector.want(i);
  }
  return collector.finish();
}

}  // namespace xingping
