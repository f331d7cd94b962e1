// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "json/canonical.h"

namespace xingping::json {

void write_canonical(const Node& node, Writer& out) {
  switch (node.kind) {
    case Kind::string: out.value(node.text); break;
    case Kind::array:
      out.begin_array();
      for (const auto& child : node.children) write_canonical(child, out);
      out.end_array();
      break;
    case Kind::object:
      out.begin_object();
      for (const auto& child : node.children) {
        out.any_key(child.key);
        write_canonical(child, out);
      }
      out.end_object();
      break;
    default: out.raw(node.text);
  }
}

}  // namespace xingping::json
