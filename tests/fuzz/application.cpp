// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Any text as an application that comes in at a bureau: it has a verdict, and none agrees whose digest is another.
#include "fuzz/inputs.h"
#include "xingping/application_api.h"
#include "xingping/verify.h"

void fuzz::on_application(std::string_view text) {
  must_be_json(xingping::verify(kit(), text));
  const auto verified = xingping::verify(*kit().pack(), text);
  if (verified.verdict == xingping::Verdict::agrees) {
    must(!verified.digest.stated || verified.digest.stated == verified.digest.found, "what agrees has its own digest");
    must(verified.guaranteed.stated == verified.guaranteed.found, "what agrees states the level that is found");
    must(verified.differences.empty(), "what agrees differs nowhere");
  }
}
