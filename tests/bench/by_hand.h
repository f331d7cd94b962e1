// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The 综合（特色） table written out by hand: what the engine is held against. Twin of peers/by-hand.mjs. Amounts are
// doubles of the fact's unit, days are 20200630, choices are steps counted from 0; nothing given is open.
#pragma once

#include <optional>
#include <string>

namespace by_hand {

enum class Truth { unmet, open, met };
enum class Applicant { enterprise, public_institution, social_organisation };

using Flag = std::optional<bool>;
using Amount = std::optional<double>;
using Day = std::optional<int>;
using Step = std::optional<int>;
using Items = std::optional<int>;  // how many of a set are there

struct Sheet {
  std::optional<Applicant> applicant;
  // company
  Day province_registered_on, established_on;
  Flag independent_legal_person, good_credit, economic_strength, rd_capability, integration_capability,
      financial_management, operation_sound, owns_declared_ip, ip_owner_branch_authorised, high_tech_enterprise,
      standards_participation, key_platform_recognised, ecommerce_platform_recognised;
  Step financial_condition_2020;
  Amount registered_capital, employees, revenue_2020, clusters_served, rd_expense_ratio_2020, rd_expense_2020,
      ip_rights;
  // platform
  Day launched_on;
  Amount protocols, industrial_data, devices, languages, tools, frameworks, app_projects, models, purchase_amount_2020,
      purchase_orders_2020, registered_users, daily_active_users_2020;
  Items data_services, device_kinds, functions;
  Flag microservice_pool, developer_community, third_party_projects, modelling_environment, rapid_modelling,
      complex_modelling, advanced_technology, cloud_security_assessed, classified_protection_assessed;
  Step market_influence, itss_level, manual;
  // service
  Step operation_security_system, customer_service, economic_social_value;
};

/// Indices of 三星, 四星, 五星; -1 for none.
struct Bounds {
  int guaranteed = -1;
  int reachable = -1;
  friend bool operator==(const Bounds&, const Bounds&) = default;
};

[[nodiscard]] Bounds judge(const Sheet& sheet);

/// A sheet as the page saves it, read with nlohmann's DOM; nothing is checked. Null when it is no JSON.
[[nodiscard]] std::optional<Sheet> read(const std::string& line);

}  // namespace by_hand
