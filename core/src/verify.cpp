// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/verify.h"

#include <array>

#include "json/canonical.h"
#include "json/cursor.h"
#include "load/sheet.h"
#include "load/values.h"
#include "verify/compare.h"
#include "xingping/application.h"
#include "xingping/sha256.h"

namespace xingping {
namespace {

using json::Cursor;

constexpr json::Limits limits{16'000'000, 64};
constexpr std::string_view known_keys =
    "schema kit_version pack category as_of stage created_on applicant target level answers evidence history findings "
    "missing gaps readings forms attachments blockers issues digest";

std::optional<std::string_view> string_in(const std::optional<Cursor>& object, std::string_view key) {
  const auto member = object && object->kind() == json::Kind::object ? object->need(key) : std::nullopt;
  return member ? member->string() : std::nullopt;
}

/// Like the member, but null says none.
std::optional<std::string_view> string_or_null(const std::optional<Cursor>& object, std::string_view key) {
  const auto member = object && object->kind() == json::Kind::object ? object->need(key) : std::nullopt;
  return member && member->kind() != json::Kind::null ? member->string() : std::nullopt;
}

std::string seal(const json::Node& application) {
  json::Writer out;
  out.begin_object();
  for (const auto& member : application.children) {
    if (member.key == "digest") continue;
    out.any_key(member.key);
    json::write_canonical(member, out);
  }
  out.end_object();
  return sha256(out.take());
}

class Verifier {
 public:
  Verifier(const Pack& pack, const json::Node& application)
      : pack_(pack), application_(application), at_(application, sink_) {}

  Verification run() {
    if (!at_.is_object(known_keys) || !read_schema() || !read_pack()) return finish(Verdict::unreadable);
    const Answers answers = read_answers();
    const Context context = read_context();
    const auto assessment = assess(pack_, *which_.category, answers, context);
    const Filing filing{pack_, which_, answers, assessment, read_target(), read_day("created_on")};
    const std::string made = write_application(filing, {});
    const auto found = json::parse(made, limits);
    read_levels(assessment);
    if (found.value) out_.differences = compare(application_, found.value->root(), extent());
    add_summary(filing);
    const bool sealed = first_ || out_.digest.stated == out_.digest.found;
    return finish(out_.differences.empty() && sealed ? Verdict::agrees : Verdict::differs);
  }

 private:
  Verification finish(Verdict verdict) {
    out_.verdict = verdict;
    out_.issues = std::move(issues_);
    return std::move(out_);
  }

  /// Applications of the first form had no digest, no forms and no history.
  bool read_schema() {
    const auto schema = at_.need("schema");
    const auto word = schema ? schema->string() : std::nullopt;
    if (!word) return false;
    first_ = *word == "xingping/application@1";
    if (!first_ && *word != "xingping/application@2") {
      schema->report("wrong-schema", {"xingping/application@2", *word});
      return false;
    }
    out_.digest.found = seal(application_);
    if (!first_) out_.digest.stated = string_in(at_, "digest");
    version_ = string_in(at_, "kit_version");
    if (const auto issues = at_.need("issues")) static_cast<void>(issues->is_array());
    return true;
  }

  /// False when what it was judged by is not here.
  bool read_pack() {
    const auto pack = at_.need("pack");
    if (!pack || !pack->is_object("programme edition digest")) return false;
    const auto programme = string_in(pack, "programme");
    out_.edition.stated = string_in(pack, "edition");
    out_.pack.stated = string_in(pack, "digest");
    const auto category = at_.need("category");
    const auto id = category ? category->string() : std::nullopt;
    out_.programme = programme.value_or("");
    out_.category = id.value_or("");
    read_applicant();
    if (!programme || !id) return false;
    const std::string path = out_.programme + "/" + out_.category;
    which_ = find_category(pack_, path);
    if (which_.category == nullptr) {
      category->report("unknown-category", {path});
      return false;
    }
    out_.edition.found = which_.programme->edition;
    out_.pack.found = which_.category->digest;
    if (out_.edition.stated && *out_.edition.stated != *out_.edition.found)
      pack->get("edition")->report("other-edition", {*out_.edition.stated, *out_.edition.found});
    return true;
  }

