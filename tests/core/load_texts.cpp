// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What the readers say of texts, the applicant's own words.
#include "load/texts.h"

#include <doctest/doctest.h>

#include "support/forms_pack.h"
#include "support/random.h"
#include "xingping/application.h"
#include "xingping/load_answers.h"

using namespace xingping;
using namespace support;

namespace {

/// The text as it is kept, or the code of what is wrong with it; empty for no answer.
std::string read(const std::string& fact, const Json& text) {
  const auto loaded = load_answers(forms_pack(), sheet_text({{fact, text}}));
  REQUIRE(loaded.value);
  if (!loaded.issues.empty()) return loaded.issues[0].code;
  const Value value = loaded.value->values[support::fact(forms_pack(), fact)];
  return value.known ? loaded.value->texts[static_cast<std::size_t>(value.data)] : "";
}

/// The sentence that says what is wrong.
std::string said(const std::string& fact, const Json& text) {
  const auto loaded = load_answers(forms_pack(), sheet_text({{fact, text}}));
  REQUIRE(loaded.issues.size() == 1);
  return loaded.issues[0].message.en;
}

bool fits(const std::string& fact, const std::string& text) {
  return read(fact, text).find("invalid-") == std::string::npos;
}

}  // namespace

TEST_CASE("read_text") {
  SUBCASE("trims, and takes an empty text for no answer") {
    CHECK(read("contact", "  王 某\t") == "王 某");
    CHECK(read("contact", "\u3000王某\u00A0\uFEFF") == "王某");
    for (const auto* empty : {"", " ", "\n", "\u3000\u3000"}) CHECK(read("contact", empty) == "");
  }
  SUBCASE("is a text and nothing else") {
    for (const Json& other : {Json(1), Json(true), Json::array(), Json::object(), Json()})
      CHECK(read("contact", other) == "wrong-type");
  }
  SUBCASE("has one line, or as many as a paragraph wants, their ends all alike") {
    CHECK(read("story", "一\r\n二\r三\n四") == "一\n二\n三\n四");
    CHECK(read("contact", "一\n二") == "control-character");
  }
  SUBCASE("holds no control characters, and says where one is") {
    for (const auto* bad : {"ab\x01", "ab\tc", "ab\x7f.", "ab\u0085.", "ab\u2028.", "ab\uFFFF."}) {
      CHECK(read("contact", bad) == "control-character");
      CHECK(said("contact", bad) == "character `3` is a control character; delete it");
      CHECK(read("story", bad) == "control-character");
    }
  }
  SUBCASE("counts characters, not bytes") {
    std::string text;
    for (std::size_t i = 0; i < load::max_text; ++i) text += "字";
    CHECK(read("story", text) == text);
    CHECK(read("story", "  " + text + "\n") == text);
    CHECK(read("story", text + "字") == "text-too-long");
  }
  SUBCASE("is kept as it is read when it is written and read again") {
    for (const auto& [fact, text] :
         std::vector<std::pair<std::string, std::string>>{{"code", "91320000ma1abcde1a"},
                                                          {"organisation", "00000000-0"},
                                                          {"mobile", "+86 138 0000 0000"},
                                                          {"phone", "（025）8300 0000 转 801"},
                                                          {"email", "a.b+c@example.com"},
                                                          {"website", "http://例子.中国/页?x=1#y"},
                                                          {"story", "一\r\n\"二\"\\"}}) {
      const auto once = load_answers(forms_pack(), sheet_text({{fact, text}}));
      const std::string& asked = fact;  // clang lets no lambda capture a structured binding
      INFO(asked);
      REQUIRE(once.issues.empty());
      const std::string canonical = write_answers(forms_pack(), *once.value);
      CHECK(write_answers(forms_pack(), *load_answers(forms_pack(), canonical).value) == canonical);
    }
  }
  SUBCASE("of a record is read alike") {
    const auto loaded = load_answers(
        forms_pack(),
        sheet_text({{"sites", Json::array({{{"name", " 东厂 "}}, {{"name", "a\u0001"}}, {{"name", ""}}})}}));
    CHECK(listed(loaded.issues) == "control-character /answers/sites/1/name");
    CHECK(loaded.value->texts == std::vector<std::string>{"东厂"});
  }
}

