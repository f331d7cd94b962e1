// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The door to JavaScript: names only. Everything that is done is done, and tested, in core/json_api.
#include <emscripten/bind.h>

#include "xingping/advice_api.h"
#include "xingping/application_api.h"

namespace {

using emscripten::class_;
using emscripten::optional_override;
using xingping::Kit;
using Text = std::string;

EMSCRIPTEN_BINDINGS(xingping) {
  class_<Kit>("Kit")
      .constructor(optional_override([](const Text& bundle) { return new Kit(bundle); }))
      .function("issues", &Kit::issues)
      .function("list", &Kit::list)
      .function("describe",
                optional_override([](const Kit& kit, const Text& category) { return kit.describe(category); }))
      .function("assess", optional_override([](const Kit& kit, const Text& category, const Text& answers,
                                               const Text& options) { return kit.assess(category, answers, options); }))
      .function("advise",
                optional_override([](const Kit& kit, const Text& category, const Text& answers, const Text& options) {
                  return advise(kit, category, answers, options);
                }))
      .function("lift", optional_override([](const Kit& kit, const Text& answers, const Text& options) {
                  return lift(kit, answers, options);
                }))
      .function("application",
                optional_override([](const Kit& kit, const Text& category, const Text& answers, const Text& options) {
                  return application(kit, category, answers, options);
                }))
      .function("match", optional_override([](const Kit& kit, const Text& answers, const Text& options) {
                  return kit.match(answers, options);
                }))
      .function("diff", optional_override([](const Kit& kit, const Text& from, const Text& to, const Text& answers) {
                  return diff(kit, from, to, answers);
                }))
      .function("read", optional_override([](const Kit& kit, const Text& answers) { return kit.read(answers); }));
}

}  // namespace