  void read_applicant() {
    applicant_ = at_.need("applicant");
    if (!applicant_ || !applicant_->is_object("name type")) return;
    out_.name = string_in(applicant_, "name").value_or("");
    out_.type = string_or_null(applicant_, "type");
  }

  Answers read_answers() const {
    const auto member = [&](std::string_view key) {
      const bool there = applicant_ && applicant_->kind() == json::Kind::object;
      auto found = there ? applicant_->get(key) : std::nullopt;
      return found && found->kind() == json::Kind::string ? found : std::nullopt;
    };
    return load::read_sheet(
        pack_, {member("name"), member("type"), at_.need("answers"), at_.get("evidence"), at_.get("history")});
  }

  /// A date that cannot be read gives way to the programme's own, and is said.
  Context read_context() {
    Context context{which_.programme->reference_date, Stage::application};
    if (const auto day = read_day("as_of")) context.as_of = *day;
    out_.as_of = format_date(context.as_of);
    if (const auto stage = at_.need("stage"))
      context.stage = static_cast<Stage>(stage->word("application acceptance recognition").value_or(0));
    return context;
  }

  [[nodiscard]] std::optional<Day> read_day(std::string_view key) const {
    const auto at = at_.need(key);
    const Value day = at ? load::read_date(*at) : Value{};
    return day.known ? std::optional(static_cast<Day>(day.data)) : std::nullopt;
  }

  std::optional<std::size_t> read_target() {
    out_.target = string_or_null(at_, "target");
    if (!out_.target) return std::nullopt;
    const auto level = find_level(*which_.programme, *out_.target);
    if (!level) at_.get("target")->report("unknown-level", {*out_.target});
    return level;
  }

  void read_levels(const Assessment& assessment) {
    const auto level = at_.need("level");
    const bool stated = level && level->is_object("guaranteed reachable");
    const auto name = [&](int index) {
      return index < 0 ? std::nullopt : std::optional(which_.programme->levels[static_cast<std::size_t>(index)].id);
    };
    if (stated) out_.guaranteed.stated = string_or_null(level, "guaranteed");
    if (stated) out_.reachable.stated = string_or_null(level, "reachable");
    out_.guaranteed.found = name(assessment.guaranteed);
    out_.reachable.found = name(assessment.reachable);
  }

  [[nodiscard]] Extent extent() const {
    const bool same = out_.pack.stated == out_.pack.found && out_.edition.stated == out_.edition.found &&
                      version_ == XINGPING_VERSION;
    return same ? Extent::everything : Extent::judged;
  }

  void add_summary(const Filing& filing) {
    for (const auto* form : forms_of(pack_, which_, Form::Kind::summary)) {
      SummaryLine line{form, {}};
      const auto filled = fill(*form, filing, {});
      for (const auto& part : filled.parts)
        for (const auto& field : part.fields) line.cells.push_back(field.value.value_or(""));
      out_.summary.push_back(std::move(line));
    }
  }

  const Pack& pack_;
  const json::Node& application_;
  Issues issues_;
  json::Sink sink_{"", &issues_};
  Cursor at_;
  bool first_ = false;
  std::optional<std::string> version_;
  CategoryRef which_;
  std::optional<Cursor> applicant_;
  Verification out_;
};

}  // namespace

const char* name_of(Verdict verdict) {
  constexpr std::array names{"agrees", "differs", "unreadable"};
  return names[static_cast<std::size_t>(verdict)];
}

Verification verify(const Pack& pack, std::string_view application) {
  const auto parsed = json::parse(application, limits);
  if (parsed.value) return Verifier(pack, parsed.value->root()).run();
  Verification unreadable;
  unreadable.issues = parsed.issues;
  return unreadable;
}

}  // namespace xingping
