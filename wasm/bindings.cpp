// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The door to JavaScript: names only. Everything that is done is done, and tested, in core/*_api. XINGPING_MODULE says
// how far the door opens: CMakeLists.txt.
#include <emscripten/bind.h>

#include "xingping/advice_api.h"
#include "xingping/application_api.h"
#include "xingping/load_pack.h"
#include "xingping/prepared.h"

namespace {

using emscripten::class_;
using emscripten::optional_override;
using xingping::Kit;
using xingping::Prepared;
using Text = std::string;

#if XINGPING_MODULE >= 3
constexpr xingping::ReadForm forms_too = xingping::read_form;
#else
constexpr xingping::ReadForm forms_too = nullptr;
#endif

void name_judge(class_<Kit>& kit) {
  kit.constructor(optional_override([](const Text& bundle) { return new Kit(load_bundle(bundle, forms_too)); }))
      .function("issues", &Kit::issues)
      .function("list", &Kit::list)
      .function("describe",
                optional_override([](const Kit& self, const Text& category) { return self.describe(category); }))
      .function("assess",
                optional_override([](const Kit& self, const Text& category, const Text& answers, const Text& options) {
                  return self.assess(category, answers, options);
                }))
      .function("match", optional_override([](const Kit& self, const Text& answers, const Text& options) {
                  return self.match(answers, options);
                }))
      .function("read", optional_override([](const Kit& self, const Text& answers) { return self.read(answers); }));
}

[[maybe_unused]] void name_advice(class_<Kit>& kit) {
  kit.function("advise",
               optional_override([](const Kit& self, const Text& category, const Text& answers, const Text& options) {
                 return advise(self, category, answers, options);
               }))
      .function("lift", optional_override([](const Kit& self, const Text& answers, const Text& options) {
                  return lift(self, answers, options);
                }));
}

[[maybe_unused]] void name_prepared(class_<Kit>& kit) {
  kit.function("bounds", optional_override([](const Kit& self, const Text& category, const Text& answers,
                                              const Text& options) { return self.bounds(category, answers, options); }))
      .function("prepare",
                optional_override([](const Kit& self, const Text& category, const Text& answers, const Text& options) {
                  return new Prepared(self, category, answers, options);
                }),
                emscripten::allow_raw_pointers());
  class_<Prepared>("Prepared")
      .function("state", &Prepared::state)
      .function("set", optional_override(
                           [](Prepared& self, const Text& fact, const Text& answer) { return self.set(fact, answer); }))
      // Both as one number: an object would take longer than judging.
      .function("bounds", optional_override([](Prepared& self) {
                  const auto bounds = self.bounds();
                  return (bounds.guaranteed + 1) * 256 + bounds.reachable + 1;
                }));
}

[[maybe_unused]] void name_the_rest(class_<Kit>& kit) {
  kit.function("diff", optional_override([](const Kit& self, const Text& from, const Text& to, const Text& answers) {
                 return diff(self, from, to, answers);
               }))
      .function("application",
                optional_override([](const Kit& self, const Text& category, const Text& answers, const Text& options) {
                  return application(self, category, answers, options);
                }))
      .function("forms", optional_override([](const Kit& self) { return forms(self); }))
      .function("fill",
                optional_override([](const Kit& self, const Text& form, const Text& category, const Text& answers,
                                     const Text& options) { return fill(self, form, category, answers, options); }))
      .function("verify",
                optional_override([](const Kit& self, const Text& application) { return verify(self, application); }))
      .function("summary", optional_override([](const Kit& self, const Text& form, const Text& rows) {
                  return summary(self, form, rows);
                }));
}

EMSCRIPTEN_BINDINGS(xingping) {
  class_<Kit> kit("Kit");
  name_judge(kit);
#if XINGPING_MODULE >= 2
  name_advice(kit);
#endif
#if XINGPING_MODULE >= 3
  name_prepared(kit);
  name_the_rest(kit);
#endif
}

}  // namespace
