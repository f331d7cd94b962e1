// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// An official form: what it asks, part by part, and where each blank is filled from. A form asks nothing of its own,
// every value comes from the sheet; how it is printed (its blocks) the core does not read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "xingping/condition.h"
#include "xingping/program.h"

namespace xingping {

/// A printed option and what ticks it.
struct FormOption {
  enum class By { item, is, category, criterion, when };
  std::string print;
  By by = By::item;
  std::size_t item = 0;          // a choice of the fact; a level, where the form asks for the target
  bool is = true;                // the answer that ticks it
  std::string id;                // of a category or a criterion, which is ticked when met at its lowest level
  std::vector<FactIndex> facts;  // that `when` reads
  Program when;                  // its only route decides
};

struct FormSource {
  enum class Kind {
    fact,
    count,  // of the records of a fact
    sum,    // of a field over the records of a fact, or of several facts
    least,  // of a field over the records of a fact
    name,   // of the applicant
    category,
    created_on,
    target,
    fixed,
    options,      // ticks only
    attachments,  // the numbered list of evidence
    number        // of the line, in a summary
  };
  Kind kind = Kind::fact;
  std::vector<FactIndex> facts;
  std::optional<std::size_t> field;  // of a sum or the least over records
  Program records;                   // of count, sum, least over records: its only route goes through those that count
  std::string unit_name;             // to print in; empty for the fact's own
  Unit unit;
  bool with_unit = false;  // the unit is printed in the blank, because none stands beside it
  std::optional<std::pair<std::size_t, std::size_t>> characters;  // of a text: first and last, counted from 1
  std::string fixed;
};

struct FormField {
  std::string id;
  Text label;
  std::optional<Text> help;
  bool required = true;
  std::optional<std::size_t> limit;  // characters of a narrative, without white space
  std::vector<FormOption> options;   // empty: those of the fact itself
  FormSource from;
};

struct FormPart {
  std::string id;
  Text title;
  int depth = 0;                        // of its heading; 0 for none
  std::vector<std::string> categories;  // it is asked for; empty for all of the form
  std::vector<FormField> fields;
};

struct Form {
  enum class Kind { application, summary };  // a summary has one line for each application
  std::string programme;
  std::string id;
  Kind kind = Kind::application;
  Text title;
  std::string clause;
  std::vector<std::string> categories;  // that apply with it
  std::vector<FormPart> parts;
  std::vector<FactIndex> facts;  // in order of first use
};

[[nodiscard]] const char* name_of(Form::Kind kind);

}  // namespace xingping
