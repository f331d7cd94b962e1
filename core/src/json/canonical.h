// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The one text of a parsed value that digests are made over: members in their order, no white space, numbers as they
// were written. White space does not change it, anything else does.
#pragma once

#include "json/node.h"
#include "json/writer.h"

namespace xingping::json {

void write_canonical(const Node& node, Writer& out);

}  // namespace xingping::json
