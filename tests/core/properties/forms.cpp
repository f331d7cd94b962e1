// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What must hold of every form, however the sheet looks it is filled from.
#include <doctest/doctest.h>

#include <set>

#include "support/worlds.h"
#include "xingping/application.h"
#include "xingping/load_answers.h"
#include "xingping/verify.h"

using namespace xingping;
using namespace support;

namespace {

using Shape = FilledField::Status;

/// A desk whose category has forms, with all facts that it or they ask for.
template <class Visit>
void each_form_desk(Visit visit) {
  std::set<const Form*> seen;
  each_desk([&](Desk& desk) {
    const CategoryRef which{&desk.programme, &desk.category};
    auto forms = forms_of(criteria(), which, Form::Kind::application);
    for (const auto* form : forms_of(criteria(), which, Form::Kind::summary)) forms.push_back(form);
    if (forms.empty()) return;
    std::set<FactIndex> facts(desk.facts.begin(), desk.facts.end());
    for (const auto* form : forms) {
      facts.insert(form->facts.begin(), form->facts.end());
      seen.insert(form);
    }
    desk.facts.assign(facts.begin(), facts.end());
    visit(desk, which, forms);
  });
  CHECK(seen.size() == criteria().forms.size());
  CHECK(seen.size() > 5);
}

Filing filing_of(CategoryRef which, const Answers& answers, const Assessment& assessment) {
  return {criteria(), which, answers, assessment, which.programme->levels.size() - 1, day("2021-07-01")};
}

Assessment judged(const Desk& desk, const Answers& answers) {
  return assess(criteria(), desk.category, answers, {desk.programme.reference_date, {}});
}

bool is_filled(const FilledField& field) {
  return field.status == Shape::filled || field.status == Shape::too_long;
}

bool is_filled_well(const FilledForm& form, const FormField& asked) {
  for (const auto& part : form.parts)
    for (const auto& field : part.fields)
      if (field.field == &asked) return field.status == Shape::filled;
  return false;
}

/// The first field of which something is said that cannot be; empty for none.
std::string shape(const FilledForm& form) {
  for (const auto& part : form.parts)
    for (const auto& field : part.fields) {
      const std::string& id = field.field->id;
      if ((field.status == Shape::not_needed) == part.needed) return id + " is needed and is not";
      const bool says = field.value || field.rows || !field.boxes.empty();
      if (is_filled(field) && !says) return id + " is filled with nothing";
      if (field.status == Shape::open && field.value) return id + " is open with a value";
      if (field.value && field.value->empty()) return id + " has an empty value";
      if (field.status == Shape::too_long && !(field.length > field.field->limit))
        return id + " is not too long";
    }
  return "";
}

/// Fields that were filled and no longer are. The list of attachments asks for more the more is claimed.
std::string emptied(const FilledForm& before, const FilledForm& after) {
  for (std::size_t part = 0; part < before.parts.size(); ++part)
    for (std::size_t i = 0; i < before.parts[part].fields.size(); ++i) {
      const FilledField& field = before.parts[part].fields[i];
      const bool list = field.field->from.kind == FormSource::Kind::attachments;
      if (!list && is_filled(field) && !is_filled(after.parts[part].fields[i])) return field.field->id;
    }
  return "";
}

bool can_go_out(const FilledForm& form, const Filing& filing) {
  for (const auto& part : form.parts)
    for (const auto& field : part.fields)
      if (field.status == Shape::too_long || (field.status == Shape::open && field.field->required))
        return false;
  return filing.target && filing.assessment.guaranteed >= static_cast<int>(*filing.target);
}

}  // namespace

