// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What is filled, as JSON.
#pragma once

#include "json/writer.h"
#include "xingping/fill.h"

namespace xingping::write {

using json::Writer;

/// Within an application titles and help are left out.
enum class Words { all, few };

/// Members of a filled form; the object is the caller's.
void filled(Writer& out, const FilledForm& form, const Filing& filing, Words words);
void blockers(Writer& out, const std::vector<Blocker>& list, const Filing& filing);
void attachments(Writer& out, const std::vector<Attachment>& list, const Filing& filing);

}  // namespace xingping::write
