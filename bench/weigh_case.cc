// SPDX-License-Identifier: AGPL-3.0-or-later
// bench/weigh_case.cc: one change in a case of 1,000 claims with 10,000 attributions: stored, stale
// marks set, its claim weighed again; and the same claim from all records read anew, as a program
// without edges would. Prints as bench/weigh.cc does. usage: weigh_case FOLDER
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "base/check.h"
#include "store/records.h"
#include "weigh/assess.h"
#include "weigh/support/case_records.h"
#include "weigh/weighing.h"

namespace {

using namespace winnow;
using Clock = std::chrono::steady_clock;

constexpr int claims = 1000;
constexpr int attributions_each = 10;
constexpr int speakers = 300;
constexpr int gates = 20;
constexpr int changes = 20;

template <class T>
T must(Result<T> result) {
  CHECK(result.has_value());
  return *std::move(result);
}

template <class Work>
auto perform(store::Case& open_case, store::OperationKind kind, Work work) {
  return must(open_case.perform({.kind = kind, .actor = "bench"}, work)).value;
}

struct Made {
  std::vector<std::string> claim_ids{};
  std::vector<Attribution> attributions{};
};

Result<Made> fill(store::Change& change, std::mt19937& random) {
  Made made;
  std::vector<std::string> sources;
  for (int i = 0; i < speakers + gates; ++i) {
    Source source{.cover_name = "source " + std::to_string(i)};
    source.grades = {{.letter = std::string(1, "ABCDF"[random() % 5]), .reason = "made"}};
    TRY(const Source stored, store::add_record(change, source));
    sources.push_back(stored.head.id);
  }
  for (int c = 0; c < claims; ++c) {
    TRY(const Claim claim, store::add_record(change, Claim{.text = "claim " + std::to_string(c)}));
    made.claim_ids.push_back(claim.head.id);
    for (int a = 0; a < attributions_each; ++a) {
      Attribution said{.claim = claim.head.id,
                       .stance = random() % 8 == 0 ? Stance::denies : Stance::asserts,
                       .speaker = sources[random() % speakers],
                       .oral_reason = "made",
                       .noted_by = "bench",
                       .basis = Basis::witnessed};
      if (random() % 2 == 0) said.reached_via = {sources[speakers + random() % gates]};
      TRY(made.attributions.emplace_back(), store::add_record(change, said));
    }
  }
  return made;
}

Result<> assess_all(store::Change& change) {
  TRY(const weigh::Records records, weigh::load_case_records(change));
  const weigh::RecordIndex index(records);
  for (const Claim& claim : records.claims) {
    TRY(const auto found, weigh::assess_claim(index, claim, weigh::default_policy()));
    TRY([[maybe_unused]] const auto stored, store::store_assessment(change, found));
  }
  return {};
}

double ms_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Without edges: every record is read, every claim of the case weighed.
double all_anew_ms(const store::View& view) {
  const auto begin = Clock::now();
  const weigh::Records records = must(weigh::load_case_records(view));
  const weigh::RecordIndex index(records);
  for (const Claim& claim : records.claims) {
    must(weigh::assess_claim(index, claim, weigh::default_policy()));
  }
  return ms_since(begin);
}

bool is_equal(const store::View& view, const Assessment& assessment) {
  const weigh::Records records = must(weigh::load_case_records(view));
  const Claim* claim = weigh::find(records.claims, assessment.target.substr(6));
  const auto again =
      must(weigh::assess_claim(weigh::RecordIndex(records), *claim, weigh::default_policy()));
  return again.inputs_hash == assessment.inputs_hash && again.probability == assessment.probability;
}

void run(const std::string& folder) {
  const SystemClock clock;
  const auto open_case = must(store::Case::create(folder + "/case", "bench", "bench", clock));
  std::mt19937 random(1);
  Made made = perform(*open_case, store::OperationKind::add_claim,
                      [&](store::Change& change) { return fill(change, random); });
  perform(*open_case, store::OperationKind::assess,
          [&](store::Change& change) { return assess_all(change); });
  std::vector<double> ours;
  bool equal = true;
  for (int i = 0; i < changes; ++i) {
    Attribution& said = made.attributions[random() % made.attributions.size()];
    said.stance = said.stance == Stance::asserts ? Stance::denies : Stance::asserts;
    const auto begin = Clock::now();
    said = perform(*open_case, store::OperationKind::change_record,
                   [&](store::Change& change) { return store::change_record(change, said); });
    const auto assessment = must(weigh::assess_claim(*open_case, "bench", said.claim, {}));
    ours.push_back(ms_since(begin));
    equal = equal && is_equal(must(open_case->view()), assessment);
  }
  std::ranges::sort(ours);
  std::printf("change\t%.3f\t%.3f\t%.3f\t%d\t%s\n", ours.back(), ours[ours.size() / 2],
              all_anew_ms(must(open_case->view())), changes, equal ? "equal" : "DIFFERENT");
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  run(words[1]);
  return 0;
}
