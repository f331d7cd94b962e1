// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Any text as an application that comes in at a bureau: it has a verdict, and none agrees whose digest is another.
#include "support.h"
#include "xingping/application_api.h"
#include "xingping/verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fuzz;
  const auto text = text_of(data, size);
  must_be_json(xingping::verify(kit(), text));
  const auto verified = xingping::verify(*kit().pack(), text);
  if (verified.verdict == xingping::Verdict::agrees) {
    must(!verified.digest.stated || verified.digest.stated == verified.digest.found, "what agrees has its own digest");
    must(verified.guaranteed.stated == verified.guaranteed.found, "what agrees states the level that is found");
    must(verified.differences.empty(), "what agrees differs nowhere");
  }
  return 0;
}
