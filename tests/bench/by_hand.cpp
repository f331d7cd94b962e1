// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "by_hand.h"

#include <algorithm>

namespace by_hand {
namespace {

constexpr Truth decided(bool holds) { return holds ? Truth::met : Truth::unmet; }

Truth least(Amount value, double bound) { return value ? decided(*value >= bound) : Truth::open; }
Truth until(Day value, int day) { return value ? decided(*value <= day) : Truth::open; }
Truth yes(Flag value) { return value ? decided(*value) : Truth::open; }
Truth step(Step value, int wanted) { return value ? decided(*value >= wanted) : Truth::open; }
Truth items(Items value, int wanted) { return value ? decided(*value >= wanted) : Truth::open; }

struct Thresholds {
  double three, four, five;
  [[nodiscard]] double at(int level) const { return level == 0 ? three : level == 1 ? four : five; }
};
Truth least(Amount value, Thresholds bounds, int level) { return least(value, bounds.at(level)); }

/// A line that only counts from `first` upwards.
Truth above(int level, int first, Truth truth) { return level < first ? Truth::met : truth; }

int two_years_above_three_stars(int level) { return level == 0 ? 20200630 : 20190630; }

Truth waived(const Sheet& sheet) {
  return sheet.applicant ? decided(*sheet.applicant != Applicant::enterprise) : Truth::open;
}

Truth basic_conditions(const Sheet& s) {
  return std::min({until(s.province_registered_on, 20200630), yes(s.independent_legal_person), yes(s.good_credit),
                   yes(s.economic_strength), yes(s.rd_capability), yes(s.integration_capability),
                   yes(s.financial_management), yes(s.operation_sound), step(s.financial_condition_2020, 1),
                   std::max(yes(s.owns_declared_ip), yes(s.ip_owner_branch_authorised))});
}

Truth rd_ratio(const Sheet& s, double share) {
  if (s.rd_expense_ratio_2020) return decided(*s.rd_expense_ratio_2020 >= share);
  if (!s.rd_expense_2020 || !s.revenue_2020 || *s.revenue_2020 <= 0) return Truth::open;
  return decided(*s.rd_expense_2020 * 100 >= *s.revenue_2020 * share);
}

Truth finances(const Sheet& s, Truth free, int level) {
  const Truth sound = step(s.financial_condition_2020, 1);
  return level < 2 ? sound : std::max(step(s.financial_condition_2020, 2), std::min(free, sound));
}

Truth foundation(const Sheet& s, Truth free, int level) {
  return std::min({std::max(free, least(s.registered_capital, {200, 500, 1000}, level)),
                   until(s.established_on, two_years_above_three_stars(level)),
                   least(s.employees, {20, 50, 100}, level),
                   above(level, 2, std::max(free, yes(s.high_tech_enterprise))), finances(s, free, level),
                   std::max(free, least(s.revenue_2020, {1000, 2000, 3000}, level)),
                   least(s.clusters_served, {1, 2, 3}, level), rd_ratio(s, Thresholds{6, 10, 15}.at(level)),
                   above(level, 2, yes(s.standards_participation)), least(s.ip_rights, {5, 15, 30}, level)});
}

Truth access(const Sheet& s, int level) {
  return std::min({least(s.protocols, {30, 60, 100}, level), least(s.industrial_data, {1, 1, 1000}, level),
                   items(s.data_services, 2), above(level, 1, items(s.device_kinds, 1)),
                   above(level, 1, least(s.devices, {0, 100'000, 300'000}, level)),
                   above(level, 1, items(s.functions, level + 3))});
}

Truth development(const Sheet& s, int level) {
  return std::min({least(s.languages, {4, 5, 6}, level), least(s.tools, {4, 5, 6}, level),
                   least(s.frameworks, {3, 4, 5}, level), least(s.app_projects, {10, 20, 50}, level),
                   above(level, 1, yes(s.microservice_pool)), above(level, 2, yes(s.developer_community)),
                   above(level, 2, yes(s.third_party_projects))});
}

Truth analysis(const Sheet& s, int level) {
  return std::min({yes(s.modelling_environment), least(s.models, {30, 60, 100}, level),
                   above(level, 1, yes(s.rapid_modelling)), above(level, 2, yes(s.complex_modelling)),
                   above(level, 2, yes(s.advanced_technology))});
}

Truth commerce(const Sheet& s, int level) {
  return std::min({least(s.purchase_amount_2020, {15, 50, 100}, level),
                   least(s.purchase_orders_2020, {3000, 10'000, 20'000}, level),
                   least(s.registered_users, {5000, 20'000, 50'000}, level),
                   least(s.daily_active_users_2020, {500, 1500, 3000}, level), step(s.market_influence, level + 1)});
}

Truth operation(const Sheet& s, int level) {
  return std::min({until(s.launched_on, two_years_above_three_stars(level)),
                   above(level, 1, step(s.itss_level, level + 1)),
                   std::max(yes(s.cloud_security_assessed), yes(s.classified_protection_assessed)),
                   step(s.operation_security_system, level + 1), step(s.manual, level + 1),
                   step(s.customer_service, level + 1), step(s.economic_social_value, level < 2 ? 1 : 2)});
}

/// The table at a level is as good as its weakest part, so the first that fails ends it.
Truth table(const Sheet& s, Truth basic, Truth free, int level) {
  Truth truth = std::min(basic, foundation(s, free, level));
  if (truth == Truth::unmet) return truth;
  truth = std::min(truth, operation(s, level));
  if (truth == Truth::unmet) return truth;
  return std::min(truth, std::max({access(s, level), development(s, level), analysis(s, level), commerce(s, level)}));
}

}  // namespace

Bounds judge(const Sheet& s) {
  const Truth basic = basic_conditions(s);
  const Truth free = waived(s);
  Bounds bounds;
  if (basic == Truth::unmet) return bounds;
  for (int level = 2; level >= 0; --level) {
    Truth truth = table(s, basic, free, level);
    if (level == 0)
      truth = std::max(truth,
                       std::min(basic, std::max(yes(s.key_platform_recognised), yes(s.ecommerce_platform_recognised))));
    if (truth != Truth::unmet) bounds.reachable = std::max(bounds.reachable, level);
    if (truth != Truth::met) continue;
    bounds.guaranteed = level;
    break;
  }
  return bounds;
}

}  // namespace by_hand