TEST_CASE("read_text, formats") {
  SUBCASE("a credit code has 18 characters, of 31, and a check digit over the others") {
    CHECK(read("code", "91320000ma1abcde1a") == "91320000MA1ABCDE1A");
    CHECK(said("code", "9132") ==
          "unified social credit code `9132` is wrong: `18 characters are needed, there are 4`");
    CHECK(said("code", "91320000MA1ABCDI1A").ends_with("`character 16 cannot stand there`"));
    CHECK(said("code", "91320000MA1ABCDE1B")
              .ends_with("`the last character should be A for the ones before it`"));
    CHECK(read("code", "九1320000MA1ABCDE1A") == "invalid-credit-code");
    // Whichever single character is wrong, or whichever two neighbours are swapped, the check digit tells.
    const std::string right = "91320000MA1ABCDE1A";
    for (std::size_t i = 0; i < right.size(); ++i)
      for (const char c : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
        std::string wrong = right;
        wrong[i] = c;
        CHECK((read("code", wrong) == "invalid-credit-code") == (wrong != right));
      }
    for (std::size_t i = 0; i + 1 < right.size(); ++i) {
      std::string swapped = right;
      std::swap(swapped[i], swapped[i + 1]);
      CHECK((read("code", swapped) == "invalid-credit-code") == (swapped != right));
    }
  }
  SUBCASE("of a hundred codes that differ in the last character alone, one in 31 is right") {
    Random random(3);
    const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for (int i = 0; i < 20; ++i) {
      std::string code;
      for (int at = 0; at < 17; ++at) code += alphabet[random.below(alphabet.size())];
      int right = 0;
      for (const char last : alphabet) right += read("code", code + last) == code + last ? 1 : 0;
      CHECK(right == 1);
    }
  }
  SUBCASE("an organisation code has nine, with or without a hyphen") {
    // The example of GB 11714-1997: D2143569-X.
    CHECK(read("organisation", "D2143569-X") == "D2143569X");
    CHECK(read("organisation", "d2143569x") == "D2143569X");
    for (const auto* bad : {"D2143569-1", "D214356-X", "", "D2143569-XX", "D214356.X"})
      if (*bad != '\0') CHECK(read("organisation", bad) == "invalid-organisation-code");
  }
  SUBCASE("a mobile number has eleven digits and begins with 13 to 19") {
    CHECK(read("mobile", "+86 138-0000-0000") == "13800000000");
    for (const auto* bad :
         {"1380000000", "138000000000", "12800000000", "23800000000", "1380000000x", "０１３８"})
      CHECK(read("mobile", bad) == "invalid-mobile");
  }
  SUBCASE("a telephone number has area code, number and extension") {
    for (const auto* good : {"025-83000000", "(025)83000000", "025-83000000-801", "025-83000000转801",
                             "83000000", "+86 25 8300 0000", "4008000000", "13800000000", "（025）83000000"})
      CHECK_MESSAGE(fits("phone", good), good);
    for (const auto* bad : {"123", "025-8300000o", "电话", "025--", "+", "83+000000", "025_83000000"})
      CHECK_MESSAGE(read("phone", bad) == "invalid-phone", bad);
  }
  SUBCASE("an e-mail address has a name and a host") {
    for (const auto* good : {"a@example.com", "first.last+x@mail.example.cn", "a_b-c@a-b.example"})
      CHECK_MESSAGE(fits("email", good), good);
    for (const auto* bad :
         {"a", "@example.com", "a@", "a@b", "a b@example.com", "a@@example.com", "a..b@example.com",
          ".a@example.com", "a@-x.com", "a@x..com", "a@example.com,b@example.com", "<a@example.com>"})
      CHECK_MESSAGE(read("email", bad) == "invalid-email", bad);
  }
  SUBCASE("a web address is one that a browser opens over http") {
    for (const auto* good :
         {"www.example.com", "https://example.com/a?b=c#d", "http://10.0.0.1:8080/", "例子.中国"})
      CHECK_MESSAGE(fits("website", good), good);
    for (const auto* bad : {"example", "javascript:alert(1)", "data:text/html,x.y", "ftp://example.com",
                            "http://", "http://a b.com", "http://example.com\\x", "//example.com",
                            "http://x.com:port/", "file:///etc/x.y", "http://x.com:", "java.script:alert(1)"})
      CHECK_MESSAGE(read("website", bad) == "invalid-url", bad);
  }
}

TEST_CASE("read_proof") {
  const auto issues = [](const Json& proof) {
    Json sheet = full_sheet();
    sheet["evidence"]["charter"] = Json::array({proof});
    return listed(load_answers(forms_pack(), sheet.dump()).issues);
  };
  const auto written = [](const Json& proof) {
    Json sheet = full_sheet();
    sheet["evidence"]["charter"] = Json::array({proof});
    return Json::parse(
        write_answers(forms_pack(), *load_answers(forms_pack(), sheet.dump()).value))["evidence"]["charter"];
  };
  SUBCASE("is bare when nothing else is said than that it is there") {
    CHECK(written("licence") == Json::array({"licence"}));
    CHECK(written({{"kind", "licence"}, {"status", "have"}}) == Json::array({"licence"}));
    CHECK(written({{"kind", "licence"}, {"status", "have"}, {"file", " "}}) == Json::array({"licence"}));
  }
  SUBCASE("keeps status, note and file") {
    const Json proof = {{"kind", "licence"}, {"status", "not_needed"}, {"note", "分公司"}, {"file", "a.pdf"}};
    CHECK(issues(proof) == "");
    CHECK(written(proof) == Json::array({proof}));
    CHECK(written({{"kind", "licence"}, {"status", "missing"}}) ==
          Json::array({{{"kind", "licence"}, {"status", "missing"}}}));
  }
  SUBCASE("says what is wrong, and keeps what is good") {
    CHECK(issues({{"kind", "licence"}}) == "missing-key /evidence/charter/0");
    CHECK(issues({{"status", "have"}}) == "missing-key /evidence/charter/0");
    CHECK(issues({{"kind", "licence"}, {"status", "lost"}}) == "unknown-word /evidence/charter/0/status");
    CHECK(issues({{"kind", "photo"}, {"status", "have"}}) == "unknown-evidence /evidence/charter/0/kind");
    CHECK(issues({{"kind", "licence"}, {"status", "have"}, {"page", 1}}) ==
          "unknown-key /evidence/charter/0/page");
    CHECK(issues({{"kind", "licence"}, {"status", "have"}, {"file", "a\nb"}}) ==
          "control-character /evidence/charter/0/file");
    CHECK(written({{"kind", "licence"}, {"status", "have"}, {"file", "a\nb"}}) == Json::array({"licence"}));
  }
}
