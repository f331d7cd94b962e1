// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// A form filled from the sheet: every blank with what is printed in it, and why it cannot go out yet.
#pragma once

#include "xingping/attachments.h"
#include "xingping/issue.h"

namespace xingping {

/// What a form is filled from.
struct Filing {
  const Pack& pack;
  CategoryRef which;
  const Answers& answers;
  const Assessment& assessment;
  std::optional<std::size_t> target;  // the level applied for; where there is but one, that one
  std::optional<Day> created_on;
};

struct Box {
  std::string print;
  std::optional<bool> ticked;  // empty while it is open
};

/// Printed values of one record, by field.
using Row = std::vector<std::pair<std::string, std::string>>;

struct FilledField {
  enum class Status { filled, open, too_long, not_needed };
  enum class Origin { fact, derived, fixed };
  const FormField* field = nullptr;
  Status status = Status::open;
  Origin origin = Origin::fact;
  std::vector<FactIndex> facts;  // that it is filled from; of the applicant's name none
  std::optional<std::string> value;
  std::string unit;  // empty for none
  std::vector<Box> boxes;
  std::optional<std::vector<Row>> rows;  // of a list
  std::optional<std::size_t> length;     // of a narrative, without white space
};

struct FilledPart {
  const FormPart* part = nullptr;
  bool needed = true;
  std::vector<FilledField> fields;
};

struct FilledForm {
  const Form* form = nullptr;
  std::vector<FilledPart> parts;
};

/// Why an application cannot go out; a warning does not hold it up.
struct Blocker {
  std::string code;
  Severity severity = Severity::error;
  const Form* form = nullptr;
  const FormField* field = nullptr;
  std::optional<FactIndex> fact;
  std::optional<std::uint32_t> criterion;
  Text message;
};

/// Total: every form of the pack can be filled for every category that applies with it.
[[nodiscard]] FilledForm fill(const Form& form, const Filing& filing, const std::vector<Attachment>& attachments);

/// Without an error exactly when each required field of the forms is filled within its limit and the target is
/// guaranteed.
[[nodiscard]] std::vector<Blocker> find_blockers(const std::vector<FilledForm>& forms, const Filing& filing,
                                                 const std::vector<Attachment>& attachments);

/// The evidence that goes with the forms of the category.
[[nodiscard]] std::vector<Attachment> list_attachments(const Filing& filing);
/// Those of the programme that take the category.
[[nodiscard]] std::vector<const Form*> forms_of(const Pack& pack, CategoryRef which, Form::Kind kind);
[[nodiscard]] bool takes(const Form& form, CategoryRef which);

[[nodiscard]] const char* name_of(FilledField::Status status);
[[nodiscard]] const char* name_of(FilledField::Origin origin);

}  // namespace xingping
