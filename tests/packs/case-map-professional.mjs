// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which criterion and fact each transcribed row of 专业要求 is asked through; the rest is in case-map.mjs.

import { amount, eitherNumber, scale, set, since, whole, yes } from "./case-kinds.mjs";

const honours = "none city province nation";
const advancement = "none regional domestic_leading partial_import_substitute";
const compatibility = "none required_software common_software multiple_environments";
const directions = "smart_factory data platform network control_security software operations other";
const protection = "none prevents_unauthorised_access blocks_harmful_events protects_whole_process";

/** Sub-classes of 专业要求: official name → group id and rows. */
export const professional = {
  "integrated-platform": {
    接入能力: {
      id: "access",
      协议兼容数量: whole("protocols", "platform.protocols"),
      累积工业数据总量: amount("industrial-data", "platform.industrial_data"),
      数据接入与服务: set("data-services", "platform.data_services", "basic design production logistics sales service"),
      设备接入: set(
        "device-kinds",
        "platform.device_kinds",
        "energy_intensive general_power new_energy intelligent other",
      ),
      接入设备数量: whole("connected-devices", "platform.devices"),
      "设备管理、数据监控、决策优化、边缘计算": set(
        "platform-functions",
        "platform.functions",
        "device_ledger device_inspection work_orders maintenance realtime_data data_reports traceability" +
          " scada_screens alarms reverse_control execution_optimisation edge_processing edge_analysis",
      ),
    },
    开发能力: {
      id: "development",
      开发语言: whole("languages", "platform.languages"),
      开发工具: whole("tools", "platform.tools"),
      开发框架: whole("frameworks", "platform.frameworks"),
      完成应用开发项目: whole("app-projects", "platform.app_projects"),
      建设平台微服务池: yes("microservice-pool", "platform.microservice_pool"),
      建设及运营开发社区: yes("developer-community", "platform.developer_community"),
      第三方开发项目: yes("third-party-projects", "platform.third_party_projects"),
    },
    分析能力: {
      id: "analysis",
      建模及仿真环境: yes("modelling-environment", "platform.modelling_environment"),
      模型数量: whole("models", "platform.models"),
      模型快速开发: yes("rapid-modelling", "platform.rapid_modelling"),
      复杂模型开发能力: yes("complex-modelling", "platform.complex_modelling"),
      "结合大数据、人工智能、区块链等先进技术": yes("advanced-technology", "platform.advanced_technology"),
    },
    工业电商: {
      id: "e-commerce",
      "2020年度企业通过平台实现的年采购交易金额": amount("purchase-amount", "platform.purchase_amount_2020"),
      "2020年度企业通过平台实现的年采购单数": whole("purchase-orders", "platform.purchase_orders_2020"),
      平台注册用户量: whole("registered-users", "platform.registered_users"),
      "2020年度平均日活": amount("daily-active-users", "platform.daily_active_users_2020"),
      市场影响力: scale(
        "market-influence",
        "platform.market_influence",
        "none regional provincial national_international",
      ),
    },
  },
  "cloud-platform": {
    IaaS服务平台: {
      id: "iaas",
      "提供计算、存储、网络等一体化解决方案": yes("iaas-solution", "cloud.iaas_solution"),
      提供多云管理: yes("multi-cloud", "cloud.multi_cloud"),
      数据存储规模: amount("storage-scale", "cloud.storage_scale"),
      数据处理峰值: amount("peak-processing", "cloud.peak_processing"),
      数据中心数: whole("data-centres", "cloud.data_centres"),
      服务可用性: amount("availability", "cloud.availability"),
      "计量方法科学、数值准确": yes("metering", "cloud.metering"),
      "定价/收费策略清晰明确": yes("pricing", "cloud.pricing"),
      针对突发事件有完善应急预案: yes("emergency-plan", "cloud.emergency_plan"),
    },
    SaaS服务平台: {
      id: "saas",
      "具备搭建信息化平台所需要的网络基础设施及软件、硬件运行能力": yes(
        "saas-infrastructure",
        "cloud.saas_infrastructure",
      ),
      "开放接口、二次开发": set("openness", "cloud.openness", "open_interfaces secondary_development"),
      "设计、生产、物流、销售、服务、其它工业SaaS应用": set(
        "saas-applications",
        "cloud.saas_applications",
        "design_application design_case_library design_collaboration production_scheduling manufacturing_execution" +
          " supply_chain_relations purchasing logistics enterprise_resource_planning e_commerce" +
          " customer_resources customer_service other",
      ),
    },
  },
  "solution-provider": {
    工业互联网平台建设综合解决方案: {
      id: "platform-solution",
      服务环节: set(
        "service-links",
        "solution.service_links",
        "terminal_connection iaas paas saas edge_computing platform_security",
      ),
      已完成平台建设方案数量: whole("platform-solutions-completed", "solution.platform_solutions_completed"),
      相关荣誉: scale("platform-honours", "solution.platform_honours", honours),
    },
    工业互联网创新应用解决方案: {
      id: "innovation-solution",
      创新应用场景: set(
        "application-scenarios",
        "solution.application_scenarios",
        "production_process management_decision resource_collaboration product_lifecycle",
      ),
      创新应用成果: eitherNumber(
        "application-results",
        "solution.star_cloud_enterprises",
        "solution.benchmark_factories",
      ),
      相关荣誉: scale("innovation-honours", "solution.innovation_honours", honours),
    },
  },
  "industrial-app-provider": {
    传统软件云化: {
      id: "software-cloud",
      软件云化部署技术应用方案: yes("cloud-solution", "app.cloud_solution"),
      先进程度: scale("cloud-advancement", "app.cloud_advancement", advancement),
      兼容性: scale("cloud-compatibility", "app.cloud_compatibility", compatibility),
      安全性: scale("cloud-security", "app.cloud_security", protection),
      被工业APP汇聚平台收录: yes("cloud-listed", "app.cloud_listed"),
      相关荣誉: scale("cloud-honours", "app.cloud_honours", honours, 2),
    },
    工业APP创新: {
      id: "app-innovation",
      应用范围: scale("app-scope", "app.application_scope", "none general_it common_problem key_common_problem"),
      所解决工业问题的影响范围: scale("app-impact", "app.problem_impact", "none unit system"),
      先进程度: scale("app-advancement", "app.innovation_advancement", advancement),
      兼容性: scale("app-compatibility", "app.innovation_compatibility", compatibility),
      安全性: scale("app-security", "app.innovation_security", protection),
      开发的工业APP被工业APP汇聚平台收录数量: whole("app-listed", "app.listed_apps"),
      相关荣誉: scale("app-honours", "app.innovation_honours", honours, 2),
    },
  },
  "network-builder": {
    内网: {
      id: "intranet",
      技术支持: set(
        "intranet-technologies",
        "network.intranet_technologies",
        "ipv6 pon tsn industrial_private_line other",
      ),
      网络技术测试床: yes("intranet-testbed", "network.intranet_testbed"),
      已完成内网建设服务合同数量: whole("intranet-contracts", "network.intranet_contracts"),
    },
    外网: {
      id: "extranet",
      技术支持: set("extranet-technologies", "network.extranet_technologies", "srv6 sdn detnet other"),
      网络技术测试床: yes("extranet-testbed", "network.extranet_testbed"),
      已完成外网建设服务合同数量: whole("extranet-contracts", "network.extranet_contracts"),
    },
    无线网: {
      id: "wireless",
      技术支持: set("wireless-technologies", "network.wireless_technologies", "cellular_4g_5g nb_iot wia_pa_fa other"),
      网络技术测试床: yes("wireless-testbed", "network.wireless_testbed"),
      已完成无线网建设服务合同数量: whole("wireless-contracts", "network.wireless_contracts"),
    },
    标识解析建设: {
      id: "id-construction",
      接入能力: scale("id-access", "network.id_access", "none secondary top"),
      应用服务开发能力: yes("id-app-development", "network.id_app_development"),
      标识解析建设方案: yes("id-solution", "network.id_solution"),
      网络技术测试床: yes("id-testbed", "network.id_testbed"),
      已完成标识解析建设服务合同数量: whole("id-contracts", "network.id_contracts"),
    },
    标识解析服务: {
      id: "id-service",
      标识注册权限: scale("id-registration-authority", "network.id_registration_authority", "none secondary top"),
      标识解析权限: scale("id-resolution-authority", "network.id_resolution_authority", "none secondary top"),
      使用企业数量: whole("id-enterprises", "network.id_enterprises"),
      标识注册量: whole("id-registrations", "network.id_registrations"),
      标识解析量: whole("id-resolutions", "network.id_resolutions"),
    },
  },
  "data-collection": {
    数据采集: {
      id: "data-acquisition",
      接入设备数量: whole("devices", "collection.devices"),
      支持协议数量: whole("protocols", "collection.protocols"),
      采集方式: set("methods", "collection.methods", "sensors crawlers import interfaces other"),
    },
    边缘计算: {
      id: "edge-computing",
      边缘计算软硬件产品: set(
        "edge-products",
        "collection.edge_products",
        "smart_gateways smart_controllers embedded_software other",
      ),
      边缘分析应用: set(
        "edge-functions",
        "collection.edge_functions",
        "cleaning caching compression resume_after_outage remote_maintenance real_time_analysis other",
      ),
      实时数据处理速度: amount("processing-speed", "collection.processing_speed"),
      边缘计算部署节点数量: whole("edge-nodes", "collection.edge_nodes"),
    },
    安全功能: {
      id: "security",
      "传输和存储加密、安全告警、安全日志、权限管理、其它功能": set(
        "security-functions",
        "collection.security_functions",
        "encryption alerts logs permissions other",
      ),
    },
  },
  "control-security": {
    设备安全: {
      id: "device-security",
      设备安全技术服务: set(
        "device-services",
        "security.device_services",
        "permissions disk_encryption vulnerability_detection behaviour_management firewall other",
      ),
      完成设备安全合同数量: whole("device-contracts", "security.device_contracts"),
      合适的访问控制策略: yes("access-control", "security.access_control_policy"),
      故障状态快速恢复功能: yes("fast-recovery", "security.fast_recovery"),
      故障预测与健康管理体系: yes("health-management", "security.health_management"),
      拥有自主研发的工控安全终端设备: yes("own-terminal", "security.own_terminal"),
    },
    网络安全: {
      id: "network-security",
      网络安全技术服务: set(
        "network-services",
        "security.network_services",
        "ddos ips_ids apt vulnerability_management firewall other",
      ),
      完成网络安全合同数量: whole("network-contracts", "security.network_contracts"),
      能根据企业需求提供网络分区隔离方案: yes("network-zoning", "security.network_zoning_plans"),
      拥有自主研发的工控专用防火墙: yes("own-firewall", "security.own_firewall"),
      拥有自主研发的工控漏洞扫描系统: yes("own-scanner", "security.own_vulnerability_scanner"),
      "支持内部、外部、无线网络和标识解析各类型的安全维护": yes("all-network-types", "security.all_network_types"),
    },
    数据安全: {
      id: "data-security",
      数据安全技术服务: set(
        "data-services",
        "security.data_services",
        "encryption secure_exchange masking backup database_audit other",
      ),
      完成数据安全合同数量: whole("data-contracts", "security.data_contracts"),
      信息完整性检测手段: yes("integrity-checks", "security.integrity_checks"),
      数据高可用性策略: yes("data-availability", "security.data_availability"),
      区块链等先进加密技术应用: yes("advanced-encryption", "security.advanced_encryption"),
    },
    平台整体安全: {
      id: "platform-security",
      平台安全技术服务: set(
        "platform-services",
        "security.platform_services",
        "intrusion_detection network_defence malware_protection website_protection web_tamper_protection other",
      ),
      服务平台数量: whole("platforms-served", "security.platforms_served"),
      工业APP安全监测能力: yes("app-monitoring", "security.app_monitoring"),
      安全态势感知系统: yes("situational-awareness", "security.situational_awareness"),
      // One kind of product with the scanner of 网络安全, asked once (reading `same-scanner`).
      拥有自主研发的工控系统漏洞扫描系统: yes("own-platform-scanner", "security.own_vulnerability_scanner"),
    },
  },
  "supporting-service": {
    工业互联网咨询认证: {
      id: "consulting",
      从事咨询认证行业时间: since("consulting-experience", "consulting.since"),
      完善的咨询认证管理体系: yes("consulting-management-system", "consulting.management_system"),
      咨询认证方向: set("consulting-directions", "consulting.directions", directions),
      "2020年度咨询认证服务营收": amount("consulting-revenue", "consulting.revenue_2020"),
    },
    工业互联网人才培训: {
      id: "training",
      从事人才培训时间: since("training-experience", "training.since"),
      完善的人才培训管理体系: yes("training-management-system", "training.management_system"),
      人才培训方向: set("training-directions", "training.directions", directions),
      "2020年度人才培训服务营收": amount("training-revenue", "training.revenue_2020"),
      "编写/出版专业的培训教材": yes("textbooks", "training.textbooks"),
    },
    工业互联网金融保险: {
      id: "finance",
      从事工业互联网金融保险服务时间: since("finance-experience", "finance.since"),
      "利用大数据实现精准风控、信用评估": yes("big-data-risk-control", "finance.big_data_risk_control"),
      涉及金融或保险产品数: whole("finance-products", "finance.products"),
      投融贷保资金规模: amount("funds", "finance.funds"),
    },
    工业互联网体验展览: {
      id: "exhibition",
      从事展览体验行业时间: since("exhibition-experience", "exhibition.since"),
      相关展览举办次数: whole("exhibition-events", "exhibition.events"),
      "2020年度体验展览服务营收": amount("exhibition-revenue", "exhibition.revenue_2020"),
      "策划、摄影、灯光、安保、礼仪、工程等服务资源": scale(
        "service-resources",
        "exhibition.service_resources",
        "none fairly_fixed long_fixed fixed_or_in_house",
      ),
    },
  },
};
