// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The native side of `npm run bench`; run.mjs calls it and says what the figures mean.
//   xingping_bench rates CATEGORY SHEETS ROUNDS MS   calls per second of processor time, by round, as JSON
//   xingping_bench work WHAT CATEGORY SHEETS TIMES   fixed work, for counting instructions
//   xingping_bench dom < sheets > bounds             the plain loop that `batch` is held against
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "by_hand.h"
#include "xingping/advice_api.h"
#include "xingping/load_answers.h"
#include "xingping/load_pack.h"

namespace {

using namespace xingping;  // NOLINT(google-build-using-namespace): one program
namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& sentence) {
  std::cerr << "xingping_bench: " << sentence << "\n";
  std::exit(1);
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) fail("cannot read `" + path.string() + "`");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> read_lines(const fs::path& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (lines.empty()) fail("no sheets in `" + path.string() + "`");
  return lines;
}

/// The facts and one programme, without its forms: what judging a category needs.
std::vector<Document> read_documents(const std::string& programme) {
  std::vector<Document> documents;
  for (const std::string& folder : {std::string("facts"), programme})
    for (const auto& file : fs::directory_iterator(fs::path(XINGPING_SOURCE_DIR) / "criteria" / folder))
      if (file.path().extension() == ".json")
        documents.push_back({folder + "/" + file.path().filename().string(), read_file(file.path())});
  std::sort(documents.begin(), documents.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return documents;
}

/// What is computed goes here, so that no compiler leaves it out.
volatile std::size_t sink = 0;
void use(std::size_t value) { sink = sink + value; }

/// One category with its sheets, in the two prepared forms and as text.
class Scene {
 public:
  Scene(const std::string& path, const fs::path& sheets)
      : path_(path),
        documents_(read_documents(path.substr(0, path.find('/')))),
        lines_(read_lines(sheets)),
        kit_(load_pack(documents_)) {
    if (!kit_.pack()) fail("the criteria do not load: " + kit_.issues());
    which_ = find_category(*kit_.pack(), path);
    if (which_.category == nullptr) fail("no category `" + path + "`");
    context_.as_of = which_.programme->reference_date;
    for (const auto& line : lines_) {
      auto loaded = load_answers(*kit_.pack(), line);
      if (!loaded.value || !loaded.issues.empty()) fail("a sheet is not read: " + line);
      prepared_.push_back(std::move(*loaded.value));
    }
  }

  /// Reads the sheets for the evaluator by hand as well, and holds its verdicts against the engine's.
  void prepare_by_hand() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      by_hand_.push_back(by_hand::read(lines_[i]).value());
      const by_hand::Bounds ours = evaluate_levels(i);
      if (by_hand::judge(by_hand_.back()) != ours) fail("by hand another verdict: " + lines_[i]);
    }
  }

  [[nodiscard]] std::size_t size() const { return lines_.size(); }

  void load() const { use(load_pack(documents_).value->facts.size()); }
  by_hand::Bounds evaluate_levels(std::size_t i) { return levels(prepared_[i]); }
  void evaluate(std::size_t i) { use_bounds(evaluate_levels(i)); }
  void judge_by_hand(std::size_t i) const { use_bounds(by_hand::judge(by_hand_[i])); }
  void assess(std::size_t i) const {
    use(xingping::assess(*kit_.pack(), *which_.category, prepared_[i], context_).settled_facts);
  }
  void read(std::size_t i) const { use(load_answers(*kit_.pack(), lines_[i]).value->values.size()); }
  void levels_from_text(std::size_t i) { use_bounds(levels(*load_answers(*kit_.pack(), lines_[i]).value)); }
  void levels_from_dom(std::size_t i) const { use_bounds(by_hand::judge(by_hand::read(lines_[i]).value())); }
  void brief(std::size_t i) const { use(kit_.assess(path_, lines_[i], R"({"brief":true})").size()); }
  void full(std::size_t i) const { use(kit_.assess(path_, lines_[i], "").size()); }
  void advise(std::size_t i) const { use(xingping::advise(kit_, path_, lines_[i], R"({"brief":true})").size()); }
  void match(std::size_t i) const { use(kit_.match(lines_[i], "").size()); }

 private:
  by_hand::Bounds levels(const Answers& answers) {
    const Bounds bounds = evaluate_bounds(which_.category->program, answers, context_, truths_);
    return {bounds.guaranteed, bounds.reachable};
  }
  static void use_bounds(by_hand::Bounds bounds) {
    use(static_cast<std::size_t>(bounds.guaranteed + bounds.reachable));
  }

  std::string path_;
  std::vector<Document> documents_;
  std::vector<std::string> lines_;
  Kit kit_;
  CategoryRef which_;
  Context context_;
  std::vector<Answers> prepared_;
  std::vector<by_hand::Sheet> by_hand_;
  std::vector<Truth> truths_;
};

