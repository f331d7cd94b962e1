// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/summary.h"

#include <doctest/doctest.h>

#include "support/forms_pack.h"
#include "support/random.h"

using namespace xingping;
using namespace support;

namespace {

const Form& form() { return *find_form(forms_pack(), "base/lines"); }

/// A line with this name, otherwise empty.
Cells line(const std::string& name) { return {"1", name, "", "", "", "", ""}; }

/// RFC 4180, read without any help of ours.
std::vector<Cells> parse_csv(std::string_view text) {
  std::vector<Cells> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') rows.back().back() += c;
      if (c == '"' && i + 1 < text.size() && text[i + 1] == '"')
        rows.back().back() += text[++i];
      else if (c == '"')
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
      if (i + 1 < text.size()) rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("write_csv") {
  SUBCASE("begins with the mark and the official heads, and ends each line as Excel wants it") {
    CHECK(write_csv(form(), {line("某公司")}) ==
          "\xEF\xBB\xBF序号,申报企业名称,联系人,手机,电话,电子邮箱,代码\r\n1,某公司,,,,,\r\n");
  }
  SUBCASE("quotes what would part cells or lines") {
    CHECK(write_csv(form(), {line("甲,\"乙\"\n丙")}).ends_with("1,\"甲,\"\"乙\"\"\n丙\",,,,,\r\n"));
  }
  SUBCASE("never gives a spreadsheet a formula") {
    for (const auto* start :
         {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000@"}) {
      const auto rows = parse_csv(write_csv(form(), {line(start + std::string("1+1"))}).substr(3));
      REQUIRE(rows.size() == 2);
      CHECK(rows[1][1] == "'" + std::string(start) + "1+1");
    }
    CHECK(parse_csv(write_csv(form(), {line("1=1")}).substr(3))[1][1] == "1=1");
  }
  SUBCASE("is read back as it was, whatever stands in the cells") {
    Random random(5);
    const std::string characters = "a,\"\r\n ;'=1中";
    for (int i = 0; i < 500; ++i) {
      Cells cells = line("");
      for (auto& cell : cells)
        for (std::size_t length = random.below(6); length > 0; --length) cell += characters[random.below(10)];
      const auto rows = parse_csv(write_csv(form(), {cells}).substr(3));
      REQUIRE(rows.size() == 2);
      REQUIRE(rows[1].size() == cells.size());
      for (std::size_t at = 0; at < cells.size(); ++at)
        CHECK((rows[1][at] == cells[at] || rows[1][at] == "'" + cells[at]));
    }
  }
}

TEST_CASE("read_summary") {
  const auto read = [](const Json& rows) { return read_summary(form(), rows.dump()); };
  SUBCASE("numbers the lines anew") {
    const auto table = read(Json::array({line("甲"), line("乙"), line("丙")}));
    CHECK(table.issues.empty());
    REQUIRE(table.value->size() == 3);
    CHECK(table.value->at(2)[0] == "3");
    CHECK(table.value->at(2)[1] == "丙");
  }
  SUBCASE("leaves out what is no line, and says so") {
    const auto table = read(Json::array({line("甲"), {"1"}, 5, line("乙")}));
    CHECK(listed(table.issues) == "number-out-of-range /1\nwrong-type /2");
    REQUIRE(table.value->size() == 2);
    CHECK(table.value->at(1)[0] == "2");
    CHECK_FALSE(read(Json::object()).value);
    CHECK(listed(read_summary(form(), "[").issues) == "json-syntax ");
  }
}
