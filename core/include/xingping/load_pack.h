// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// From criteria documents to a Pack, with every defect located.
#pragma once

#include <span>
#include <string>

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

/// Documents in any order; each names its kind in "schema". A pack with errors has no value.
[[nodiscard]] Loaded<Pack> load_pack(std::span<const Document> documents, ReadForm forms = nullptr);

/// The same from one text, {"documents": {"name": {…}, …}}, or from a list of such bundles; of two documents of one name
/// the first counts. With "partial": true in any there may be only some of the categories that the programmes list, with
/// the facts these and the forms use; each is then as it would be among all.
[[nodiscard]] Loaded<Pack> load_bundle(std::string_view text, ReadForm forms = nullptr);

}  // namespace xingping
