// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/advice.h"
#include "write/write.h"

namespace xingping::write {
namespace {

std::string path_of(CategoryRef which) { return which.programme->id + "/" + which.category->id; }

void write_gains(Writer& out, std::string_view name, const std::vector<Gain>& gains) {
  out.key(name).begin_array();
  for (const auto& gain : gains)
    out.begin_object()
        .member_word("category", path_of(gain.which))
        .member_word("level", gain.which.programme->levels[static_cast<std::size_t>(gain.level)].id)
        .end_object();
  out.end_array();
}

}  // namespace

std::string lift(const Pack& pack, const Lift& lift, const Answers& answers) {
  Writer out;
  out.begin_object().key("steps").begin_array();
  for (const auto& one : lift.steps) {
    const Fact& fact = pack.facts[one.fact];
    out.begin_object().member_word("fact", fact.id).member_word("kind", name_of(one.step.kind)).key("to");
    if (fact.type == FactType::records)
      out.null();
    else
      value(out, fact, one.step.to, answers);
    out.key("add");
    records(out, fact, one.step.add, answers);
    write_gains(out, "categories", one.categories);
    write_gains(out, "opens", one.opens);
    out.end_object();
  }
  out.end_array().key("plans").begin_array();
  for (const auto& plan : lift.plans) {
    if (!plan.plan.best) continue;
    out.begin_object().member_word("category", path_of(plan.which));
    out.member_word("level", plan.which.programme->levels[plan.plan.level].id).key("facts").begin_array();
    for (const auto& step : plan.plan.best->steps) out.word(pack.facts[step.fact].id);
    out.end_array();
    write_gains(out, "gives", plan.gives);
    out.end_object();
  }
  out.end_array().end_object();
  return out.take();
}

}  // namespace xingping::write