struct Contestant {
  std::string name;
  std::function<void(std::size_t)> call;  // by sheet
};

std::vector<Contestant> contestants(Scene& scene) {
  return {
      {"evaluate", [&](std::size_t i) { scene.evaluate(i); }},
      {"by_hand", [&](std::size_t i) { scene.judge_by_hand(i); }},
      {"assess", [&](std::size_t i) { scene.assess(i); }},
      {"read", [&](std::size_t i) { scene.read(i); }},
      {"levels_from_text", [&](std::size_t i) { scene.levels_from_text(i); }},
      {"levels_from_dom", [&](std::size_t i) { scene.levels_from_dom(i); }},
      {"brief", [&](std::size_t i) { scene.brief(i); }},
      {"full", [&](std::size_t i) { scene.full(i); }},
  };
}

struct Progress {
  std::size_t next = 0;  // sheet
  std::size_t pass = 1;  // calls between two looks at the clock: about a millisecond's, as looking is not free
};

/// Calls per second until `milliseconds` of processor time are spent.
double rate(const Contestant& one, std::size_t sheets, double milliseconds, Progress& progress) {
  constexpr double per_ms = CLOCKS_PER_SEC / 1000.0;
  const std::clock_t start = std::clock();
  const auto end = start + static_cast<std::clock_t>(milliseconds * per_ms);
  std::size_t calls = 0;
  std::clock_t now = start;
  for (; now < end; now = std::clock())
    for (std::size_t i = 0; i < progress.pass; ++i, ++calls) {
      one.call(progress.next);
      progress.next = progress.next + 1 == sheets ? 0 : progress.next + 1;
    }
  const double calls_per_ms = static_cast<double>(calls) / (static_cast<double>(now - start) / per_ms);
  progress.pass = std::max<std::size_t>(1, static_cast<std::size_t>(calls_per_ms));
  return calls_per_ms * 1000;
}

int print_rates(Scene& scene, int rounds, double milliseconds) {
  scene.prepare_by_hand();
  const auto all = contestants(scene);
  nlohmann::ordered_json out;
  std::vector<Progress> progress(all.size());
  // Round by round, so that whatever else the machine does meets all alike; the first only warms up.
  for (int round = -1; round < rounds; ++round)
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double found = rate(all[i], scene.size(), milliseconds, progress[i]);
      if (round >= 0) out[all[i].name].push_back(found);
    }
  std::cout << out.dump() << "\n";
  return 0;
}

int work(Scene& scene, const std::string& what, std::size_t times) {
  const std::vector<Contestant> works{
      {"load", [&](std::size_t) { scene.load(); }},        {"evaluate", [&](std::size_t i) { scene.evaluate(i); }},
      {"read", [&](std::size_t i) { scene.read(i); }},     {"assess", [&](std::size_t i) { scene.assess(i); }},
      {"brief", [&](std::size_t i) { scene.brief(i); }},   {"full", [&](std::size_t i) { scene.full(i); }},
      {"advise", [&](std::size_t i) { scene.advise(i); }}, {"match", [&](std::size_t i) { scene.match(i); }},
  };
  const auto found = std::find_if(works.begin(), works.end(), [&](const auto& one) { return one.name == what; });
  if (found == works.end()) fail("no work `" + what + "`");
  for (std::size_t i = 0; i < times; ++i) found->call(i % scene.size());
  return 0;
}

int judge_lines_by_dom() {
  constexpr const char* names[]{"null", R"("3")", R"("4")", R"("5")"};
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const auto sheet = by_hand::read(line);
    if (!sheet) fail("a line is no JSON");
    const auto [guaranteed, reachable] = by_hand::judge(*sheet);
    std::cout << R"({"guaranteed":)" << names[guaranteed + 1] << R"(,"reachable":)" << names[reachable + 1] << "}\n";
  }
  return 0;
}

}  // namespace

int main(int count, char** given) {
  const std::vector<std::string> words(given + 1, given + count);
  if (words.size() == 1 && words[0] == "dom") return judge_lines_by_dom();
  if (words.size() == 5 && words[0] == "rates") {
    Scene scene(words[1], words[2]);
    return print_rates(scene, std::atoi(words[3].c_str()), std::atof(words[4].c_str()));
  }
  if (words.size() == 5 && words[0] == "work") {
    Scene scene(words[2], words[3]);
    return work(scene, words[1], static_cast<std::size_t>(std::atoi(words[4].c_str())));
  }
  fail("see the first lines of tests/bench/bench.cpp");
}
