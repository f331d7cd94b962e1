// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From criteria documents to a Pack, with every defect located.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "xingping/issue.h"
#include "xingping/pack.h"

namespace xingping {

/// A form document as the loader hands it on.
struct FormDocument;

/// Reads one form into the pack, after everything else. It is handed in, so that a module which only judges need not
/// link it; without it forms are passed over.
using ReadForm = void (*)(const FormDocument& document, Pack& pack);
void read_form(const FormDocument& document, Pack& pack);

struct Document {
  std::string name;  // e.g. "jiangsu-pool/programme.json"; issues carry it
  std::string text;
};

/// Loading in pieces, so that a page may do something else in between.
class PackOpening {
 public:
  explicit PackOpening(ReadForm forms = nullptr);
  ~PackOpening();
  PackOpening(const PackOpening&) = delete;
  PackOpening& operator=(const PackOpening&) = delete;

  // Before the first step. Of two documents of one name the first counts.
  void add(const Document& document);
  void add(std::string_view bundle);
  /// The next piece: the facts, a programme with its categories, the rest. False when all is done.
  bool step();
  /// What is loaded, all remaining steps taken; once.
  [[nodiscard]] Loaded<Pack> take();

 private:
  class Loader;
  std::unique_ptr<Loader> loader_;
};

/// Documents in any order; each names its kind in "schema". A pack with errors has no value.
[[nodiscard]] Loaded<Pack> load_pack(std::span<const Document> documents, ReadForm forms = nullptr);

/// The same from one text, {"documents": {"name": {…}, …}}. With "partial": true the bundle may hold only some of the
/// categories its programmes list, with the facts these and its forms use; each is then as it would be among all.
[[nodiscard]] Loaded<Pack> load_bundle(std::string_view text, ReadForm forms = nullptr);

}  // namespace xingping
