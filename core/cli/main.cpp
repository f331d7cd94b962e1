// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// xingping: the command line. Commands and exit codes: commands.cpp.
#include <cerrno>
#include <iostream>
#include <system_error>

#include "commands.h"

namespace {

using namespace xingping;  // NOLINT(google-build-using-namespace): one small function
using namespace xingping::cli;

int run(const Arguments& arguments) {
  if (arguments.has("--version")) {
    std::cout << "xingping " XINGPING_VERSION "\n";
    return done;
  }
  if (arguments.has("--help")) return run_help(arguments);
  const Command& command = *find_command(arguments.command);
  if (command.run_alone != nullptr) return command.run_alone(arguments);
  const Kit kit(load_criteria(arguments));
  if (!kit.pack()) {
    print_issues(kit.load_issues(), arguments.language());
    return bad_input;
  }
  // JSON says itself what is not there.
  const bool json = arguments.has("--json") || command.name == "export";
  if (!names_exist(kit, arguments) && !json) return bad_input;
  return command.run(kit, arguments);
}

/// What was not written must not pass for done. A reader that has seen enough, as `head` has, is no failure to speak
/// of.
int finish(int code, Language language) {
  std::cout.flush();
  if (std::cout) return code;
  if (errno != EPIPE) {
    const std::string why = errno == 0 ? "" : ": " + std::generic_category().message(errno);
    say(language, {"写不出去" + why, "cannot write the output" + why});
  }
  return bad_input;
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  const auto arguments = read_arguments(count, words);
  if (!arguments) return wrong_usage;
  return finish(run(*arguments), arguments->language());
}
