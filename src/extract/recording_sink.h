// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/recording_sink.h: a Sink that keeps all it hears in memory, for tests.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extractor.h"

namespace winnow::extract {

struct RecordedChild {
  Child child{};
  std::string bytes{};  // The first `kept_bytes_max` of them.
  std::int64_t bytes_total = 0;
  ChildEnd end{};
  bool has_ended = false;
};

class RecordingSink : public Sink {
 public:
  void fact(const Fact& fact) override { facts.push_back(fact); }
  void page(const Page& page) override { pages.push_back(page); }
  void child(const Child& child) override { children.push_back({.child = child}); }
  [[nodiscard]] bool child_bytes(std::string_view bytes) override {
    RecordedChild& last = children.back();
    if (bytes_left < static_cast<std::int64_t>(bytes.size())) return false;
    bytes_left -= static_cast<std::int64_t>(bytes.size());
    last.bytes_total += static_cast<std::int64_t>(bytes.size());
    last.bytes.append(bytes.substr(0, kept_bytes_max - last.bytes.size()));
    return true;
  }
  void child_end(const ChildEnd& end) override {
    children.back().end = end;
    children.back().has_ended = true;
  }
  void count(const Count& count) override { counts.push_back(count); }
  void complaint(const Complaint& complaint) override { complaints.push_back(complaint); }
  void progress(const Progress& progress) override { progresses.push_back(progress); }

  // The values of a fact in the order they came.
  std::vector<std::string> values_of(std::string_view key) const {
    std::vector<std::string> values;
    for (const Fact& one : facts) {
      if (one.key == key) values.push_back(one.value);
    }
    return values;
  }
  bool has_complaint(std::string_view code) const {
    return std::ranges::any_of(complaints, [&](const Complaint& c) { return c.code == code; });
  }
  std::string all_text() const {
    std::string text;
    for (const Page& one : pages) text += one.text + "\n";
    return text;
  }

  std::int64_t bytes_left = std::int64_t{8} << 30;
  std::size_t kept_bytes_max = 4 << 20;
  std::vector<Fact> facts{};
  std::vector<Page> pages{};
  std::vector<RecordedChild> children{};
  std::vector<Count> counts{};
  std::vector<Complaint> complaints{};
  std::vector<Progress> progresses{};
};

}  // namespace winnow::extract
