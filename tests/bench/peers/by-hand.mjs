// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The limit: the 综合（特色） table written out by hand as one three-valued function over a plain object. 0 unmet, 1 open,
// 2 met; a list of three is by level. It says nothing about why, has no units and no exact decimals. by_hand.cpp is its twin.

const least = (value, bound) => (value == null ? 1 : value >= bound ? 2 : 0);
const until = (value, day) => (value == null ? 1 : value <= day ? 2 : 0);
const yes = (value) => (value == null ? 1 : value ? 2 : 0);
const items = (value, count) => (value == null ? 1 : value.length >= count ? 2 : 0);
const step = (value, scale, index) => (value == null ? 1 : scale[value] >= index ? 2 : 0);

const finances = { unsound: 0, sound: 1, profitable_two_years: 2 };
const influence = { none: 0, regional: 1, provincial: 2, national_international: 3 };
const itss = { none: 0, level_4: 1, level_3: 2, level_2: 3, level_1: 4 };
const maturity = { none: 0, initial: 1, fairly_mature: 2, mature: 3 };
const manual = { none: 0, key_functions: 1, all_functions: 2, scientific: 3 };
const worth = { none: 0, some: 1, considerable: 2 };

/** Whether a line is waived: for public institutions and social organisations. */
const isWaived = (type) => (type == null ? 1 : type === "enterprise" ? 0 : 2);

function basicConditions(company) {
  return Math.min(
    until(company.province_registered_on, "2020-06-30"),
    yes(company.independent_legal_person),
    yes(company.good_credit),
    yes(company.economic_strength),
    yes(company.rd_capability),
    yes(company.integration_capability),
    yes(company.financial_management),
    yes(company.operation_sound),
    step(company.financial_condition_2020, finances, 1),
    Math.max(yes(company.owns_declared_ip), yes(company.ip_owner_branch_authorised)),
  );
}

function rdRatio({ rd_expense_ratio_2020: ratio, rd_expense_2020: expense, revenue_2020: revenue }, share) {
  if (ratio != null) return ratio >= share ? 2 : 0;
  if (expense == null || revenue == null || revenue <= 0) return 1;
  return expense * 100 >= revenue * share ? 2 : 0;
}

function foundation(company, waived, at) {
  const finance = company.financial_condition_2020;
  return Math.min(
    Math.max(waived, least(company.registered_capital, [200, 500, 1000][at])),
    until(company.established_on, ["2020-06-30", "2019-06-30", "2019-06-30"][at]),
    least(company.employees, [20, 50, 100][at]),
    at < 2 ? 2 : Math.max(waived, yes(company.high_tech_enterprise)),
    at < 2
      ? step(finance, finances, 1)
      : Math.max(step(finance, finances, 2), Math.min(waived, step(finance, finances, 1))),
    Math.max(waived, least(company.revenue_2020, [1000, 2000, 3000][at])),
    least(company.clusters_served, [1, 2, 3][at]),
    rdRatio(company, [6, 10, 15][at]),
    at < 2 ? 2 : yes(company.standards_participation),
    least(company.ip_rights, [5, 15, 30][at]),
  );
}

function access(platform, at) {
  const always = Math.min(
    least(platform.protocols, [30, 60, 100][at]),
    least(platform.industrial_data, [1, 1, 1000][at]),
    items(platform.data_services, 2),
  );
  if (at < 1) return always;
  return Math.min(
    always,
    items(platform.device_kinds, 1),
    least(platform.devices, [0, 100000, 300000][at]),
    items(platform.functions, [0, 4, 5][at]),
  );
}

function development(platform, at) {
  return Math.min(
    least(platform.languages, [4, 5, 6][at]),
    least(platform.tools, [4, 5, 6][at]),
    least(platform.frameworks, [3, 4, 5][at]),
    least(platform.app_projects, [10, 20, 50][at]),
    at < 1 ? 2 : yes(platform.microservice_pool),
    at < 2 ? 2 : yes(platform.developer_community),
    at < 2 ? 2 : yes(platform.third_party_projects),
  );
}

function analysis(platform, at) {
  return Math.min(
    yes(platform.modelling_environment),
    least(platform.models, [30, 60, 100][at]),
    at < 1 ? 2 : yes(platform.rapid_modelling),
    at < 2 ? 2 : yes(platform.complex_modelling),
    at < 2 ? 2 : yes(platform.advanced_technology),
  );
}

function commerce(platform, at) {
  return Math.min(
    least(platform.purchase_amount_2020, [15, 50, 100][at]),
    least(platform.purchase_orders_2020, [3000, 10000, 20000][at]),
    least(platform.registered_users, [5000, 20000, 50000][at]),
    least(platform.daily_active_users_2020, [500, 1500, 3000][at]),
    step(platform.market_influence, influence, at + 1),
  );
}

function operation(platform, service, at) {
  return Math.min(
    until(platform.launched_on, ["2020-06-30", "2019-06-30", "2019-06-30"][at]),
    at < 1 ? 2 : step(platform.itss_level, itss, at + 1),
    Math.max(yes(platform.cloud_security_assessed), yes(platform.classified_protection_assessed)),
    step(service.operation_security_system, maturity, at + 1),
    step(platform.manual, manual, at + 1),
    step(service.customer_service, maturity, at + 1),
    step(service.economic_social_value, worth, at < 2 ? 1 : 2),
  );
}

const nothing = {};
const stars = ["3", "4", "5"];

/** The bounds of a sheet: {applicant_type, company, platform, service}, any of them absent, a missing value open. */
export function judge(sheet) {
  const { company = nothing, platform = nothing, service = nothing } = sheet;
  const basic = basicConditions(company);
  const waived = isWaived(sheet.applicant_type);
  let reachable = null;
  for (let at = 2; at >= 0; --at) {
    // A table is as good as its weakest part, so the first that fails ends it.
    let level = basic && Math.min(basic, foundation(company, waived, at));
    level &&= Math.min(level, operation(platform, service, at));
    level &&= Math.min(
      level,
      Math.max(access(platform, at), development(platform, at), analysis(platform, at), commerce(platform, at)),
    );
    if (at === 0) {
      const recognised = Math.max(yes(company.key_platform_recognised), yes(company.ecommerce_platform_recognised));
      level = Math.max(level, Math.min(recognised, basic));
    }
    if (level > 0) reachable ??= stars[at];
    if (level === 2) return { guaranteed: stars[at], reachable };
  }
  return { guaranteed: null, reachable };
}
