// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "write/write.h"
#include "xingping/application.h"

namespace xingping {
namespace write {
namespace {

/// Bare when it is there and nothing else is said.
void write_proof(Writer& out, const Proof& proof) {
  if (proof.status == Proof::Status::have && proof.note.empty() && proof.file.empty()) {
    out.word(proof.kind);
    return;
  }
  out.begin_object().member_word("kind", proof.kind).member_word("status", name_of(proof.status));
  if (!proof.note.empty()) out.member("note", proof.note);
  if (!proof.file.empty()) out.member("file", proof.file);
  out.end_object();
}

}  // namespace

void known(Writer& out, const Pack& pack, const Answers& answers) {
  out.key("answers").begin_object();
  for (FactIndex fact = 1; fact < pack.facts.size(); ++fact) {
    if (!answers.values[fact].known) continue;
    out.key(pack.facts[fact].id);
    value(out, pack.facts[fact], answers.values[fact], answers);
  }
  out.end_object();
}

void evidence(Writer& out, const Pack& pack, const Answers& answers) {
  out.key("evidence").begin_object();
  for (const auto& [fact, proofs] : answers.evidence) {
    out.key(pack.facts[fact].id).begin_array();
    for (const auto& proof : proofs) write_proof(out, proof);
    out.end_array();
  }
  out.end_object();
}

void history(Writer& out, const Answers& answers) {
  out.key("history").begin_array();
  for (const auto& event : answers.history) {
    out.begin_object().member("category", event.category);
    out.member_word("event", event.kind == Event::Kind::rated ? "rated" : "removed");
    if (!event.level.empty()) out.member("level", event.level);
    out.member_word("on", format_date(event.on)).end_object();
  }
  out.end_array();
}

}  // namespace write

std::string write_answers(const Pack& pack, const Answers& answers) {
  json::Writer out;
  out.begin_object().member("schema", "xingping/answers@1");
  if (!answers.applicant_name.empty())
    out.key("applicant").begin_object().member("name", answers.applicant_name).end_object();
  if (const Value type = answers.values[applicant_type_fact]; type.known) {
    out.key("applicant_type");
    write::value(out, pack.facts[applicant_type_fact], type, answers);
  }
  write::known(out, pack, answers);
  if (!answers.evidence.empty()) write::evidence(out, pack, answers);
  if (!answers.history.empty()) write::history(out, answers);
  out.end_object();
  return out.take();
}

}  // namespace xingping
