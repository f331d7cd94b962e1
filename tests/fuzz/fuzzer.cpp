// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// libFuzzer's door to one of the inputs, which the build names.
#define DOCTEST_CONFIG_IMPLEMENT  // the packs of the core's tests speak doctest
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/inputs.h"

void fuzz::must(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "breached: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

namespace {

/// Asserts of the shared support stand outside any test here; a failed one is a finding.
void stop_at(const doctest::AssertData& assert) {
  if (assert.m_failed) fuzz::must(false, assert.m_expr);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*words*/) {
  static doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  context.setAssertHandler(stop_at);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::XINGPING_FUZZ_INPUT({reinterpret_cast<const char*>(data), size});
  return 0;
}
