// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The door to JavaScript: names only. Everything that is done is done, and tested, in core/*_api. XINGPING_MODULE says
// how far the door opens: CMakeLists.txt.
#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include "xingping/advice_api.h"
#include "xingping/application_api.h"
#include "xingping/load_pack.h"
#include "xingping/prepared.h"

namespace {

using emscripten::class_;
using xingping::Kit;
using xingping::PackOpening;
using xingping::Prepared;
using Size = std::size_t;
using Text = std::string_view;

#if XINGPING_MODULE >= 3
constexpr xingping::ReadForm forms_too = xingping::read_form;
#else
constexpr xingping::ReadForm forms_too = nullptr;
#endif

// Texts cross as bytes, since Embind's own strings go over character by character in JavaScript, which took half of a
// report's time. JavaScript lays its texts one after another in the room and says how long each is; it is told how long
// the answer is, and reads it before the next call. Places are addresses: a view of Embind's would bring a kilobyte.
std::unique_ptr<char[]> room;  // NOLINT(*-avoid-c-arrays): a string would be filled first, byte by byte
Size room_size = 0;
std::string answer;

Size address(const char* bytes) { return reinterpret_cast<Size>(bytes); }

Size make_room(Size size) {
  if (size > room_size) room.reset(new char[size]);
  room_size = std::max(room_size, size);
  return address(room.get());
}

/// Calls act(self, texts…) with what lies in the room.
template <class Act, class Self, class... Sizes>
decltype(auto) with_texts(const Act& act, Self& self, Sizes... sizes) {
  Size end = 0;
  const auto next = [&end](Size size) {
    end += size;
    return Text(room.get() + end - size, size);
  };
  const std::array<Text, sizeof...(sizes)> texts{next(sizes)...};  // braces: in this order
  return std::apply([&](auto... each) -> decltype(auto) { return std::invoke(act, self, each...); }, texts);
}

/// Gives the answer's size.
template <auto ask, class Self, class... Sizes>
Size answered(Self& self, Sizes... sizes) {
  answer = with_texts(ask, self, sizes...);
  return answer.size();
}

/// What is asked with so many texts.
template <auto ask, class Self = const Kit>
constexpr auto with0 = &answered<ask, Self>;
template <auto ask, class Self = const Kit>
constexpr auto with1 = &answered<ask, Self, Size>;
template <auto ask, class Self = const Kit>
constexpr auto with2 = &answered<ask, Self, Size, Size>;
template <auto ask, class Self = const Kit>
constexpr auto with3 = &answered<ask, Self, Size, Size, Size>;
template <auto ask, class Self = const Kit>
constexpr auto with4 = &answered<ask, Self, Size, Size, Size, Size>;

std::unique_ptr<PackOpening> open_packs() { return std::make_unique<PackOpening>(forms_too); }

void add_bundle(PackOpening& opening, Size size) {
  const auto bundle = std::move(room);  // the largest text there is: its room is given back
  room_size = 0;
  opening.add(Text(bundle.get(), size));
}

Kit* open_kit(PackOpening& opening) { return new Kit(opening.take()); }

[[maybe_unused]] Prepared* prepare(const Kit& kit, Size category, Size sheet, Size options) {
  const auto make = [](const Kit& from, auto... texts) { return std::make_unique<Prepared>(from, texts...); };
  return with_texts(make, kit, category, sheet, options).release();
}

/// Both as one number: an object would take longer than judging.
[[maybe_unused]] int both_bounds(Prepared& prepared) {
  const auto bounds = prepared.bounds();
  return (bounds.guaranteed + 1) * 256 + bounds.reachable + 1;
}

void name_judge(class_<Kit>& kit) {
  emscripten::function("room", &make_room);
  emscripten::function(
      "answer", +[] { return address(answer.data()); });
  class_<PackOpening>("PackOpening")
      .constructor(&open_packs)
      .function("add", &add_bundle)
      .function("step", &PackOpening::step);
  kit.constructor(&open_kit, emscripten::allow_raw_pointers())
      .function("issues", with0<&Kit::issues>)
      .function("list", with0<&Kit::list>)
      .function("describe", with1<&Kit::describe>)
      .function("fact", with1<&Kit::fact>)
      .function("assess", with3<&Kit::assess>)
      .function("match", with2<&Kit::match>)
      .function("read", with1<&Kit::read>);
}

[[maybe_unused]] void name_advice(class_<Kit>& kit) {
  kit.function("advise", with3<&xingping::advise>).function("lift", with2<&xingping::lift>);
}

[[maybe_unused]] void name_prepared(class_<Kit>& kit) {
  kit.function("bounds", with3<&Kit::bounds>).function("prepare", &prepare, emscripten::allow_raw_pointers());
  class_<Prepared>("Prepared")
      .function("state", with0<&Prepared::state, Prepared>)
      .function("set", with2<&Prepared::set, Prepared>)
      .function("bounds", &both_bounds);
}

[[maybe_unused]] void name_the_rest(class_<Kit>& kit) {
  kit.function("diff", with3<&xingping::diff>)
      .function("application", with3<&xingping::application>)
      .function("forms", with0<&xingping::forms>)
      .function("fill", with4<&xingping::fill>)
      .function("verify", with1<&xingping::verify>)
      .function("summary", with2<&xingping::summary>);
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
