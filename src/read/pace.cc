// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/pace.h"

#include <algorithm>

#include <fmt/core.h>

namespace winnow::read {
namespace {

constexpr std::chrono::seconds rate_time{10};
constexpr double start_indexed_per_second = 500;
constexpr double documents_in_a_container = 10;

double seconds_between(Pace::Clock::time_point from, Pace::Clock::time_point to) {
  return std::max(0.001, std::chrono::duration<double>(to - from).count());
}

struct Unit {
  std::int64_t seconds;
  const char* name;
};
constexpr Unit units[] = {{3600, "hours"}, {60, "minutes"}, {1, "seconds"}};

}  // namespace

void Pace::begin(Clock::time_point now) {
  begun_ = now;
  samples_.assign(1, {.at = now});
}

void Pace::note(const IngestProgress& so_far, Clock::time_point now) {
  const Sample& last = samples_.back();
  documents_rate_.add(so_far.documents - last.documents, seconds_between(last.at, now));
  samples_.push_back({now, so_far.documents, so_far.bytes});
  while (samples_.size() > 2 && now - samples_[1].at > rate_time) samples_.pop_front();
}

PaceNow Pace::now(const store::QueueState& queue, Clock::time_point now) const {
  const Sample& first = samples_.front();
  const Sample& last = samples_.back();
  const double recent = seconds_between(first.at, now);
  const double since_begin = seconds_between(begun_, now);
  PaceNow pace{.files_per_second = static_cast<double>(last.documents - first.documents) / recent,
               .bytes_per_second = static_cast<double>(last.bytes - first.bytes) / recent,
               .files_per_second_mean = static_cast<double>(last.documents) / since_begin};
  const std::int64_t waiting = queue.waiting + queue.working;
  const double rate = documents_rate_.per_second();
  const std::vector<Rest> rests = {{"documents", waiting, rate},
                                   {"index", queue.waiting_index, start_indexed_per_second}};
  for (const Rest& rest : rests) {
    const auto done = rest.kind == "documents" ? last.documents : 0;
    pace.kinds.push_back({rest.kind, done, done + rest.units, seconds_left({&rest, 1}, 1)});
  }
  pace.left =
      range_of(seconds_left(rests, 1), {.seconds = since_begin,
                                        .done = last.documents,
                                        .known = last.documents + waiting,
                                        .unopened = queue.waiting_containers,
                                        .seconds_per_container = documents_in_a_container / rate});
  return pace;
}

std::string left_in_words(const TimeRange& left) {
  if (left.high_seconds < 0) return "";
  for (const auto& unit : units) {
    if (left.high_seconds < 2 * unit.seconds && unit.seconds > 1) continue;
    const std::int64_t low = left.low_seconds / unit.seconds;
    const std::int64_t high = (left.high_seconds + unit.seconds - 1) / unit.seconds;
    return fmt::format("{} to {} {}", low, high, unit.name);
  }
  return "";
}

}  // namespace winnow::read
