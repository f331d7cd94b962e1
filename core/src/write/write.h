// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Shared writers of the pieces that several documents hold.
#pragma once

#include "json/writer.h"
#include "xingping/answers.h"
#include "xingping/assessment.h"
#include "xingping/issue.h"
#include "xingping/report.h"

namespace xingping::write {

using json::Writer;

void quantity(Writer& out, Micro micro, const Fact& fact);
/// A fact in full: what it asks and how.
void fact(Writer& out, const Pack& pack, const Fact& from);
void value(Writer& out, const Fact& fact, Value value, const Answers& answers);
/// Records of a list, each with the fields that are known.
void records(Writer& out, const Fact& fact, const std::vector<std::vector<Value>>& list, const Answers& answers);
/// The value read for a fact: the answer, or the ratio worked out from its amounts, marked "derived".
/// Writes the member only when there is one.
void value_member(Writer& out, const Pack& pack, FactIndex index, const Answers& answers);
void condition(Writer& out, const Condition& from, const std::vector<Fact>& facts);
void source(Writer& out, const Source& from, const Programme& programme);
void facts(Writer& out, std::string_view name, const std::vector<FactIndex>& indices, const Pack& pack);
void issues(Writer& out, const Issues& list);
void level_or_null(Writer& out, const Programme& programme, int level);
/// The member "level".
void bounds(Writer& out, const Programme& programme, Bounds from);

/// Calls write(level index) for each level under its id, as one object.
template <class Write>
void by_level(Writer& out, std::string_view name, const Programme& programme, Write write) {
  out.key(name).begin_object();
  for (std::size_t level = 0; level < programme.levels.size(); ++level) {
    out.key(programme.levels[level].id);
    write(level);
  }
  out.end_object();
}

/// Members of a sheet: answers, evidence, history.
void known(Writer& out, const Pack& pack, const Answers& answers);
void evidence(Writer& out, const Pack& pack, const Answers& answers);
void history(Writer& out, const Answers& answers);

void shortfall(Writer& out, const Shortfall& from, const Pack& pack);

/// The members of one finding, for reports and applications; the object is the caller's.
void finding(Writer& out, const Pack& pack, const Programme& programme, const Category& category, std::size_t index,
             const Assessment& assessment, const Answers& answers, Detail detail);
void gaps(Writer& out, const Category& category, const std::vector<Gap>& list);
void readings(Writer& out, const Programme& programme, const Category& category, const Assessment& assessment);

}  // namespace xingping::write
