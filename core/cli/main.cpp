// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// xingping: the command line. Commands and exit codes: README.md.
#include <iostream>

#include "cli.h"

namespace {

using namespace xingping;  // NOLINT(google-build-using-namespace): one small function
using namespace xingping::cli;

int run(const Arguments& arguments) {
  if (arguments.command == "check") return run_check(arguments);
  if (arguments.command == "verify") return run_verify(arguments);
  const Kit kit(load_criteria(arguments));
  if (!kit.pack()) {
    print_issues(kit.load_issues(), arguments.language());
    return bad_input;
  }
  if (arguments.command == "list") return run_list(kit, arguments);
  if (arguments.command == "describe") return run_describe(kit, arguments);
  if (arguments.command == "assess") return run_assess(kit, arguments);
  if (arguments.command == "plan") return run_plan(kit, arguments);
  if (arguments.command == "next") return run_next(kit, arguments);
  if (arguments.command == "batch") return run_batch(kit, arguments);
  if (arguments.command == "match") return run_match(kit, arguments);
  if (arguments.command == "diff") return run_diff(kit, arguments);
  if (arguments.command == "export") return run_export(kit, arguments);
  if (arguments.command == "forms") return run_forms(kit, arguments);
  if (arguments.command == "fill") return run_fill(kit, arguments);
  if (arguments.command == "summary") return run_summary(kit, arguments);
  return run_table(kit, arguments);
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  const auto arguments = read_arguments(count, words);
  if (!arguments) return wrong_usage;
  if (arguments->has("--help")) {
    print_usage(true);
    return done;
  }
  return run(*arguments);
}
