// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/records_pack.h"

namespace support {
namespace {

Json text(const std::string& words) { return {{"zh", words}, {"en", words}}; }

Json field(const std::string& id, const std::string& type, const Json& more = Json::object()) {
  Json made = {{"id", id}, {"type", type}, {"label", text(id)}};
  made.update(more);
  return made;
}

Json choices(const std::string& one, const std::string& other) {
  return {{{"id", one}, {"label", text(one)}}, {{"id", other}, {"label", text(other)}}};
}

}  // namespace

Json sites_fact() {
  const Json fields = {
      field("name", "text"),
      field("devices", "quantity", {{"unit", "台"}, {"integer", true}}),
      field("points", "quantity", {{"unit", "个"}, {"integer", true}}),
      field("amount", "quantity", {{"unit", "万元"}}),
      field("kind", "choice", {{"choices", choices("process", "discrete")}}),
      field("certified", "boolean"),
      field("opened", "date"),
      field("stage", "choice", {{"ordered", true}, {"choices", choices("planned", "built")}}),
      field("systems", "set", {{"choices", choices("mes", "erp")}})};
  return field("sites", "records", {{"fields", fields}});
}

Json with_sites(const Json& condition, const Json& fact) {
  return patched({add(base_facts + "/-", fact), replace(sites_row_at + "/fact", "sites"),
                  replace(sites_row_at + "/levels/4", condition)});
}

const xingping::Category& sites_category(const xingping::Pack& pack) {
  return pack.programmes.front().categories.front();
}

}  // namespace support
