// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a pack, or an application held against one, can have wrong. A code is stable: never rename one, never re-use
// one.
#include <array>

#include "messages.h"

namespace xingping {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

constexpr std::array messages{
    Message{"duplicate-id", error, "编号 {0} 已用过", "id {0} is already taken"},
    Message{"unknown-reference", error, "{0} 没有定义", "{0} is not defined"},
    Message{"cyclic-reference", error, "引用 {0} 绕回了自身", "reference {0} leads back to itself"},
    Message{"missing-level", error, "缺少等级 {0} 的要求，不作要求请写 null",
            "level {0} is missing; write null when nothing is required"},
    Message{"impossible-count", error, "{1} 项中要求 {0} 项，永远无法满足", "{0} of {1} can never be met"},
    Message{"wrong-fact-type", error, "条件 {0} 不适用于 {1} 类型的题",
            "condition {0} does not fit a fact of type {1}"},
    Message{"ambiguous-condition", error, "一个条件只能有一种判断：{0}", "a condition makes exactly one test: {0}"},
    Message{"empty-group", error, "{0} 里没有任何评估项", "{0} holds no criterion"},
    Message{"mixed-group", error, "{0} 里要么放组，要么放评估项，不能两者都有",
            "{0} holds either groups or criteria, not both"},
    Message{"empty-list", error, "这里至少要有一项", "at least one entry is needed here"},
    Message{"missing-document", error, "缺少文件：{0}", "document is missing: {0}"},
    Message{"unknown-form", error, "没有 {0} 这张表", "there is no form {0}"},
    Message{"other-edition", warning, "申报书用的是 {0} 版，这里按 {1} 版复核",
            "the application is of edition {0}; it is verified by edition {1}"},
    Message{"nothing-in-common", error, "{0} 与 {1} 没有可比较的类别", "{0} and {1} have no category in common"},
    Message{"levels-not-monotone", warning, "评估项 {0}：达到 {1} 未必达到 {2}",
            "criterion {0}: level {1} does not imply level {2}"},
    Message{"unused-fact", warning, "没有评估项或表格用到 {0}", "neither criterion nor form uses {0}"},
    Message{"unused-template", warning, "共用行 {0} 没有被采用", "shared row {0} is never used"},
    Message{"near-duplicate-facts", warning, "{0} 与 {1} 的名称和单位相同，请人工确认是否同一件事",
            "{0} and {1} have the same label and unit; judge whether they are one"},
};

}  // namespace

const Message* find_pack_message(std::string_view code) {
  for (const auto& message : messages)
    if (message.code == code) return &message;
  return nullptr;
}

std::vector<std::string_view> issue_codes() {
  std::vector<std::string_view> codes;
  for (const auto& message : sheet_messages()) codes.push_back(message.code);
  for (const auto& message : messages) codes.push_back(message.code);
  return codes;
}

}  // namespace xingping