TEST_CASE("fill, on the forms as shipped") {
  SUBCASE("is total and blocks exactly what is not ready") {
    each_form_desk([](Desk& desk, CategoryRef which, const std::vector<const Form*>& forms) {
      for (const int answered : {0, 50, 100}) {
        const Answers answers = desk.maker.make(desk.facts, desk.random, answered, 95);
        const auto assessment = judged(desk, answers);
        const Filing filing = filing_of(which, answers, assessment);
        const auto attachments = list_attachments(filing);
        for (const auto* form : forms) {
          INFO(form->id, " of ", desk.category.id, ", answered ", answered);
          const auto filled = fill(*form, filing, attachments);
          REQUIRE(shape(filled) == "");
          bool blocked = false;
          for (const auto& blocker : find_blockers({filled}, filing, attachments)) {
            blocked = blocked || blocker.severity == Severity::error;
            CHECK((blocker.field == nullptr || !is_filled_well(filled, *blocker.field)));
          }
          CHECK(blocked == !can_go_out(filled, filing));
        }
      }
    });
  }

  SUBCASE("never empties a blank by an added answer") {
    each_form_desk([](Desk& desk, CategoryRef which, const std::vector<const Form*>& forms) {
      Answers answers = desk.maker.make(desk.facts, desk.random, 30, 80);
      std::vector<FilledForm> before;
      auto order = desk.facts;
      desk.random.shuffle(order);
      for (std::size_t step = 0; step <= order.size(); ++step) {
        const auto assessment = judged(desk, answers);
        const Filing filing = filing_of(which, answers, assessment);
        std::vector<FilledForm> after;
        for (const auto* form : forms) after.push_back(fill(*form, filing, {}));
        for (std::size_t i = 0; i < before.size(); ++i) REQUIRE(emptied(before[i], after[i]) == "");
        before = std::move(after);
        if (step == order.size() || !desk.maker.is_open(answers, order[step])) continue;
        if (desk.random.chance(50))
          desk.maker.settle(answers, order[step], desk.random, 80);
        else
          desk.maker.refine(answers, order[step], desk.random, 80);
      }
    });
  }

  SUBCASE("fills every blank of a complete sheet but what has no answer in it") {
    each_form_desk([](Desk& desk, CategoryRef which, const std::vector<const Form*>& forms) {
      Answers answers = desk.maker.make(desk.facts, desk.random, 100, 99);
      desk.maker.complete(answers, desk.facts, desk.random, 99);
      for (const auto fact : desk.facts) {
        Value& value = answers.values[fact];
        if (criteria().facts[fact].type != FactType::text || value.known) continue;
        answers.texts.emplace_back("字");
        value = {static_cast<std::int64_t>(answers.texts.size()) - 1, true};
      }
      answers.applicant_name = "某公司";
      const auto assessment = judged(desk, answers);
      const Filing filing = filing_of(which, answers, assessment);
      for (const auto* form : forms)
        for (const auto& part : fill(*form, filing, {}).parts)
          for (const auto& field : part.fields) {
            INFO(form->id, " ", field.field->id);
            using Kind = FormSource::Kind;
            const Kind kind = field.field->from.kind;
            // The least of no records, part of a short text, and a row that is not asked for yet, stay open.
            const bool may_be_open =
                kind == Kind::least || field.field->from.characters || kind == Kind::options;
            CHECK((field.status != Shape::open || may_be_open));
          }
    });
  }
}

TEST_CASE("verify, on the criteria as shipped") {
  SUBCASE("agrees with the application of every category, and with nobody who changed an answer") {
    each_desk([](Desk& desk) {
      const CategoryRef which{&desk.programme, &desk.category};
      for (int i = 0; i < 4; ++i) {
        const Answers drawn = i == 0 ? desk.base() : desk.sheet();
        const auto read = load_answers(criteria(), write_answers(criteria(), drawn));
        const auto assessment = judged(desk, *read.value);
        const std::string text = write_application(filing_of(which, *read.value, assessment), {});
        const auto found = verify(criteria(), text);
        INFO(desk.category.id, " ", i);
        REQUIRE(found.verdict == Verdict::agrees);
        REQUIRE_FALSE(has_errors(found.issues));  // a ratio beside its amounts may be a warning
        auto changed = nlohmann::ordered_json::parse(text);
        if (changed["answers"].empty()) continue;
        changed["answers"].erase(changed["answers"].begin().key());
        CHECK(verify(criteria(), changed.dump()).verdict == Verdict::differs);
      }
    });
  }
}
