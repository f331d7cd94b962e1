// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// What Embind and the C++ library refer to and nothing here comes to use. The real ones bring printf and the code that
// looks types up at run time, a kilobyte of the download.
#include <cstddef>

extern "C" {

// Embind prints the address of a type it does not know; there is none. The compiler may pick any of the spellings.
int snprintf(char* out, std::size_t size, const char* /*format*/, ...) {
  if (size > 0) *out = '\0';
  return 0;
}
int sprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }
int siprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }
int __small_sprintf(char* out, const char* /*format*/, ...) { return snprintf(out, 1, ""); }

// What the type information of std::exception refers to. Nothing is thrown, caught or cast by type here.
extern const void* const class_type_info[8] __asm__("_ZTVN10__cxxabiv117__class_type_infoE");
extern const void* const si_class_type_info[8] __asm__("_ZTVN10__cxxabiv120__si_class_type_infoE");
const void* const class_type_info[8] = {};
const void* const si_class_type_info[8] = {};
}
