// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What a text or an answer sheet can have wrong. A code is stable: never rename one, never re-use one.
#include <algorithm>
#include <array>

#include "messages.h"

namespace xingping {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

constexpr std::array messages{
    // The text itself
    Message{"json-syntax", error, "第 {0} 行第 {1} 列不是有效的 JSON", "not valid JSON at line {0}, column {1}"},
    Message{"json-duplicate-key", error, "键 {0} 出现了两次", "key {0} appears twice"},
    Message{"json-too-deep", error, "嵌套超过 {0} 层", "nested deeper than {0} levels"},
    Message{"json-too-large", error, "文件超过 {0} 字节的上限", "larger than the limit of {0} bytes"},
    // Shape
    Message{"wrong-type", error, "这里应当是{0}，实际是{1}", "expected {0} here, found {1}"},
    Message{"missing-key", error, "缺少键 {0}", "key {0} is missing"},
    Message{"unknown-key", error, "不认识的键 {0}", "unknown key {0}"},
    Message{"wrong-schema", error, "schema 应为 {0}，实际是 {1}", "schema must be {0}, found {1}"},
    Message{"empty-text", error, "文字不能为空", "a text must not be empty"},
    Message{"unknown-word", error, "{0} 不在可选范围内：{1}", "{0} is not one of: {1}"},
    // Values
    Message{"malformed-number", error, "{0} 不是十进制数", "{0} is not a decimal number"},
    Message{"number-too-precise", error, "{0} 的小数位太多，无法精确保存",
            "{0} has more decimals than can be kept exactly"},
    Message{"number-out-of-range", error, "{0} 超出可接受的范围", "{0} is out of range"},
    Message{"number-not-whole", error, "{0} 应当是整数", "{0} must be a whole number"},
    Message{"unknown-unit", error, "单位 {0} 不适用，可用：{1}", "unit {0} does not fit, use: {1}"},
    Message{"malformed-date", error, "{0} 不是 年-月-日 形式的日期", "{0} is not a date of the form YYYY-MM-DD"},
    Message{"impossible-date", error, "日历上没有 {0} 这一天", "there is no such day as {0}"},
    Message{"unknown-choice", error, "{0} 不是这道题的选项", "{0} is not a choice of this question"},
    Message{"duplicate-choice", error, "选项 {0} 重复", "choice {0} is given twice"},
    // Answers
    Message{"unknown-fact", error, "没有 {0} 这一项", "there is no fact {0}"},
    Message{"inconsistent-answers", warning, "直接填写的比例与 {0}、{1} 算出的不一致，按直接填写的计算",
            "the ratio given differs from {0} over {1}; the ratio given is used"},
    Message{"unknown-evidence", error, "没有 {0} 这种证明材料", "there is no kind of evidence {0}"},
    Message{"text-too-long", error, "文字超过 {0} 字的上限", "longer than the limit of {0} characters"},
    Message{"control-character", error, "第 {0} 个字符是控制字符，请删去",
            "character {0} is a control character; delete it"},
    Message{"invalid-credit-code", error, "统一社会信用代码 {0} 有误：{1}",
            "unified social credit code {0} is wrong: {1}"},
    Message{"invalid-organisation-code", error, "组织机构代码 {0} 有误：{1}", "organisation code {0} is wrong: {1}"},
    Message{"invalid-mobile", error, "{0} 不是 11 位手机号码", "{0} is not a mobile number of 11 digits"},
    Message{"invalid-phone", error, "{0} 不是电话号码，应如 025-83000000",
            "{0} is no telephone number such as 025-83000000"},
    Message{"invalid-email", error, "{0} 不是电子邮箱地址", "{0} is not an e-mail address"},
    Message{"invalid-url", error, "{0} 不是网址，应如 www.example.com",
            "{0} is no web address such as www.example.com"},
    // Names
    Message{"malformed-id", error, "编号 {0} 应为小写字母、数字和连字符",
            "id {0} must be lower-case letters, digits and hyphens"},
    Message{"unknown-level", error, "没有 {0} 这一等级", "there is no level {0}"},
    Message{"unknown-category", error, "没有 {0} 这个类别", "there is no category {0}"},
};

const Message* find(std::string_view code) {
  for (const auto& message : messages)
    if (message.code == code) return &message;
  return find_pack_message(code);
}

std::string fill(std::string_view pattern, Words words) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    if (!placeholder) {
      out += pattern[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (which < words.size()) out.append("`").append(*(words.begin() + which)).append("`");
    i += 2;
  }
  return out;
}

}  // namespace

bool has_errors(const Issues& issues) {
  for (const auto& issue : issues)
    if (issue.severity == Severity::error) return true;
  return false;
}

Issue make_issue(std::string_view code, std::string document, std::string pointer, Words words) {
  return make_issue(code, std::move(document), std::move(pointer), words, words);
}

Issue make_issue(std::string_view code, std::string document, std::string pointer, Words zh, Words en) {
  const Message* message = find(code);
  if (message == nullptr) return {std::string(code), error, std::move(document), std::move(pointer), {}};
  return {std::string(code),
          message->severity,
          std::move(document),
          std::move(pointer),
          {fill(message->zh, zh), fill(message->en, en)}};
}

Issue make_issue_at(std::string_view place, std::string_view code, Words words) {
  const auto mark = std::min(place.find('#'), place.size());
  return make_issue(code, std::string(place.substr(0, mark)),
                    std::string(place.substr(std::min(mark + 1, place.size()))), words);
}

std::span<const Message> sheet_messages() { return messages; }

}  // namespace xingping
