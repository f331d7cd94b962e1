// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "by_hand.h"

namespace by_hand {
namespace {

using Json = nlohmann::json;

struct Dated {
  Day Sheet::*member;
};
struct Stepped {
  Step Sheet::*member;
  std::vector<std::string_view> steps;
};
struct Counted {
  Items Sheet::*member;
};
using Field = std::variant<Flag Sheet::*, Amount Sheet::*, Dated, Stepped, Counted>;

const std::vector<std::string_view> maturity{"none", "initial", "fairly_mature", "mature"};

const std::unordered_map<std::string_view, Field>& fields() {
  static const std::unordered_map<std::string_view, Field> all{
      {"company.province_registered_on", Dated{&Sheet::province_registered_on}},
      {"company.established_on", Dated{&Sheet::established_on}},
      {"company.independent_legal_person", &Sheet::independent_legal_person},
      {"company.good_credit", &Sheet::good_credit},
      {"company.economic_strength", &Sheet::economic_strength},
      {"company.rd_capability", &Sheet::rd_capability},
      {"company.integration_capability", &Sheet::integration_capability},
      {"company.financial_management", &Sheet::financial_management},
      {"company.operation_sound", &Sheet::operation_sound},
      {"company.owns_declared_ip", &Sheet::owns_declared_ip},
      {"company.ip_owner_branch_authorised", &Sheet::ip_owner_branch_authorised},
      {"company.high_tech_enterprise", &Sheet::high_tech_enterprise},
      {"company.standards_participation", &Sheet::standards_participation},
      {"company.key_platform_recognised", &Sheet::key_platform_recognised},
      {"company.ecommerce_platform_recognised", &Sheet::ecommerce_platform_recognised},
      {"company.financial_condition_2020",
       Stepped{&Sheet::financial_condition_2020, {"unsound", "sound", "profitable_two_years"}}},
      {"company.registered_capital", &Sheet::registered_capital},
      {"company.employees", &Sheet::employees},
      {"company.revenue_2020", &Sheet::revenue_2020},
      {"company.clusters_served", &Sheet::clusters_served},
      {"company.rd_expense_ratio_2020", &Sheet::rd_expense_ratio_2020},
      {"company.rd_expense_2020", &Sheet::rd_expense_2020},
      {"company.ip_rights", &Sheet::ip_rights},
      {"platform.launched_on", Dated{&Sheet::launched_on}},
      {"platform.protocols", &Sheet::protocols},
      {"platform.industrial_data", &Sheet::industrial_data},
      {"platform.devices", &Sheet::devices},
      {"platform.languages", &Sheet::languages},
      {"platform.tools", &Sheet::tools},
      {"platform.frameworks", &Sheet::frameworks},
      {"platform.app_projects", &Sheet::app_projects},
      {"platform.models", &Sheet::models},
      {"platform.purchase_amount_2020", &Sheet::purchase_amount_2020},
      {"platform.purchase_orders_2020", &Sheet::purchase_orders_2020},
      {"platform.registered_users", &Sheet::registered_users},
      {"platform.daily_active_users_2020", &Sheet::daily_active_users_2020},
      {"platform.data_services", Counted{&Sheet::data_services}},
      {"platform.device_kinds", Counted{&Sheet::device_kinds}},
      {"platform.functions", Counted{&Sheet::functions}},
      {"platform.microservice_pool", &Sheet::microservice_pool},
      {"platform.developer_community", &Sheet::developer_community},
      {"platform.third_party_projects", &Sheet::third_party_projects},
      {"platform.modelling_environment", &Sheet::modelling_environment},
      {"platform.rapid_modelling", &Sheet::rapid_modelling},
      {"platform.complex_modelling", &Sheet::complex_modelling},
      {"platform.advanced_technology", &Sheet::advanced_technology},
      {"platform.cloud_security_assessed", &Sheet::cloud_security_assessed},
      {"platform.classified_protection_assessed", &Sheet::classified_protection_assessed},
      {"platform.market_influence",
       Stepped{&Sheet::market_influence, {"none", "regional", "provincial", "national_international"}}},
      {"platform.itss_level", Stepped{&Sheet::itss_level, {"none", "level_4", "level_3", "level_2", "level_1"}}},
      {"platform.manual", Stepped{&Sheet::manual, {"none", "key_functions", "all_functions", "scientific"}}},
      {"service.operation_security_system", Stepped{&Sheet::operation_security_system, maturity}},
      {"service.customer_service", Stepped{&Sheet::customer_service, maturity}},
      {"service.economic_social_value", Stepped{&Sheet::economic_social_value, {"none", "some", "considerable"}}},
  };
  return all;
}

double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

int index_of(const std::vector<std::string_view>& list, std::string_view word) {
  return static_cast<int>(std::find(list.begin(), list.end(), word) - list.begin());
}

struct Store {
  Sheet& into;
  const Json& value;

  void operator()(Flag Sheet::*member) const { into.*member = value.get<bool>(); }
  void operator()(Amount Sheet::*member) const {
    into.*member = number((value.is_object() ? value.at("value") : value).get_ref<const std::string&>());
  }
  void operator()(const Dated& dated) const {
    std::string digits = value.get<std::string>();
    std::erase(digits, '-');
    into.*dated.member = std::atoi(digits.c_str());
  }
  void operator()(const Stepped& stepped) const {
    into.*stepped.member = index_of(stepped.steps, value.get_ref<const std::string&>());
  }
  void operator()(const Counted& counted) const { into.*counted.member = static_cast<int>(value.size()); }
};

}  // namespace

std::optional<Sheet> read(const std::string& line) {
  const Json document = Json::parse(line, nullptr, false);
  if (document.is_discarded()) return std::nullopt;
  Sheet sheet;
  if (const auto type = document.find("applicant_type"); type != document.end())
    sheet.applicant = static_cast<Applicant>(
        index_of({"enterprise", "public_institution", "social_organisation"}, type->get_ref<const std::string&>()));
  for (const auto& [id, value] : document.at("answers").items())
    if (const auto field = fields().find(id); field != fields().end()) std::visit(Store{sheet, value}, field->second);
  return sheet;
}

}  // namespace by_hand
