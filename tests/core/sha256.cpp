// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
#include "xingping/sha256.h"

#include <doctest/doctest.h>

#include <set>

using namespace xingping;

TEST_CASE("sha256") {
  SUBCASE("gives the digests of FIPS 180-4") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }
  SUBCASE("pads right around the ends of a block") {
    // From Python's hashlib.
    CHECK(sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    CHECK(sha256(std::string(63, 'a')) == "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34");
    CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
    CHECK(sha256(std::string(65, 'a')) == "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0");
  }
  SUBCASE("takes bytes, not text") {
    CHECK(sha256(std::string_view("\0\xff\x80", 3)) ==
          "f742b965f156c10374bc23aea96e3a8aff8facd6fc079defeaa30219ad86f211");
    CHECK(sha256("星评") == "c8b34a8849f975f768ddb369fc829119df748ea37a3862c9bb67222ba10f93d3");
  }
  SUBCASE("differs for every length of the same byte") {
    std::set<std::string> seen;
    for (std::size_t length = 0; length < 300; ++length)
      CHECK(seen.insert(sha256(std::string(length, '\0'))).second);
  }
}
